namespace SmartVillage.Services.Adapters;

/// <summary>Looks at every adapter and keeps what it found.</summary>
public sealed class AdapterWatch(IEnumerable<IServiceAdapter> adapters, AdapterModes modes, IAdapterStates states, IAdapterUptime uptime, TimeProvider time)
{
    private readonly IReadOnlyList<IServiceAdapter> _adapters = [.. adapters.OrderBy(adapter => adapter.Name, StringComparer.Ordinal)];

    /// <summary>Looks at all of them at once. An adapter that throws is down; the others are looked at all the same.</summary>
    public async Task<AdapterStates> ProbeAsync(CancellationToken cancellationToken)
    {
        var before = states.Read();
        var seen = await Task.WhenAll(_adapters.Select(adapter => ObserveAsync(adapter, before.Of(adapter.Name), cancellationToken)));
        var look = Keep(seen);
        uptime.Count(look);
        return look;
    }

    /// <summary>Keeps what configuration says before anything was asked, so that an adapter that was switched on or off is known from the first answer on.</summary>
    public AdapterStates Remember()
    {
        var before = states.Read();
        return Keep([.. _adapters.Select(adapter => before.Of(adapter.Name) is { } known && known.Mode == adapter.Mode ? known : Unseen(adapter))]);
    }

    private AdapterStates Keep(IReadOnlyList<AdapterObservation> seen)
    {
        var look = new AdapterStates(seen, AdapterStates.None.Modes);
        look = look with { Modes = modes.All(look) };
        states.Write(look);
        return look;
    }

    private AdapterObservation Unseen(IServiceAdapter adapter)
    {
        var now = time.GetUtcNow();
        return new AdapterObservation
        {
            Name = adapter.Name,
            Service = ServiceCodes.TextOf(adapter.Code),
            Village = adapter.Village?.Value,
            Mode = adapter.Mode,
            Status = adapter.Mode == AdapterMode.Directory ? AdapterStatus.Disabled : AdapterStatus.Degraded,
            Since = now,
            CheckedAt = now,
            Reason = adapter.Mode == AdapterMode.Directory ? "Belum diaktifkan." : "Belum diperiksa.",
        };
    }

    private async Task<AdapterObservation> ObserveAsync(IServiceAdapter adapter, AdapterObservation? before, CancellationToken cancellationToken)
    {
        var health = await CheckAsync(adapter, cancellationToken);
        return new AdapterObservation
        {
            Name = adapter.Name,
            Service = ServiceCodes.TextOf(adapter.Code),
            Village = adapter.Village?.Value,
            Mode = adapter.Mode,
            Status = health.Status,
            Since = before is { } known && known.Status == health.Status ? known.Since : health.CheckedAt,
            CheckedAt = health.CheckedAt,
            LatencyMs = health.Latency is { } latency ? (long)latency.TotalMilliseconds : null,
            Circuit = health.Circuit,
            Reason = health.Reason,
        };
    }

    private async Task<AdapterHealth> CheckAsync(IServiceAdapter adapter, CancellationToken cancellationToken)
    {
        try
        {
            return await adapter.CheckAsync(cancellationToken);
        }
        catch (Exception ours) when (ours is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A fault of one adapter must not hide the others; its name says enough to find it.
            return AdapterHealth.Down(time.GetUtcNow(), latency: null, $"Pemeriksaan adaptor ini gagal ({ours.GetType().Name}).");
        }
    }
}
