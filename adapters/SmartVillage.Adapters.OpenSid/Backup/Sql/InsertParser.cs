namespace SmartVillage.Adapters.OpenSid.Backup.Sql;

/// <summary>Reads INSERT statements, single-row or extended.</summary>
internal sealed class InsertParser(SqlScanner scanner, BackupFailures failures)
{
    private readonly SqlRowParser _rows = new(scanner, failures);

    /// <summary>Name of the table after INSERT or REPLACE; the scanner then stands behind it.</summary>
    public string ReadTableName()
    {
        scanner.Next();
        while (scanner.Token == SqlToken.Word && scanner.Word is "INTO" or "IGNORE" or "LOW_PRIORITY" or "DELAYED" or "HIGH_PRIORITY")
        {
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

        scanner.SkipStatement();
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
