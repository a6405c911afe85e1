using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Stores;

/// <summary>Where editions live. Publishing is atomic; readers see edition N or N+1 (P2).</summary>
public interface IPopulationStore
{
    /// <summary>Secret keys of this store.</summary>
    IStoreKeys Keys { get; }

    /// <summary>
    /// Finds the village by source and code, or by source and tenant when its code was corrected, or creates it. The internal id never changes.
    /// </summary>
    Task<VillageState> EnsureVillageAsync(string sourceName, SourceVillage village, CancellationToken cancellationToken);

    /// <summary>Opens the store for one run on one village. Nothing becomes visible before <see cref="IEditionSession.PublishAsync"/>.</summary>
    Task<IEditionSession> OpenSessionAsync(VillageState village, CancellationToken cancellationToken);
}
