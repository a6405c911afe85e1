namespace SmartVillage.Sync.Sources;

/// <summary>One configured place where population data comes from. Reading never writes to it (P1).</summary>
public interface IPopulationSource
{
    /// <summary>Name in the configuration.</summary>
    string Name { get; }

    /// <summary>The one village it is configured to give, or null when its own profile decides.</summary>
    string? VillageCode => null;

    /// <summary>Probes the source and opens one consistent snapshot of it (P2, P10).</summary>
    /// <exception cref="Domain.Errors.SourceException">The source cannot be read; the message says why and the remedy what to do.</exception>
    Task<ISourceSnapshot> OpenSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>The same, counting on <paramref name="meter"/> what is asked of the source until the snapshot is disposed.</summary>
    /// <exception cref="Domain.Errors.SourceException">See <see cref="OpenSnapshotAsync(CancellationToken)"/>.</exception>
    Task<ISourceSnapshot> OpenSnapshotAsync(CourtesyMeter meter, CancellationToken cancellationToken) => OpenSnapshotAsync(cancellationToken);
}
