using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Schedules.Jobs;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Catalog;
using SmartVillage.Tests.Shared;

namespace SmartVillage.Schedules.Tests;

public sealed class AdapterProbeJobTests
{
    [Theory]
    [InlineData(AdapterStatus.Ok, 0)]
    [InlineData(AdapterStatus.Degraded, 0)]
    [InlineData(AdapterStatus.Down, 5014)]
    public async Task It_looks_at_every_adapter_and_tells_which_are_down(AdapterStatus status, int id)
    {
        var log = new LastLine<AdapterProbeJob>();
        var states = new Kept();
        var watch = WatchOf(status, states);

        await new AdapterProbeJob(watch, log).Execute(System.Reflection.DispatchProxy.Create<IJobExecutionContext, StoreJobTests.Silent>(), TestContext.Current.CancellationToken);

        Assert.Equal(status, Assert.Single(states.Read().Adapters).Status);
        Assert.Equal((id, id > 0), (log.Id, log.Text.Contains("Bmkg", StringComparison.Ordinal) && log.Level == LogLevel.Warning));
    }

    [Fact]
    public async Task A_service_that_starts_looks_at_once()
    {
        var states = new Kept();
        using var first = new FirstProbe(WatchOf(AdapterStatus.Ok, states));

        await first.StartAsync(TestContext.Current.CancellationToken);
        await first.ExecuteTask!;

        Assert.Equal(AdapterStatus.Ok, Assert.Single(states.Read().Adapters).Status);
    }

    private static AdapterWatch WatchOf(AdapterStatus status, Kept states)
    {
        IServiceAdapter[] adapters = [new Fixed(status)];
        return new AdapterWatch(adapters, new AdapterModes(adapters, states, new DirectoryOnly()), states, new MemoryUptime(), TimeProvider.System);
    }

    private sealed class Fixed(AdapterStatus status) : IServiceAdapter
    {
        public string Name => "Bmkg";

        public ServiceCode Code => ServiceCode.Bpbd;

        public AdapterMode Mode => AdapterMode.Live;

        public Task<AdapterHealth> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(new AdapterHealth { Status = status, CheckedAt = DateTimeOffset.UnixEpoch });
    }

    private sealed class Kept : IAdapterStates
    {
        private AdapterStates _states = AdapterStates.None;

        public AdapterStates Read() => _states;

        public void Write(AdapterStates states) => _states = states;
    }
}
