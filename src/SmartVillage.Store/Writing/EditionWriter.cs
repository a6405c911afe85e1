using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Receipts;
using SmartVillage.Store.Services;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Writes everything of an edition besides its rows, and proves the rows; all inside the transaction of the session.</summary>
internal sealed class EditionWriter(StoreContext context, SqliteConnection connection, VillageState village, EditionDraft draft)
{
    private readonly long _now = context.Time.GetUtcNow().ToUnixTimeMilliseconds();

    public long Now => _now;

    /// <summary>The edition may only follow the one that the run compared with.</summary>
    public void CheckEdition()
    {
        var current = Convert.ToInt64(connection.Scalar("SELECT edition FROM villages WHERE id = $village", ("$village", village.Id)));
        if (current != village.Edition)
        {
            throw StoreErrors.EditionMoved();
        }
    }

    public void WriteEdition()
    {
        connection.Run(
            "INSERT INTO editions (village_id, edition, run_id, snapshot_at, published_at) VALUES ($village, $edition, $run, $snapshot, $now)",
            ("$village", village.Id),
            ("$edition", draft.Edition),
            ("$run", draft.RunId.ToString()),
            ("$snapshot", draft.SnapshotAt.ToUnixTimeMilliseconds()),
            ("$now", _now));
        connection.Run("UPDATE villages SET published_at = $now WHERE id = $village", ("$now", _now), ("$village", village.Id));
        ReplaceQuarantine();
    }

    public void WriteVillage(bool visibleChange)
    {
        CodeCorrections.Note(connection, (string)connection.Scalar("SELECT code FROM villages WHERE id = $village", ("$village", village.Id))!, draft.Village.Code.Value);
        connection.Run(
            """
            UPDATE villages SET code = $code, name = $name, source_name = $source, tenant_id = $tenant, edition = $edition, revision = revision + $visible, profile = $profile,
              probe = $probe, maps = $maps, reading_version = $reading, side_hash = $side, snapshot_at = $snapshot, confirmed_at = $snapshot,
              reference_date = coalesce($reference, reference_date)
            WHERE id = $village
            """,
            ("$code", draft.Village.Code.Value),
            ("$name", draft.Village.Name),
            ("$source", village.SourceName),
            ("$tenant", draft.Village.TenantId),
            ("$edition", draft.Edition),
            ("$visible", visibleChange ? 1 : 0),
            ("$profile", Json(draft.Village)),
            ("$probe", Json(ProbeSummary.Of(draft.Probe, PreviousProbe()))),
            ("$maps", Json(draft.Probe.Maps)),
            ("$reading", draft.Probe.ReadingVersion),
            ("$side", draft.SideContentHash),
            ("$snapshot", draft.SnapshotAt.ToUnixTimeMilliseconds()),
            ("$reference", draft.Statistics?.ReferenceDate.ToString("yyyy-MM-dd")),
            ("$village", village.Id));
        connection.Run(
            "INSERT OR REPLACE INTO reference_data (village_id, json) VALUES ($village, $json)", ("$village", village.Id), ("$json", Json(draft.ReferenceData)));
    }

    public void WriteStatistics()
    {
        if (draft.Statistics is not { } exact)
        {
            return;
        }

        var asOf = draft.SnapshotAt.ToUnixTimeMilliseconds();
        connection.Run(
            "INSERT OR REPLACE INTO statistics (village_id, edition, reference_date, as_of, block) VALUES ($village, $edition, $reference, $at, $block)",
            ("$village", village.Id),
            ("$edition", draft.Edition),
            ("$reference", exact.ReferenceDate.ToString("yyyy-MM-dd")),
            ("$at", asOf),
            ("$block", StatisticsBlocks.Seal(context.Sealer, village.Id, exact)));
        using var shelf = new PublicShelf(connection, village.Id);
        PublicSnapshotPolicy.Advance(shelf, exact, draft.Edition, draft.SnapshotAt);
        shelf.Complete(exact.NotReadTopics, draft.Edition, asOf);
    }

    public void WriteReviews()
    {
        foreach (var review in draft.Reviews)
        {
            connection.Run(
                """
                INSERT INTO identity_reviews (village_id, edition, entity, removed_id, new_source_key, reason)
                SELECT $village, $edition, $entity, $removed, $key, $reason
                WHERE NOT EXISTS (SELECT 1 FROM identity_reviews
                  WHERE village_id = $village AND entity = $entity AND removed_id = $removed AND new_source_key = $key)
                """,
                ("$village", village.Id),
                ("$edition", draft.Edition),
                ("$entity", review.Entity),
                ("$removed", review.RemovedId),
                ("$key", review.NewSourceKey),
                ("$reason", review.Reason));
        }
    }

    public void WriteReceipt() => ReceiptChain.Append(context, connection, village.Id, draft.Receipt);

    /// <summary>Count and content of the tables must be what the run read (P3).</summary>
    /// <param name="ahead">Sums that were computed before the transaction, if any.</param>
    /// <param name="staged">Entities that this transaction writes to, so that only what is in the tables now counts.</param>
    public void Prove(SumsAhead? ahead, IReadOnlySet<string> staged)
    {
        var known = ahead?.IsCurrent() == true ? ahead.Sums : null;
        foreach (var (entity, expected) in draft.Expected)
        {
            var sum = known is not null && !staged.Contains(entity) && known.TryGetValue(entity, out var computed) ? computed : KeyScan.Sum(connection, StoreTables.Of(Entities.Get(entity)), village.Id);
            if (sum != expected)
            {
                throw StoreErrors.ProofFailed(entity);
            }
        }
    }

    private ProbeSummary? PreviousProbe() =>
        connection.Scalar("SELECT probe FROM villages WHERE id = $village", ("$village", village.Id)) is string stored
            ? JsonSerializer.Deserialize<ProbeSummary>(stored, StoreJson.Options)
            : null;

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, StoreJson.Options);

    private void ReplaceQuarantine()
    {
        connection.Run("DELETE FROM quarantine WHERE village_id = $village", ("$village", village.Id));
        var plain = new ArrayBufferWriter<byte>(1024);
        foreach (var row in draft.Quarantined)
        {
            plain.ResetWrittenCount();
            RecordCodec.Encode(row.Record, plain);
            var key = new SealContext(SealScope.QuarantineKey + row.Definition.Number, village.Id);
            var content = new SealContext(SealScope.Quarantine + row.Definition.Number, village.Id);
            connection.Run(
                """
                INSERT INTO quarantine (village_id, entity, reason, edition, source_key_block, block)
                VALUES ($village, $entity, $reason, $edition, $key, $block)
                """,
                ("$village", village.Id),
                ("$entity", row.Definition.Name),
                ("$reason", row.Reason),
                ("$edition", draft.Edition),
                ("$key", context.Sealer.Seal(key, Encoding.UTF8.GetBytes(row.SourceKeyText))),
                ("$block", context.Sealer.Seal(content, plain.WrittenSpan)));
        }
    }
}
