using System.Runtime.CompilerServices;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Stores;

namespace SmartVillage.IntegrationTests.Verifying;

/// <summary>The copy as it would be if the sync had made a mistake.</summary>
internal sealed class AlteredContent(IStoredContent inner, EntityDefinition entity, Action<EntityRecord> mistake) : IStoredContent
{
    public Task<IReadOnlyList<VillageState>> ListVillagesAsync(CancellationToken cancellationToken) => inner.ListVillagesAsync(cancellationToken);

    public Task<IReadOnlyDictionary<string, long>> CountQuarantinedAsync(long villageId, CancellationToken cancellationToken) =>
        inner.CountQuarantinedAsync(villageId, cancellationToken);

    public Task<IReadOnlyList<QuarantinedKey>> ListQuarantinedAsync(long villageId, CancellationToken cancellationToken) => inner.ListQuarantinedAsync(villageId, cancellationToken);

    public async IAsyncEnumerable<StoredRecord> ReadAllAsync(
        long villageId, EntityDefinition definition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in inner.ReadAllAsync(villageId, definition, cancellationToken))
        {
            if (definition == entity)
            {
                mistake(row.Record);
            }

            yield return row;
        }
    }
}
