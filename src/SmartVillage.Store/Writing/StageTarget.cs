using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Writing;

/// <summary>
/// Later editions: sealed rows wait in temporary tables of the session's own connection, which need no write lock and vanish with the connection,
/// whatever kills the process.
/// </summary>
internal sealed class StageTarget(SqliteConnection connection) : IBatchTarget
{
    private const int FirstFilter = 7;

    private readonly Dictionary<StoreTable, RawStatement> _inserts = [];

    public static string NameOf(StoreTable table) => $"temp.stage_{table.Name}";

    public void Write(PreparedBatch batch)
    {
        if (!_inserts.TryGetValue(batch.Table, out var insert))
        {
            insert = CreateStage(batch.Table);
            _inserts.Add(batch.Table, insert);
        }

        connection.Run("SAVEPOINT stage");
        for (var i = 0; i < batch.Rows.Length; i++)
        {
            ref readonly var row = ref batch.Rows[i];
            insert.Bind(1, row.Id);
            insert.Bind(2, row.SourceKey);
            insert.Bind(3, row.Fingerprint);
            insert.Bind(4, batch.Block(row));
            insert.Bind(5, ChangeNames.Of(row.Kind));
            insert.Bind(6, string.Join(',', row.ChangedFields));
            var filters = batch.Filters(i);
            for (var f = 0; f < filters.Length; f++)
            {
                insert.Bind(FirstFilter + f, filters[f]);
            }

            insert.Step();
        }

        connection.Run("RELEASE stage");
    }

    public void Dispose()
    {
        foreach (var insert in _inserts.Values)
        {
            insert.Dispose();
        }
    }

    private RawStatement CreateStage(StoreTable table)
    {
        var filters = string.Concat(table.Filters.Select((_, i) => $", ?{FirstFilter + i}"));
        connection.Run(
            $"CREATE TEMP TABLE stage_{table.Name} (id INTEGER, source_key INTEGER, fingerprint BLOB, block BLOB, change_kind TEXT, change_fields TEXT{table.FilterNames})");
        return new RawStatement(connection, $"INSERT INTO {NameOf(table)} VALUES (?1, ?2, ?3, ?4, ?5, ?6{filters})");
    }
}
