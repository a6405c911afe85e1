using System.Text.Json;

namespace SmartVillage.Adapters.OpenSid.Backup.Sid;

/// <summary>First pass over OpenSID's <c>.sid</c> format: JSON with <c>info</c> and <c>tabel</c>. The closing bracket of the whole proves that nothing is cut off.</summary>
internal sealed class SidIndexer(JsonCursor json, BackupFailures failures)
{
    private readonly Dictionary<string, SidTable> _tables = new(StringComparer.OrdinalIgnoreCase);
    private string? _version;
    private string? _date;

    public SidIndex Read(CancellationToken cancellationToken)
    {
        json.ReadOrFail();
        Expect(JsonTokenType.StartObject);
        foreach (var name in Members())
        {
            switch (name)
            {
                case "info" when json.Token == JsonTokenType.StartObject:
                    ReadInfo();
                    break;
                case "tabel" when json.Token == JsonTokenType.StartObject:
                    ReadTables(cancellationToken);
                    break;
                default:
                    json.SkipValue();
                    break;
            }
        }

        if (json.Read())
        {
            throw failures.Malformed(json.Line, "ada isi sesudah akhir JSON");
        }

        return new SidIndex(_tables, _version, _date);
    }

    private void ReadInfo()
    {
        foreach (var name in Members())
        {
            var text = json.Token is JsonTokenType.String or JsonTokenType.Number ? json.Text : null;
            _version = name == "versi" ? text : _version;
            _date = name == "tanggal" ? text : _date;
            json.SkipValue();
        }
    }

    private void ReadTables(CancellationToken cancellationToken)
    {
        foreach (var name in Members())
        {
            if (_tables.Count >= BackupLimits.Tables)
            {
                throw failures.TooLarge(json.Line, "terlalu banyak tabel");
            }

            if (json.Token != JsonTokenType.StartObject || name.Length > BackupLimits.NameBytes)
            {
                json.SkipValue();
                continue;
            }

            var table = new SidTable(name);
            if (!_tables.TryAdd(name, table))
            {
                throw failures.Malformed(json.Line, "satu tabel ada dua kali");
            }

            ReadTable(table, cancellationToken);
        }
    }

    private void ReadTable(SidTable table, CancellationToken cancellationToken)
    {
        foreach (var name in Members())
        {
            if (name == "primary_key" && json.Token == JsonTokenType.String)
            {
                table.Key = json.Text;
            }
            else if (name == "data" && json.Token == JsonTokenType.StartArray)
            {
                (table.Start, table.Line) = (json.TokenStart, json.Line);
                ReadRows(table, cancellationToken);
            }
            else
            {
                json.SkipValue();
            }
        }
    }

    private void ReadRows(SidTable table, CancellationToken cancellationToken)
    {
        long last = 0;
        while (json.ReadOrFail() && json.Token != JsonTokenType.EndArray)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Expect(JsonTokenType.StartObject);
            foreach (var name in Members())
            {
                if (table.ColumnCount >= BackupLimits.Columns || name.Length > BackupLimits.NameBytes)
                {
                    throw failures.TooLarge(json.Line, "terlalu banyak kolom");
                }

                table.AddColumn(name);
                if (string.Equals(name, SourceKeys.Of(table.Name), StringComparison.OrdinalIgnoreCase) && RawKey.Of(json.Text) is > 0 and var id)
                {
                    table.DisorderLine = id <= last && table.DisorderLine == 1 ? json.Line : table.DisorderLine;
                    table.IsInKeyOrder &= id >= last;
                    last = Math.Max(last, id);
                }

                json.SkipValue();
            }
        }
    }

    /// <summary>Names of the object in hand; the cursor stands on the value of each.</summary>
    private IEnumerable<string> Members()
    {
        while (json.ReadOrFail() && json.Token != JsonTokenType.EndObject)
        {
            var name = json.Text!;
            json.ReadOrFail();
            yield return name;
        }
    }

    private void Expect(JsonTokenType token)
    {
        if (json.Token != token)
        {
            throw failures.Malformed(json.Line, "susunannya bukan berkas .sid OpenSID");
        }
    }
}
