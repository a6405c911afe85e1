using SmartVillage.Adapters.OpenSid.Backup;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>The model as the reader of databases without a server sees it.</summary>
internal sealed class ModelReading(ModelDatabase model, DateTimeOffset takenAt) : IRawDatabase
{
    public string Product => "model";

    public DateTimeOffset TakenAt => takenAt;

    public SchemaCatalog Catalog { get; } = new(model.Tables.Values.Select(table => new TableSchema(
        table.Name, "InnoDB", table.Columns.Select(column => new ColumnSchema(column.Name, column.Type, column.IsUnsigned, column.Name == table.Key)))));

    public bool IsInKeyOrder(TableSchema table)
    {
        var keys = ReadRows(table, [table.Ordinal(model[table.Name].Key)]).Select(row => RawKey.Of(row[0])).ToList();
        return keys.Zip(keys.Skip(1)).All(pair => pair.First <= pair.Second);
    }

    public IEnumerable<string?[]> ReadRows(TableSchema table, IReadOnlyList<int> ordinals) =>
        model[table.Name].Rows.Select(row => ordinals.Select(ordinal => row.Values[ordinal]).ToArray());

    public void Dispose()
    {
        // Nothing is held.
    }
}
