namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>Reads INSERT statements, single-row or extended.</summary>
internal sealed class InsertParser(SqlScanner scanner, BackupFailures failures)
{
    private readonly SqlRowParser _rows = new(scanner, failures);

    /// <summary>Whether the statement lets a row replace or hide an earlier one.</summary>
    public bool MayOverwrite { get; private set; }

    /// <summary>Name of the table after INSERT or REPLACE; the scanner then stands behind it.</summary>
    public string ReadTableName()
    {
        MayOverwrite = scanner.IsWord("REPLACE");
        scanner.Next();
        while (scanner.Token == SqlToken.Word && scanner.Word is "INTO" or "IGNORE" or "LOW_PRIORITY" or "DELAYED" or "HIGH_PRIORITY")
        {
            MayOverwrite |= scanner.IsWord("IGNORE");
            scanner.Next();
        }

        return SqlNames.Read(scanner);
    }

    /// <summary>Rows of the statement.</summary>
    /// <param name="table">The table, as declared.</param>
    /// <param name="slots">Slot of every column of the table, negative where it is not wanted.</param>
    /// <param name="width">Number of slots.</param>
    public IEnumerable<string?[]> ReadRows(DumpTable table, int[] slots, int width)
    {
        var ofValue = slots;
        List<int>? omitted = null;
        if (scanner.Is('('))
        {
            ofValue = ReadColumnList(table, slots, out omitted);
        }

        if (!(scanner.IsWord("VALUES") || scanner.IsWord("VALUE")))
        {
            throw scanner.Wrong("perintah INSERT tanpa VALUES tidak dapat dibaca");
        }

        scanner.Next();
        while (true)
        {
            var line = scanner.Line;
            var row = new string?[width];
            omitted?.ForEach(slot => row[slot] = SqlValue.Default);
            if (_rows.ReadRow(ofValue, row) != ofValue.Length)
            {
                throw scanner.Wrong("jumlah nilai tidak sama dengan jumlah kolom tabel");
            }

            yield return row;
            if (!scanner.Is(','))
            {
                break;
            }

            scanner.Next();
        }

        if (scanner.IsWord("ON"))
        {
            MayOverwrite = true;
            scanner.SkipStatement();
        }
        else if (!scanner.Is(';'))
        {
            // Whatever stands here instead of a comma or a semicolon would hide the rows behind it.
            throw scanner.Token == SqlToken.End ? scanner.Unfinished() : scanner.Wrong("ada sesuatu yang tidak dikenal di antara baris-baris perintah INSERT");
        }
    }

    private int[] ReadColumnList(DumpTable table, int[] slots, out List<int> omitted)
    {
        var ofValue = new List<int>();
        var named = new HashSet<int>();
        do
        {
            scanner.Next();
            var ordinal = scanner.Token is SqlToken.Name or SqlToken.Word ? table.Ordinal(scanner.NameText()) : -1;
            if (ordinal < 0 || !named.Add(ordinal))
            {
                throw scanner.Wrong("daftar kolom INSERT tidak cocok dengan struktur tabel");
            }

            ofValue.Add(slots[ordinal]);
            scanner.Next();
        }
        while (scanner.Is(','));

        if (!scanner.Is(')'))
        {
            throw scanner.Wrong("daftar kolom INSERT tidak dapat dipahami");
        }

        scanner.Next();
        omitted = slots.Where((slot, ordinal) => slot >= 0 && !named.Contains(ordinal)).ToList();
        return [.. ofValue];
    }
}
