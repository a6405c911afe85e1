using SmartVillage.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Store.Services;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests;

public sealed class AdapterStatesTests : IAsyncDisposable
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly Workbench _bench = new();
    private readonly SqliteAdapterStates _states;
    private readonly OperatorRevisions _revisions;

    public AdapterStatesTests()
    {
        _states = new SqliteAdapterStates(_bench.Context);
        _revisions = new OperatorRevisions(_bench.Context);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public void A_look_comes_back_as_it_was_kept()
    {
        Assert.Empty(_states.Read().Adapters);
        var look = Look(AdapterStatus.Down, AdapterMode.Queue);

        _states.Write(look);

        Assert.Equivalent(look, _states.Read(), strict: true);
    }

    [Fact]
    public void Only_a_look_that_changes_how_far_a_service_is_carried_outdates_what_was_said()
    {
        _states.Write(Look(AdapterStatus.Ok, AdapterMode.Live));
        var first = Revision();
        _states.Write(Look(AdapterStatus.Degraded, AdapterMode.Live));
        var same = Revision();
        _states.Write(Look(AdapterStatus.Down, AdapterMode.Queue));

        Assert.Equal((first, first + 1), (same, Revision()));
    }

    private long Revision() => _revisions.Read().GetValueOrDefault(OperatorRevisions.EveryVillage);

    private static AdapterStates Look(AdapterStatus status, AdapterMode mode) => new(
        [
            new AdapterObservation
            {
                Name = "Bmkg", Service = "bpbd", Mode = AdapterMode.Live, Status = status, Since = At, CheckedAt = At, LatencyMs = 120, Circuit = CircuitStatus.HalfOpen, Reason = "-",
            },
        ],
        new Dictionary<string, AdapterMode>(StringComparer.Ordinal) { ["bpbd"] = mode });
}
