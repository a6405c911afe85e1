using SmartVillage.Adapters.OpenSid.Backup.Files;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>A dump whose tables were found by a first pass; every reading goes over the file again, nothing is kept.</summary>
internal sealed class SqlDumpDatabase(BackupFile file, DumpIndex index, DateTimeOffset takenAt, TimeZoneInfo zone) : IRawDatabase
{
    public string Product => index.Product;

    public DateTimeOffset TakenAt => takenAt;

    public SchemaCatalog Catalog { get; } = new(index.Tables.Values.Select(table => table.ToSchema()));

    public IReadOnlyList<SourceCascade> Cascades { get; } =
    [
        .. from table in index.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal)
           from key in table.ForeignKeys
           where key.Deletes && CascadeReader.Concerns(table.Name, key.Target)
           select new SourceCascade(table.Name, key.Column, key.Target),
    ];

    public BackupFailures? Failures => file.Failures;

    public bool IsInKeyOrder(TableSchema table) => index.Tables[table.Name].IsInKeyOrder;

    public long DisorderLine(TableSchema table) => index.Tables[table.Name].DisorderLine;

    public long FirstLine(TableSchema table) => index.Tables[table.Name].Segments is [var first, ..] ? first.Line : 1;

    public IEnumerable<string?[]> ReadRows(TableSchema table, IReadOnlyList<int> ordinals)
    {
        var dump = index.Tables[table.Name];
        var failures = file.Failures;
        using var cursor = new ByteCursor(file.Open(), failures);
        var values = new DumpValues(dump, ordinals, zone);
        foreach (var segment in dump.Segments)
        {
            cursor.MoveTo(segment.Start, segment.Line);
            var scanner = new SqlScanner(cursor, failures) { Session = segment.Session };
            var inserts = new InsertParser(scanner, failures);
            while (cursor.Position < segment.End && scanner.Next() != SqlToken.End)
            {
                if (!(scanner.IsWord("INSERT") || scanner.IsWord("REPLACE")))
                {
                    scanner.SkipStatement();
                    continue;
                }

                if (!string.Equals(inserts.ReadTableName(), dump.Name, StringComparison.OrdinalIgnoreCase))
                {
                    throw failures.Changed();
                }

                foreach (var row in inserts.ReadRows(dump, values.Slots, values.Width))
                {
                    yield return values.Complete(row, segment.Session);
                }
            }

            if (cursor.Position < segment.End)
            {
                throw failures.Changed();
            }
        }

        file.CheckUnchanged();
    }

    public void Dispose()
    {
    }
}
