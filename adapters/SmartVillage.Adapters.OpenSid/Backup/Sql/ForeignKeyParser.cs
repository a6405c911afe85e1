namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>Reads a foreign key inside of CREATE TABLE or ALTER TABLE.</summary>
internal static class ForeignKeyParser
{
    /// <summary>
    /// Reads from CONSTRAINT or FOREIGN on. Null when it is another constraint, or none that makes sense; the scanner then stands somewhere before the end of the item, which is left to
    /// the caller in any case.
    /// </summary>
    public static DumpForeignKey? Parse(SqlScanner scanner)
    {
        string? name = null;
        if (scanner.IsWord("CONSTRAINT"))
        {
            scanner.Next();
            if (scanner.Token == SqlToken.Name || (scanner.Token == SqlToken.Word && scanner.Word is not ("FOREIGN" or "PRIMARY" or "UNIQUE" or "CHECK")))
            {
                name = scanner.NameText();
                scanner.Next();
            }
        }

        if (!scanner.IsWord("FOREIGN") || ReadLastColumn(scanner) is not { } column || !scanner.IsWord("REFERENCES"))
        {
            return null;
        }

        scanner.Next();
        var target = SqlNames.Read(scanner);
        CreateTableParser.SkipBrackets(scanner);
        return new DumpForeignKey(name, column, target, ReadDeletes(scanner));
    }

    private static string? ReadLastColumn(SqlScanner scanner)
    {
        while (!scanner.Is('(') && !IsItemEnd(scanner))
        {
            scanner.Next();
        }

        string? column = null;
        while (!scanner.Is(')') && !scanner.Is(';') && scanner.Token != SqlToken.End)
        {
            column = scanner.Token is SqlToken.Name or SqlToken.Word ? scanner.NameText() : column;
            scanner.Next();
        }

        if (scanner.Is(')'))
        {
            scanner.Next();
        }

        return column;
    }

    private static bool ReadDeletes(SqlScanner scanner)
    {
        var deletes = false;
        while (!IsItemEnd(scanner))
        {
            var isDelete = scanner.IsWord("DELETE");
            scanner.Next();
            deletes |= isDelete && scanner.IsWord("CASCADE");
        }

        return deletes;
    }

    private static bool IsItemEnd(SqlScanner scanner) => scanner.Is(',') || scanner.Is(')') || scanner.Is(';') || scanner.Token == SqlToken.End;
}
