using System.Runtime.CompilerServices;
using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Stores;

/// <summary>Readings that are made of smaller ones.</summary>
internal static class EditionSessionExtensions
{
    /// <summary>All live rows of a small entity, decrypted.</summary>
    public static async IAsyncEnumerable<StoredRecord> LoadAllAsync(
        this IEditionSession session, EntityDefinition entity, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var keys = await session.LoadKeysAsync(entity, cancellationToken);
        await foreach (var row in session.LoadRecordsAsync(entity, [.. keys.Rows.Select(row => row.Id)], cancellationToken))
        {
            yield return row;
        }
    }
}
