using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Digests;

namespace SmartVillage.Store.Writing;

/// <summary>Proofs beside the editions. They hold keyed hashes and counts of rows, nothing of a person.</summary>
internal sealed class SqliteSourceProofs(StoreContext context) : ISourceProofs
{
    public Task<SourceProof?> FindAsync(long villageId, CancellationToken cancellationToken) => Task.FromResult(
        context.Population.Use(connection => connection.Scalar("SELECT json FROM source_proofs WHERE village_id = $village", ("$village", villageId)) is string json
            ? JsonSerializer.Deserialize<SourceProof>(json, StoreJson.Options)
            : null));

    public Task<DigestShelf?> FindShelfAsync(long villageId, EntityDefinition entity, CancellationToken cancellationToken) => Task.Run(
        () => context.Population.Use(connection =>
        {
            var parts = connection.Read(
                "SELECT range_width, block FROM row_digests WHERE village_id = $village AND entity = $entity ORDER BY part",
                row => (Width: row.GetInt32(0), Block: row.GetFieldValue<byte[]>(1)),
                ("$village", villageId),
                ("$entity", entity.Name));
            return parts.Count == 0 ? null : new DigestShelf(parts[0].Width, [.. parts.Select(part => context.Sealer.Open(Context(villageId, entity.Number), part.Block))]);
        }),
        cancellationToken);

    public async Task RememberAsync(long villageId, SourceProof proof, IReadOnlyDictionary<string, DigestShelf?> shelves, CancellationToken cancellationToken)
    {
        await using var connection = context.Population.Open();
        try
        {
            using var transaction = await WriteTransaction.BeginAsync(context, connection, cancellationToken);
            connection.Run(
                "INSERT OR REPLACE INTO source_proofs (village_id, edition, read_at, json) VALUES ($village, $edition, $at, $json)",
                ("$village", villageId),
                ("$edition", proof.Edition),
                ("$at", proof.ReadAt.ToUnixTimeMilliseconds()),
                ("$json", JsonSerializer.Serialize(proof, StoreJson.Options)));
            foreach (var (entity, shelf) in shelves)
            {
                Replace(connection, villageId, Entities.Get(entity), shelf);
            }

            transaction.Commit();
        }
        catch (Exception e) when (StoreErrors.IsOurs(e))
        {
            throw StoreErrors.Translate(e, context.Population.Path);
        }
    }

    public Task<StatisticsSnapshot?> FindStatisticsAsync(long villageId, CancellationToken cancellationToken) => Task.FromResult(
        context.Population.Use(connection => connection.Scalar("SELECT block FROM statistics WHERE village_id = $village", ("$village", villageId))) is byte[] block
            ? StatisticsBlocks.Open(context.Sealer, villageId, block)
            : null);

    private static SealContext Context(long villageId, int entity) => new(SealScope.RowDigests + entity, villageId);

    private void Replace(SqliteConnection connection, long villageId, EntityDefinition entity, DigestShelf? shelf)
    {
        connection.Run("DELETE FROM row_digests WHERE village_id = $village AND entity = $entity", ("$village", villageId), ("$entity", entity.Name));

        // An entity without rows has no parts either, and one empty part says that this is known.
        IReadOnlyList<byte[]> parts = shelf is null ? [] : shelf.Parts.Count == 0 ? [[]] : shelf.Parts;
        for (var part = 0; part < parts.Count; part++)
        {
            connection.Run(
                "INSERT INTO row_digests (village_id, entity, part, range_width, block) VALUES ($village, $entity, $part, $width, $block)",
                ("$village", villageId),
                ("$entity", entity.Name),
                ("$part", part),
                ("$width", shelf!.RangeWidth),
                ("$block", context.Sealer.Seal(Context(villageId, entity.Number), parts[part])));
        }
    }
}
