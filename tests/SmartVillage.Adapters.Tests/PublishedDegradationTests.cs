using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Adapters.OpenSidApi;
using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Domain.Areas;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Catalog.Variations;
using SmartVillage.Services.LinkedData;
using SmartVillage.Services.Requests;
using SmartVillage.Tests.Shared;

namespace SmartVillage.Adapters.Tests;

/// <summary>From a dead system to what residents read: the service of its village steps back in the published catalogue, that of no other does, and it comes back by itself.</summary>
public sealed class PublishedDegradationTests : IDisposable
{
    private const string Profile = "/api/v1/profil-desa";

    private static readonly VillageCode First = Code("18.72.04.1002");
    private static readonly VillageCode Second = Code("18.72.04.1003");

    private readonly QuickTime _time = new(new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero));
    private readonly StubServer _first = new();
    private readonly StubServer _second = new();
    private readonly OpenSidApiAdapter[] _adapters;
    private readonly Kept _states = new();
    private readonly AdapterModes _modes;
    private readonly AdapterWatch _watch;

    public PublishedDegradationTests()
    {
        _adapters = [Adapter(First, _first.Url), Adapter(Second, _second.Url)];
        _modes = new AdapterModes(_adapters, _states, new QueueModes());
        _watch = new AdapterWatch(_adapters, _modes, _states, new MemoryUptime(), _time);
        _first.Get(Profile, "{}");
        _second.Get(Profile, "{}");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_catalogue_of_one_village_steps_back_and_forward_with_its_system()
    {
        await _watch.ProbeAsync(Cancellation);
        Assert.Equal(("Live", "Live"), (ModeOf(First), ModeOf(Second)));

        _first.Clear();
        _first.Get(Profile, "gangguan", status: 500);
        for (var i = 0; i < 4; i++)
        {
            await _watch.ProbeAsync(Cancellation);
        }

        var dead = _states.Read().Of($"OpenSidApi:{First.Value}")!;
        Assert.Equal((AdapterStatus.Down, CircuitStatus.Open, First.Value), (dead.Status, dead.Circuit, dead.Village));
        Assert.NotNull(dead.LatencyMs);
        Assert.NotNull(dead.Reason);
        Assert.Equal(("Queue", "Live"), (ModeOf(First), ModeOf(Second)));

        _first.Clear();
        _first.Get(Profile, "{}");
        _time.Advance(TimeSpan.FromMinutes(5));
        await _watch.ProbeAsync(Cancellation);

        Assert.Equal((AdapterStatus.Ok, CircuitStatus.Closed), (_states.Read().Of($"OpenSidApi:{First.Value}")!.Status, _states.Read().Of($"OpenSidApi:{First.Value}")!.Circuit));
        Assert.Equal(("Live", "Live"), (ModeOf(First), ModeOf(Second)));
    }

    public void Dispose()
    {
        Array.ForEach(_adapters, adapter => adapter.Dispose());
        _first.Dispose();
        _second.Dispose();
    }

    private static VillageCode Code(string text) => VillageCode.TryParse(text, out var code) ? code : default;

    private OpenSidApiAdapter Adapter(VillageCode village, Uri url) => new(
        new OpenSidApiOptions
        {
            Village = village,
            JwtSecretChanged = true,
            Contract = new AdapterContract { Wanted = AdapterMode.Live, Url = url, Reference = "PKS 1/2026", Officer = "Petugas Uji" },
        },
        _time);

    /// <summary>What the published document of a village says, whose operators want the service to be live.</summary>
    private string? ModeOf(VillageCode village)
    {
        var wish = new ServiceVariation
        {
            Service = ServiceCode.LayananMandiri,
            Revision = 1,
            At = _time.GetUtcNow(),
            By = "Ani",
            ByKey = "k",
            Kind = VariationKind.Edited,
            Overlay = new EntryOverlay { Mode = AdapterMode.Live },
        };
        var place = new ServicePlace { Code = village, Name = "Contoh" };
        var entry = new ServiceCatalog(_modes).Find(ServiceCode.LayananMandiri, place, wish, _time.GetUtcNow());
        var document = CpsvDocument.Of([entry], place, new ServiceAddresses("/api/v1/villages", null));
        return document["@graph"]!.AsArray().Select(node => node!["sv:mode"]?.GetValue<string>()).Single(mode => mode is not null);
    }

    private sealed class Kept : IAdapterStates
    {
        private AdapterStates _kept = AdapterStates.None;

        public AdapterStates Read() => _kept;

        public void Write(AdapterStates states) => _kept = states;
    }
}
