using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Stores;

/// <summary>What verifying needs of a store: the visible edition, decrypted, row by row, in one read transaction.</summary>
public interface IStoredContent
{
    /// <summary>All villages that have an edition.</summary>
    Task<IReadOnlyList<VillageState>> ListVillagesAsync(CancellationToken cancellationToken);

    /// <summary>Live rows of one entity.</summary>
    IAsyncEnumerable<StoredRecord> ReadAllAsync(long villageId, EntityDefinition entity, CancellationToken cancellationToken);

    /// <summary>Rows set aside: entity name to number.</summary>
    Task<IReadOnlyDictionary<string, long>> CountQuarantinedAsync(long villageId, CancellationToken cancellationToken);

    /// <summary>Keys of the rows set aside and why, without their content.</summary>
    Task<IReadOnlyList<QuarantinedKey>> ListQuarantinedAsync(long villageId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<QuarantinedKey>>([]);
}
