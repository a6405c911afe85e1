using System.Buffers.Text;
using System.Text;

namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>Reads the declaration of a table, as far as it says how values are to be read.</summary>
internal sealed class CreateTableParser(SqlScanner scanner, BackupFailures failures)
{
    private static readonly string[] OtherEngines = ["MyISAM", "Aria", "MEMORY", "CSV", "ARCHIVE", "MRG_MyISAM", "BLACKHOLE", "FEDERATED", "ROCKSDB", "TokuDB", "Spider", "SEQUENCE"];

    private readonly List<DumpColumn> _columns = [];
    private readonly HashSet<string> _unique = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<DumpForeignKey> _foreign = [];

    /// <summary>The declaration, from the opening bracket to the end of the statement; null when there are no columns (CREATE TABLE … LIKE).</summary>
    public DumpTable? Parse(string name)
    {
        if (!scanner.Is('('))
        {
            scanner.SkipStatement();
            return null;
        }

        do
        {
            scanner.Next();
            ParseItem();
        }
        while (scanner.Is(','));

        var table = new DumpTable(name, _columns) { Engine = ParseEngine() };
        table.UniqueColumns.UnionWith(_unique);
        table.ForeignKeys.AddRange(_foreign);
        return table;
    }

    private void ParseItem()
    {
        if (scanner.Token == SqlToken.Word && scanner.Word is "PRIMARY" or "UNIQUE")
        {
            AddKey(scanner, _unique);
            SkipItem();
        }
        else if (scanner.Token == SqlToken.Word && scanner.Word is "CONSTRAINT" or "FOREIGN")
        {
            if (ForeignKeyParser.Parse(scanner) is { } key)
            {
                _foreign.Add(key);
            }

            SkipItem();
        }
        else if (scanner.Token == SqlToken.Word && scanner.Word is "KEY" or "INDEX" or "FULLTEXT" or "SPATIAL" or "CHECK" or "PERIOD")
        {
            SkipItem();
        }
        else if (scanner.Token is SqlToken.Name or SqlToken.Word)
        {
            ParseColumn(scanner.NameText());
        }
        else
        {
            throw Unclear();
        }
    }

    private void ParseColumn(string name)
    {
        if (_columns.Count >= BackupLimits.Columns)
        {
            throw failures.TooLarge(scanner.Line, "terlalu banyak kolom");
        }

        if (scanner.Next() != SqlToken.Word)
        {
            throw Unclear();
        }

        if (_columns.Exists(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            throw scanner.Wrong("satu kolom ada dua kali dalam struktur tabel");
        }

        var type = scanner.Word.ToLowerInvariant();
        scanner.Next();
        var length = ParseLength(type);
        SkipBrackets();
        var isUnsigned = scanner.IsWord("UNSIGNED");
        var column = new DumpColumn(name, TypeName(type), isUnsigned) { MaxLength = length };
        _columns.Add(column);
        ParseAttributes(column);
    }

    private int ParseLength(string type)
    {
        if (type == "date")
        {
            return "0000-00-00".Length;
        }

        if (type is not ("varchar" or "char") || !scanner.Is('('))
        {
            return int.MaxValue;
        }

        scanner.Next();
        var length = scanner.Token == SqlToken.Number && Utf8Parser.TryParse(scanner.Bytes, out int characters, out _) ? characters : int.MaxValue;
        while (!scanner.Is(')'))
        {
            if (scanner.Token == SqlToken.End || scanner.Is(';'))
            {
                throw scanner.Unfinished();
            }

            scanner.Next();
        }

        scanner.Next();
        return length;
    }

    private void ParseAttributes(DumpColumn column)
    {
        while (!scanner.Is(',') && !scanner.Is(')'))
        {
            if (scanner.Token == SqlToken.End || scanner.Is(';'))
            {
                throw scanner.Unfinished();
            }

            if (scanner.IsWord("NOT"))
            {
                column.IsNullable = false;
            }
            else if (scanner.IsWord("AUTO_INCREMENT"))
            {
                column.IsNumbered = true;
            }
            else if (scanner.IsWord("PRIMARY") || scanner.IsWord("UNIQUE"))
            {
                _unique.Add(column.Name);
            }
            else if (scanner.IsWord("DEFAULT"))
            {
                scanner.Next();
                var sign = scanner.Is('-') ? "-" : string.Empty;
                if (sign.Length > 0)
                {
                    scanner.Next();
                }

                column.Default = scanner.Token is SqlToken.Text or SqlToken.Number ? sign + Encoding.UTF8.GetString(scanner.Bytes) : null;
            }

            scanner.Next();
            SkipBrackets();
        }
    }

    /// <summary>A unique key covers a column alone only when it has no other.</summary>
    public static void AddKey(SqlScanner scanner, HashSet<string> unique)
    {
        while (!scanner.Is('(') && !scanner.Is(')') && !scanner.Is(',') && !scanner.Is(';') && scanner.Token != SqlToken.End)
        {
            scanner.Next();
        }

        if (!scanner.Is('('))
        {
            return;
        }

        scanner.Next();
        var name = scanner.Token is SqlToken.Name or SqlToken.Word ? scanner.NameText() : null;
        scanner.Next();
        if (name is not null && scanner.Is(')'))
        {
            unique.Add(name);
        }

        while (!scanner.Is(')') && !scanner.Is(';') && scanner.Token != SqlToken.End)
        {
            scanner.Next();
        }

        if (scanner.Is(')'))
        {
            scanner.Next();
        }
    }

    private void SkipItem()
    {
        while (!scanner.Is(',') && !scanner.Is(')'))
        {
            if (scanner.Token == SqlToken.End || scanner.Is(';'))
            {
                throw scanner.Unfinished();
            }

            if (scanner.Is('('))
            {
                SkipBrackets();
            }
            else
            {
                scanner.Next();
            }
        }
    }

    private void SkipBrackets() => SkipBrackets(scanner);

    /// <summary>Passes over brackets with everything in them, if there are any.</summary>
    public static void SkipBrackets(SqlScanner scanner)
    {
        if (!scanner.Is('('))
        {
            return;
        }

        var depth = 0;
        do
        {
            depth += scanner.Is('(') ? 1 : scanner.Is(')') ? -1 : 0;
            if (scanner.Next(keep: false) == SqlToken.End)
            {
                throw scanner.Unfinished();
            }
        }
        while (depth > 0);
    }

    /// <summary>The engine that a server takes: for one that it does not have it takes its own.</summary>
    private static string EngineOf(string written) => OtherEngines.FirstOrDefault(engine => string.Equals(engine, written, StringComparison.OrdinalIgnoreCase)) ?? "InnoDB";

    private string ParseEngine()
    {
        var engine = "InnoDB";
        scanner.Next();
        while (!scanner.Is(';'))
        {
            if (scanner.Token == SqlToken.End)
            {
                throw scanner.Unfinished();
            }

            if (scanner.IsWord("SELECT"))
            {
                throw failures.Unsupported(scanner.Line, "isi sebuah tabel diambil dari tabel lain");
            }

            if (scanner.IsWord("ENGINE") && scanner.Next() == SqlToken.Symbol && scanner.Next() == SqlToken.Word)
            {
                engine = EngineOf(scanner.NameText());
            }

            scanner.Next(keep: false);
        }

        return engine;
    }

    /// <summary>Names that a catalogue shows for other names of a type.</summary>
    public static string TypeName(string type) => type switch
    {
        "integer" => "int",
        "numeric" or "dec" or "fixed" => "decimal",
        "bool" or "boolean" => "tinyint",
        "real" => "double",
        _ => type,
    };

    private Domain.Errors.SourceException Unclear() => scanner.Wrong("struktur tabel tidak dapat dipahami");
}
