namespace SmartVillage.Sync.Alerts;

/// <summary>What an evaluation has to know of the store besides runs and editions.</summary>
public interface IStoreCondition
{
    /// <summary>Free bytes of the disk that holds the store, or null where nobody can say.</summary>
    long? FreeBytes { get; }

    /// <summary>Which of these families (our ids) are still gone.</summary>
    Task<int> CountGoneFamiliesAsync(IReadOnlyCollection<long> familyIds, CancellationToken cancellationToken);

    /// <summary>Files that the last check of the store found damaged, by name.</summary>
    Task<IReadOnlyList<string>> FindDamagedFilesAsync(CancellationToken cancellationToken);
}
