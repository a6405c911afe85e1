using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Writing;

/// <summary>Edition 1: rows go straight into their tables, inside the transaction that publishing commits.</summary>
internal sealed class DirectTarget(SqliteConnection connection, long villageId) : IBatchTarget
{
    private const int FirstFilter = 4;

    private readonly Dictionary<StoreTable, RawStatement> _inserts = [];

    public void Write(PreparedBatch batch)
    {
        if (!_inserts.TryGetValue(batch.Table, out var insert))
        {
            insert = new RawStatement(connection, Sql(batch.Table));
            _inserts.Add(batch.Table, insert);
        }

        for (var i = 0; i < batch.Rows.Length; i++)
        {
            ref readonly var row = ref batch.Rows[i];
            if (row.Kind != ChangeKind.Added)
            {
                throw new InvalidOperationException("A first edition has only new rows.");
            }

            insert.Bind(1, row.SourceKey);
            insert.Bind(2, row.Fingerprint);
            insert.Bind(3, batch.Block(row));
            var filters = batch.Filters(i);
            for (var f = 0; f < filters.Length; f++)
            {
                insert.Bind(FirstFilter + f, filters[f]);
            }

            insert.Step();
        }
    }

    public void Dispose()
    {
        foreach (var insert in _inserts.Values)
        {
            insert.Dispose();
        }
    }

    private string Sql(StoreTable table)
    {
        var filters = string.Concat(table.Filters.Select((_, i) => $", ?{FirstFilter + i}"));
        return $"""
            INSERT INTO {table.Name} (village_id, source_key, fingerprint, added_edition, changed_edition{table.FilterNames}, block)
            VALUES ({villageId}, ?1, ?2, 1, 1{filters}, ?3)
            """;
    }
}
