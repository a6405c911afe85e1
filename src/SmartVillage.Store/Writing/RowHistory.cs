using Microsoft.Data.Sqlite;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>
/// Keeps what rows held before an edition changed them. Blocks are moved as they are, sealed, set by set, so that an edition pays for its changed rows alone.
/// </summary>
internal static class RowHistory
{
    /// <summary>Before removals of a table are carried out.</summary>
    public static void KeepRemoved(SqliteConnection connection, StoreTable table, long villageId, long edition) =>
        Keep(connection, table, villageId, edition, $"temp.stage_removals s JOIN {table.Name} t ON t.id = s.id WHERE s.entity = '{table.Entity.Name}'");

    /// <summary>Before staged rows replace those of a table. What comes back as a restored row was in no edition before.</summary>
    public static void KeepReplaced(SqliteConnection connection, StoreTable table, long villageId, long edition) =>
        Keep(connection, table, villageId, edition, $"{StageTarget.NameOf(table)} s JOIN {table.Name} t ON t.id = s.id WHERE s.id <> 0 AND NOT ({EditionMerge.Unlisted})");

    /// <summary>Before rows get the edition because what they refer to moved.</summary>
    public static void KeepMoved(SqliteConnection connection, StoreTable table, long villageId, long edition) => Keep(
        connection, table, villageId, edition, $"(SELECT DISTINCT id FROM temp.moved_rows WHERE entity = '{table.Entity.Name}') s JOIN {table.Name} t ON t.id = s.id WHERE true");

    /// <summary>Notes on the edition how it was counted, and that what it changed can be taken back.</summary>
    public static void Mark(SqliteConnection connection, long villageId, EditionDraft draft) => connection.Run(
        "UPDATE editions SET keeps_rows = 1, reference_date = $date, counting_hash = $hash WHERE village_id = $village AND edition = $edition",
        ("$date", draft.Statistics?.ReferenceDate.ToString("yyyy-MM-dd")),
        ("$hash", CountingHash.Compute(draft.ReferenceData, draft.Probe.Maps.ReadFields())),
        ("$village", villageId),
        ("$edition", draft.Edition));

    /// <summary>Forgets what editions published before the moment had changed, the visible one too.</summary>
    public static void Forget(SqliteConnection connection, long villageId, long publishedBefore)
    {
        const string Old = "SELECT edition FROM editions WHERE village_id = $village AND published_at < $cutoff AND keeps_rows = 1";
        connection.Run($"DELETE FROM previous_rows WHERE village_id = $village AND edition IN ({Old})", ("$village", villageId), ("$cutoff", publishedBefore));
        connection.Run(
            "UPDATE editions SET keeps_rows = 0 WHERE village_id = $village AND published_at < $cutoff AND keeps_rows = 1", ("$village", villageId), ("$cutoff", publishedBefore));
    }

    private static void Keep(SqliteConnection connection, StoreTable table, long villageId, long edition, string rows) => connection.Run(
        $"""
        INSERT INTO previous_rows (village_id, edition, entity, row_id, source_key, fingerprint, block)
        SELECT $village, $edition, '{table.Entity.Name}', t.id, t.source_key, t.fingerprint, t.block FROM {rows}
          AND t.village_id = $village AND t.source_key IS NOT NULL AND t.block IS NOT NULL
        ORDER BY t.id
        """,
        ("$village", villageId), ("$edition", edition));
}
