using System.Text.Json;
using SmartVillage.Domain.Statistics;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Digests;

namespace SmartVillage.Store.Writing;

/// <summary>Proofs beside the editions. They hold keyed hashes and counts of rows, nothing of a person.</summary>
internal sealed class SqliteSourceProofs(StoreContext context) : ISourceProofs
{
    public Task<SourceProof?> FindAsync(long villageId, CancellationToken cancellationToken) => Task.FromResult(
        context.Population.Use(connection => connection.Scalar("SELECT json FROM source_proofs WHERE village_id = $village", ("$village", villageId))) is string json
            ? JsonSerializer.Deserialize<SourceProof>(json, StoreJson.Options)
            : null);

    public async Task RememberAsync(long villageId, SourceProof proof, CancellationToken cancellationToken)
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
}
