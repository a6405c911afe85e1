using Microsoft.Extensions.Time.Testing;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Catalog;
using SmartVillage.Tests.Shared;

namespace SmartVillage.Services.Tests.Adapters;

public sealed class AdapterWatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);
    private readonly MemoryStates _states = new();
    private readonly MemoryUptime _uptime = new();
    private readonly List<FakeAdapter> _adapters = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dead_adapter_takes_its_service_back_and_forward_again_by_itself()
    {
        var bmkg = Add("Bmkg", ServiceCode.Bpbd, AdapterMode.Live);
        var (watch, modes) = Build(AdapterMode.Queue);
        Assert.Equal(AdapterMode.Live, modes.HighestOf(ServiceCode.Bpbd));

        bmkg.Health = at => AdapterHealth.Down(at, null, "BMKG tidak dapat dihubungi.") with { Circuit = CircuitStatus.Open };
        var look = await watch.ProbeAsync(Cancellation);
        Assert.Equal((AdapterMode.Queue, AdapterMode.Queue), (modes.HighestOf(ServiceCode.Bpbd), look.Modes["bpbd"]));
        Assert.Equal((AdapterStatus.Down, CircuitStatus.Open, "BMKG tidak dapat dihubungi."), (look.Adapters[0].Status, look.Adapters[0].Circuit, look.Adapters[0].Reason));

        bmkg.Health = at => AdapterHealth.Ok(at, TimeSpan.FromMilliseconds(120));
        await watch.ProbeAsync(Cancellation);
        Assert.Equal(AdapterMode.Live, modes.HighestOf(ServiceCode.Bpbd));
        Assert.Equal([AdapterStatus.Down, AdapterStatus.Ok], _uptime.Looks.Select(l => l.Adapters[0].Status));
    }

    [Theory]
    [InlineData(AdapterStatus.Ok, AdapterMode.Live)]
    [InlineData(AdapterStatus.Degraded, AdapterMode.Live)]
    [InlineData(AdapterStatus.Down, AdapterMode.Directory)]
    public async Task Only_one_that_is_down_does_not_carry_its_service(AdapterStatus status, AdapterMode expected)
    {
        Add("Bpjs", ServiceCode.Bpjs, AdapterMode.Live).Health = at => new AdapterHealth { Status = status, CheckedAt = at };
        var (watch, modes) = Build(AdapterMode.Directory);

        await watch.ProbeAsync(Cancellation);

        Assert.Equal(expected, modes.HighestOf(ServiceCode.Bpjs));
        Assert.Equal(AdapterMode.Directory, modes.HighestOf(ServiceCode.Nib));
    }

    [Fact]
    public async Task One_of_several_adapters_is_enough()
    {
        Add("Beds", ServiceCode.Rsud, AdapterMode.Live).Health = at => AdapterHealth.Down(at, null, "-");
        Add("RsudQueue", ServiceCode.Rsud, AdapterMode.Sandbox);
        var (watch, modes) = Build(AdapterMode.Directory);

        await watch.ProbeAsync(Cancellation);

        Assert.Equal(AdapterMode.Sandbox, modes.HighestOf(ServiceCode.Rsud));
    }

    [Fact]
    public async Task An_adapter_that_throws_is_down_and_hides_no_other()
    {
        Add("A", ServiceCode.Nib, AdapterMode.Live).Health = _ => throw new InvalidOperationException("1872044501909999");
        Add("B", ServiceCode.Pbb, AdapterMode.Live);
        var (watch, _) = Build(AdapterMode.Directory);

        var look = await watch.ProbeAsync(Cancellation);

        Assert.Equal([AdapterStatus.Down, AdapterStatus.Ok], look.Adapters.Select(adapter => adapter.Status));
        Assert.DoesNotContain("9999", look.Adapters[0].Reason!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Since_is_kept_while_the_status_stays()
    {
        var adapter = Add("A", ServiceCode.Nib, AdapterMode.Live);
        var (watch, _) = Build(AdapterMode.Directory);
        await watch.ProbeAsync(Cancellation);
        _time.Advance(TimeSpan.FromMinutes(5));
        var same = await watch.ProbeAsync(Cancellation);
        adapter.Health = at => AdapterHealth.Down(at, null, "-");
        var other = await watch.ProbeAsync(Cancellation);

        Assert.Equal((Now, Now.AddMinutes(5)), (same.Adapters[0].Since, same.Adapters[0].CheckedAt));
        Assert.Equal(Now.AddMinutes(5), other.Adapters[0].Since);
        Assert.Equal(50, same.Adapters[0].LatencyMs);
    }

    [Fact]
    public async Task What_is_remembered_at_the_start_calls_nobody_and_forgets_only_what_configuration_changed()
    {
        var kept = Add("A", ServiceCode.Nib, AdapterMode.Live);
        kept.Health = at => AdapterHealth.Down(at, null, "-");
        var (first, _) = Build(AdapterMode.Directory);
        await first.ProbeAsync(Cancellation);
        var fresh = Add("B", ServiceCode.Pbb, AdapterMode.Live);
        var (watch, modes) = Build(AdapterMode.Directory);

        var look = watch.Remember();

        Assert.Equal((1, 0), (kept.Calls, fresh.Calls));
        Assert.Equal((AdapterMode.Directory, AdapterMode.Live), (modes.HighestOf(ServiceCode.Nib), modes.HighestOf(ServiceCode.Pbb)));
        Assert.Equal("Belum diperiksa.", look.Of("B")!.Reason);
    }

    [Fact]
    public async Task A_village_with_a_system_of_its_own_steps_back_alone_and_the_general_one_does_not_stand_in()
    {
        var (first, second, third) = (Village("18.72.04.1002"), Village("18.72.04.1003"), Village("18.72.04.1004"));
        Add("OpenSidApi", ServiceCode.LayananMandiri, AdapterMode.Live);
        var own = Add("OpenSidApi:18.72.04.1002", ServiceCode.LayananMandiri, AdapterMode.Live, first, "OpenSidApi");
        Add("OpenSidApi:18.72.04.1003", ServiceCode.LayananMandiri, AdapterMode.Sandbox, second, "OpenSidApi");
        var (watch, modes) = Build(AdapterMode.Directory);
        await watch.ProbeAsync(Cancellation);
        Assert.Equal((AdapterMode.Live, AdapterMode.Sandbox, AdapterMode.Live), Modes());

        own.Health = at => AdapterHealth.Down(at, null, "Tidak menjawab.");
        var look = await watch.ProbeAsync(Cancellation);

        Assert.Equal((AdapterMode.Directory, AdapterMode.Sandbox, AdapterMode.Live), Modes());
        Assert.Equal((AdapterMode.Directory, AdapterMode.Live), (look.Modes["layanan-mandiri@18.72.04.1002"], look.Modes["layanan-mandiri"]));
        Assert.Equal(("18.72.04.1002", null), (look.Of("OpenSidApi:18.72.04.1002")!.Village, look.Of("OpenSidApi")!.Village));
        own.Health = at => AdapterHealth.Ok(at, TimeSpan.Zero);
        await watch.ProbeAsync(Cancellation);
        Assert.Equal((AdapterMode.Live, AdapterMode.Sandbox, AdapterMode.Live), Modes());

        (AdapterMode, AdapterMode, AdapterMode) Modes() =>
            (modes.HighestOf(ServiceCode.LayananMandiri, first), modes.HighestOf(ServiceCode.LayananMandiri, second), modes.HighestOf(ServiceCode.LayananMandiri, third));
    }

    [Fact]
    public void The_system_behind_a_port_is_the_villages_own_or_the_one_for_all()
    {
        var general = Add("OpenSidApi", ServiceCode.LayananMandiri, AdapterMode.Live);
        var own = Add("OpenSidApi:18.72.04.1002", ServiceCode.LayananMandiri, AdapterMode.Directory, Village("18.72.04.1002"), "OpenSidApi");
        var systems = new VillageSystems(_adapters);

        Assert.Same(own, systems.Of<FakeAdapter>(Village("18.72.04.1002")));
        Assert.Same(general, systems.Of<FakeAdapter>(Village("18.72.04.1003")));
        Assert.Null(systems.Of<string>(Village("18.72.04.1003")));
    }

    private static VillageCode Village(string text) => VillageCode.TryParse(text, out var code) ? code : default;

    private FakeAdapter Add(string name, ServiceCode code, AdapterMode mode, VillageCode? village = null, string? family = null)
    {
        var adapter = new FakeAdapter(name, code, mode, _time) { Village = village, Family = family ?? name };
        _adapters.Add(adapter);
        return adapter;
    }

    private (AdapterWatch Watch, AdapterModes Modes) Build(AdapterMode without)
    {
        var modes = new AdapterModes(_adapters, _states, new Floor(without));
        return (new AdapterWatch(_adapters, modes, _states, _uptime, _time), modes);
    }

    private sealed class Floor(AdapterMode mode) : IServiceModes
    {
        public AdapterMode HighestOf(ServiceCode code) => mode;
    }

    private sealed class MemoryStates : IAdapterStates
    {
        private AdapterStates _kept = AdapterStates.None;

        public AdapterStates Read() => _kept;

        public void Write(AdapterStates states) => _kept = states;
    }

    private sealed class FakeAdapter(string name, ServiceCode code, AdapterMode mode, TimeProvider time) : IServiceAdapter
    {
        public Func<DateTimeOffset, AdapterHealth> Health { get; set; } = at => AdapterHealth.Ok(at, TimeSpan.FromMilliseconds(50));

        public int Calls { get; private set; }

        public string Name => name;

        public VillageCode? Village { get; init; }

        public required string Family { get; init; }

        public ServiceCode Code => code;

        public AdapterMode Mode => mode;

        public Task<AdapterHealth> CheckAsync(CancellationToken cancellationToken)
        {
            Calls++;
            return Task.FromResult(Health(time.GetUtcNow()));
        }
    }
}
