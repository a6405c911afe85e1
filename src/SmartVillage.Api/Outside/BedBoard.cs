using System.Collections.Concurrent;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Rsud;

namespace SmartVillage.Api.Outside;

/// <summary>Beds of a hospital, asked for at most once a minute however many look: the hospital's account is not ours to wear out.</summary>
internal sealed class BedBoard(TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<IBedAvailabilityPort, Lazy<Look>> _looks = new();

    /// <summary>What the hospital reported, and when it was asked.</summary>
    public async Task<(AdapterAnswer<IReadOnlyList<BedRoom>> Answer, DateTimeOffset At)> ReadAsync(IBedAvailabilityPort port)
    {
        var now = time.GetUtcNow();
        var look = _looks.AddOrUpdate(port, New, (_, old) => old.Value.At + Fresh > now ? old : New(port)).Value;
        return (await look.Answer, look.At);

        // Nobody's impatience ends the look of the others.
        Lazy<Look> New(IBedAvailabilityPort asked) => new(() => new Look(asked.ListAsync(CancellationToken.None), now));
    }

    private sealed record Look(Task<AdapterAnswer<IReadOnlyList<BedRoom>>> Answer, DateTimeOffset At);
}
