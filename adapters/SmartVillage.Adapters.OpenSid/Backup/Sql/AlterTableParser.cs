namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>Reads ALTER TABLE: the keys and the numbering that phpMyAdmin adds at the end of its dumps. What would change rows that are already there is refused.</summary>
internal sealed class AlterTableParser(SqlScanner scanner, BackupFailures failures)
{
    /// <summary>Reads the statement from behind the name of the table to its end.</summary>
    public void Parse(DumpTable table)
    {
        while (!scanner.Is(';') && scanner.Token != SqlToken.End)
        {
            ParseItem(table);
            SkipItem(table);
            if (scanner.Is(','))
            {
                scanner.Next();
            }
        }

        scanner.SkipStatement();
    }

    private void ParseItem(DumpTable table)
    {
        var (word, line) = (scanner.Token == SqlToken.Word ? scanner.Word : string.Empty, scanner.Line);
        switch (word)
        {
            case "ADD" or "DROP":
                scanner.Next();
                ParseForeignKey(table, isDropped: word == "DROP");
                if (!(scanner.Token == SqlToken.Word && scanner.Word is "PRIMARY" or "UNIQUE" or "KEY" or "INDEX" or "CONSTRAINT" or "FULLTEXT" or "SPATIAL" or "FOREIGN" or "CHECK") && !IsItemEnd())
                {
                    throw Changes(line);
                }

                break;
            case "MODIFY":
                scanner.Next();
                ParseModify(table, line);
                break;
            case "CHANGE" or "RENAME" or "EXCHANGE" or "TRUNCATE" or "DISCARD" or "IMPORT":
                throw Changes(line);
        }
    }

    private void ParseForeignKey(DumpTable table, bool isDropped)
    {
        if (!scanner.IsWord("CONSTRAINT") && !scanner.IsWord("FOREIGN"))
        {
            return;
        }

        if (!isDropped)
        {
            if (ForeignKeyParser.Parse(scanner) is { } key)
            {
                table.ForeignKeys.Add(key);
            }

            return;
        }

        // DROP FOREIGN KEY name, DROP CONSTRAINT name, either with IF EXISTS: the name comes last.
        var name = string.Empty;
        while (!IsItemEnd())
        {
            name = scanner.Token is SqlToken.Name or SqlToken.Word ? scanner.NameText() : name;
            scanner.Next();
        }

        table.ForeignKeys.RemoveAll(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    private void ParseModify(DumpTable table, long line)
    {
        if (scanner.IsWord("COLUMN"))
        {
            scanner.Next();
        }

        var column = scanner.Token is SqlToken.Name or SqlToken.Word ? table.Ordinal(scanner.NameText()) : -1;
        scanner.Next();
        if (column < 0 || scanner.Token != SqlToken.Word || CreateTableParser.TypeName(scanner.Word.ToLowerInvariant()) != table.Columns[column].DataType)
        {
            throw Changes(line);
        }

        while (!IsItemEnd())
        {
            table.Columns[column].IsNumbered |= scanner.IsWord("AUTO_INCREMENT");
            Step();
        }
    }

    private void SkipItem(DumpTable table)
    {
        while (!IsItemEnd())
        {
            if (scanner.IsWord("PRIMARY") || scanner.IsWord("UNIQUE"))
            {
                CreateTableParser.AddKey(scanner, table.UniqueColumns);
            }
            else
            {
                Step();
            }
        }
    }

    private bool IsItemEnd() => scanner.Is(',') || scanner.Is(';') || scanner.Token == SqlToken.End;

    private void Step()
    {
        if (scanner.Is('('))
        {
            CreateTableParser.SkipBrackets(scanner);
        }
        else
        {
            scanner.Next(keep: false);
        }
    }

    private Domain.Errors.SourceException Changes(long line) =>
        scanner.Token == SqlToken.End ? scanner.Unfinished() : failures.Unsupported(line, "struktur tabel diubah setelah dibuat, sehingga isinya tidak dapat dipastikan");
}
