using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Writing;

/// <summary>
/// Rows whose reference leads to another row than before, or to none, though nothing was written in them: OpenSID gave the id of a card's head to somebody else, or deleted a family under its
/// members. To whoever reads them they changed, so they get the edition, stand in the change list, and are kept as they were.
/// </summary>
internal sealed class ReferenceMoves(StoreContext context, SqliteConnection connection, long villageId, long edition)
{
    /// <summary>Rows that stand in the change list of this edition anyway need no second line.</summary>
    private const string Untouched = "t.source_key IS NOT NULL AND t.changed_edition <> $edition";

    /// <summary>Begins with no key moved.</summary>
    public void Start() => connection.Run(
        """
        DROP TABLE IF EXISTS temp.moved_keys;
        CREATE TEMP TABLE moved_keys (entity TEXT, key INTEGER, is_new INTEGER, PRIMARY KEY (entity, key)) WITHOUT ROWID;
        DROP TABLE IF EXISTS temp.moved_rows;
        CREATE TEMP TABLE moved_rows (entity TEXT, id INTEGER, field TEXT, PRIMARY KEY (entity, id, field)) WITHOUT ROWID;
        """);

    /// <summary>Notes the keys of rows that are about to be removed.</summary>
    public void NoteRemoved(StoreTable table) => NoteKeys(
        table, $"SELECT t.source_key, 0 FROM temp.stage_removals r JOIN {table.Name} t ON t.id = r.id WHERE r.entity = '{table.Entity.Name}' AND t.village_id = $village AND t.source_key IS NOT NULL");

    /// <summary>Notes the keys that staged rows are about to take or leave. A key above all others is new: OpenSID counts upwards.</summary>
    public void NoteStaged(StoreTable table)
    {
        var stage = StageTarget.NameOf(table);
        var rebound = $"FROM {stage} s JOIN {table.Name} t ON t.id = s.id WHERE s.id <> 0 AND t.village_id = $village AND t.source_key IS NOT s.source_key";
        NoteKeys(
            table,
            $"""
            SELECT s.source_key, s.source_key > max(
              (SELECT coalesce(max(source_key), 0) FROM {table.Name} WHERE village_id = $village), (SELECT coalesce(max(key), 0) FROM temp.moved_keys WHERE entity = '{table.Entity.Name}'))
            FROM {stage} s WHERE s.id = 0
            """);
        NoteKeys(table, $"SELECT t.source_key, 0 {rebound} AND t.source_key IS NOT NULL");
        NoteKeys(table, $"SELECT s.source_key, 0 {rebound}");
    }

    /// <summary>Finds the rows that refer to moved keys, once all tables are merged, and gives them the edition.</summary>
    public void Apply()
    {
        foreach (var table in StoreTables.All)
        {
            foreach (var field in table.Entity.Fields.Where(field => field.Kind == FieldKind.Reference && HasMoved(field)))
            {
                if (table.Filters.FirstOrDefault(filter => filter.Field == field) is { } column)
                {
                    FindByColumn(table, column);
                }
                else
                {
                    FindInBlocks(table, field);
                }
            }

            Change(table);
        }
    }

    private void NoteKeys(StoreTable table, string keys) => connection.Run(
        $"INSERT OR IGNORE INTO temp.moved_keys (entity, key, is_new) SELECT '{table.Entity.Name}', * FROM ({keys})", ("$village", villageId));

    private bool HasMoved(FieldDefinition field) => connection.Scalar("SELECT 1 FROM temp.moved_keys WHERE entity = $entity LIMIT 1", ("$entity", field.Target)) is not null;

    private void FindByColumn(StoreTable table, FilterColumn column)
    {
        // The planner does not know how few keys moved: where there is an index it is to start from them.
        var isIndexed = FilterIndexes.ColumnsOf(connection, table).Contains(column.Name);
        connection.Run(
            $"""
            INSERT OR IGNORE INTO temp.moved_rows (entity, id, field) SELECT '{table.Entity.Name}', t.id, '{column.Field.Name}'
            FROM {(isIndexed ? $"temp.moved_keys k CROSS JOIN {table.Name} t" : $"{table.Name} t CROSS JOIN temp.moved_keys k")}
            WHERE k.entity = $target AND t.village_id = $village AND t.{column.Name} = k.key AND {Untouched}
            """,
            ("$target", column.Field.Target),
            ("$village", villageId),
            ("$edition", edition));
    }

    /// <summary>References that have no column are looked for in the sealed blocks; keys that nobody had before are not worth that.</summary>
    private void FindInBlocks(StoreTable table, FieldDefinition field)
    {
        var moved = connection.Read("SELECT key FROM temp.moved_keys WHERE entity = $entity AND is_new = 0", row => row.GetInt64(0), ("$entity", field.Target)).ToHashSet();
        if (moved.Count == 0)
        {
            return;
        }

        using var insert = new RawStatement(connection, $"INSERT OR IGNORE INTO temp.moved_rows (entity, id, field) VALUES ('{table.Entity.Name}', ?1, '{field.Name}')");
        using var rows = connection.Command(
            $"SELECT t.id, t.source_key, t.fingerprint, t.block FROM {table.Name} t WHERE t.village_id = $village AND {Untouched}", ("$village", villageId), ("$edition", edition));
        using var row = rows.ExecuteReader();
        while (row.Read())
        {
            var record = context.Sealer.OpenRecord(table.Entity, villageId, Fingerprint.FromBytes(row.BytesOrNull(2)!), row.GetInt64(1), row.BytesOrNull(3)!);
            if (record.Number(field) is { } key && moved.Contains(key))
            {
                insert.Bind(1, row.GetInt64(0));
                insert.Step();
            }
        }
    }

    private void Change(StoreTable table)
    {
        var rows = $"(SELECT id, group_concat(field) AS fields FROM temp.moved_rows WHERE entity = '{table.Entity.Name}' GROUP BY id)";
        RowHistory.KeepMoved(connection, table, villageId, edition);
        connection.Run($"INSERT INTO changes (village_id, edition, entity, row_id, kind, fields) SELECT $village, $edition, '{table.Entity.Name}', id, '{ChangeNames.Relinked}', fields FROM {rows}",
            ("$village", villageId), ("$edition", edition));
        connection.Run($"UPDATE {table.Name} SET changed_edition = $edition WHERE id IN (SELECT id FROM temp.moved_rows WHERE entity = '{table.Entity.Name}')", ("$edition", edition));
    }
}
