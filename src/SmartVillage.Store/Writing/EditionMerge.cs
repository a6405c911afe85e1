using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Moves staged rows and removals into the tables, set by set, and writes the change list.</summary>
internal sealed class EditionMerge(StoreContext context, SqliteConnection connection, long villageId, long edition, long now)
{
    /// <summary>
    /// A staged row <c>s</c> that changed in no field that has a name: in data spesifik alone. Nothing may say that it did, neither a change list, nor an edition beside the row, nor what it held before.
    /// </summary>
    internal const string Unlisted = "s.change_kind = 'changed' AND s.change_fields = ''";

    public void Apply(IReadOnlyList<StagedRemoval> removals)
    {
        StageRemovals(removals);
        // A first edition has nothing that could have moved.
        var references = edition > 1 ? new ReferenceMoves(context, connection, villageId, edition) : null;
        references?.Start();
        foreach (var table in StoreTables.All)
        {
            references?.NoteRemoved(table);
            Remove(table);
            if (IsStaged(table))
            {
                references?.NoteStaged(table);
                Update(table);
                Insert(table);
            }
        }

        references?.Apply();
    }

    private bool IsStaged(StoreTable table) =>
        connection.Scalar("SELECT 1 FROM sqlite_temp_schema WHERE name = $name", ("$name", $"stage_{table.Name}")) is not null;

    private void StageRemovals(IReadOnlyList<StagedRemoval> removals)
    {
        connection.Run("DROP TABLE IF EXISTS temp.stage_removals");
        connection.Run("CREATE TEMP TABLE stage_removals (entity TEXT, id INTEGER, reason TEXT)");
        using var insert = new RawStatement(connection, "INSERT INTO temp.stage_removals VALUES (?1, ?2, ?3)");
        foreach (var removal in removals)
        {
            insert.Bind(1, removal.Entity.Name);
            insert.Bind(2, removal.Id);
            insert.Bind(3, removal.Reason);
            insert.Step();
        }
    }

    private void Remove(StoreTable table)
    {
        RowHistory.KeepRemoved(connection, table, villageId, edition);
        Expect(table, $"SELECT count(*) FROM temp.stage_removals WHERE entity = '{table.Entity.Name}'", connection.Run(
            $"""
            UPDATE {table.Name} SET source_key = NULL, removed_edition = $edition, removed_at = $now, removed_reason = r.reason
            FROM temp.stage_removals r
            WHERE r.entity = '{table.Entity.Name}' AND {table.Name}.id = r.id AND {table.Name}.village_id = $village
              AND {table.Name}.source_key IS NOT NULL
            """,
            ("$edition", edition), ("$now", now), ("$village", villageId)));
        RecordChanges($"SELECT id, '{ChangeNames.Removed}', '' FROM temp.stage_removals WHERE entity = '{table.Entity.Name}'", table);
    }

    private void Update(StoreTable table)
    {
        RowHistory.KeepReplaced(connection, table, villageId, edition);
        var stage = StageTarget.NameOf(table);
        var indexed = FilterIndexes.ColumnsOf(connection, table);
        var filters = table.Filters.ToLookup(filter => indexed.Contains(filter.Name), filter => filter.Name);
        Expect(table, $"SELECT count(*) FROM {stage} WHERE id <> 0", connection.Run(
            $"""
            UPDATE {table.Name} SET fingerprint = s.fingerprint, block = s.block, changed_edition = CASE WHEN {Unlisted} THEN changed_edition ELSE $edition END{Set(filters[false])}
            FROM {stage} s WHERE s.id <> 0 AND {table.Name}.id = s.id AND {table.Name}.village_id = $village
            """,
            ("$edition", edition), ("$village", villageId)));

        // SQLite writes every index of a column that is set, whether or not its value differs: half of what a night of small edits would write.
        connection.Run(
            $"""
            UPDATE {table.Name} SET source_key = s.source_key, removed_edition = NULL, removed_at = NULL, removed_reason = NULL{Set(filters[true])}
            FROM {stage} s WHERE s.id <> 0 AND {table.Name}.id = s.id AND {table.Name}.village_id = $village
              AND ({table.Name}.removed_edition IS NOT NULL OR {table.Name}.source_key IS NOT s.source_key{string.Concat(filters[true].Select(name => $" OR {table.Name}.{name} IS NOT s.{name}"))})
            """,
            ("$village", villageId));
        RecordChanges($"SELECT id, change_kind, change_fields FROM {stage} s WHERE id <> 0 AND NOT ({Unlisted})", table);
    }

    private void Insert(StoreTable table)
    {
        var stage = StageTarget.NameOf(table);
        connection.Run(
            $"""
            INSERT INTO {table.Name} (village_id, source_key, fingerprint, added_edition, changed_edition, block{table.FilterNames})
            SELECT $village, source_key, fingerprint, $edition, $edition, block{table.FilterNames} FROM {stage} WHERE id = 0 ORDER BY source_key
            """,
            ("$edition", edition), ("$village", villageId));
        RecordChanges(
            $"SELECT t.id, s.change_kind, '' FROM {stage} s JOIN {table.Name} t ON t.village_id = {villageId} AND t.source_key = s.source_key WHERE s.id = 0", table);
    }

    private static string Set(IEnumerable<string> columns) => string.Concat(columns.Select(name => $", {name} = s.{name}"));

    private void RecordChanges(string rows, StoreTable table)
    {
        if (edition > 1)
        {
            connection.Run(
                $"INSERT INTO changes (village_id, edition, entity, row_id, kind, fields) SELECT {villageId}, {edition}, '{table.Entity.Name}', * FROM ({rows})");
        }
    }

    /// <summary>A staged id that is not there, or not this village's, means that the run compared with something else than is stored.</summary>
    private void Expect(StoreTable table, string expected, int written)
    {
        if (Convert.ToInt64(connection.Scalar(expected)) != written)
        {
            throw StoreErrors.ProofFailed(table.Entity.Name);
        }
    }
}
