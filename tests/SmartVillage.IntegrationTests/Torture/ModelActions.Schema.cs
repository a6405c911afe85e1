using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Torture;

/// <content>What upgrades, half-finished migrations and hands in the database do.</content>
internal sealed partial class ModelActions
{
    private static readonly string[] MayBeMissing =
    [
        "program", "program_peserta", "produk", "pelapak", "produk_kategori", "tweb_rtm", "log_keluarga", "log_penduduk", "tweb_penduduk_map", "tweb_penduduk_pekerjaan", "tweb_penduduk_agama",
        "tweb_penduduk_pendidikan_kk", "tweb_golongan_darah", "tweb_penduduk_umur", "ref_penduduk_hamil", "setting_aplikasi",
        "tweb_penduduk_mandiri", "permohonan_surat", "pengaduan",
    ];

    private static readonly string[] Oddities =
    [
        "", " ", "-", "0", "00", "-5", "+7", "99999999999999999999", "1957-00-00", "0000-00-00", "2024-13-45", "9999-12-31", "2026-02-30 25:61:00", " 12 ", "1e5", "0x10", "\u0001x\u0002",
        "\uFFFD", "caf\u00e9 \u00c3\u00a9", "<b>&amp;</b> &lt;", "[\"a.jpg\",\"b\"]", "[", "{}", "\u0663", "\u00a0", "\u200b", "TRUE", "O'Brien \\ \"x\"", "\U0001F600", "line\r\nbreak\ttab", "E-mail",
        "1872010203049999", "0187201020304", "12345678901234567890", "2024-02-29", "2023-02-29", "08:30", "null",
    ];

    private readonly Dictionary<string, ModelTable> _droppedTables = new(StringComparer.Ordinal);
    private readonly List<(string Table, ModelColumn Column)> _droppedColumns = [];

    /// <summary>Migrates to a later release: columns and tables come, go and change their type; the code of an event moves into its new column.</summary>
    private void Upgrade(int a)
    {
        var later = OpenSidEra.Main.Where(era => string.CompareOrdinal(era.Release, model.Era.Release) > 0).ToList();
        if (later.Count == 0)
        {
            return;
        }

        var era = later[a % later.Count];
        foreach (var gone in model.Tables.Keys.Where(table => !era.Tables.ContainsKey(table)).ToList())
        {
            model.Tables.Remove(gone);
        }

        foreach (var (name, schema) in era.Tables)
        {
            if (!model.Has(name))
            {
                model.Tables[name] = new ModelTable(name, []);
            }

            var table = model[name];
            var kinds = table.Rows.Select(row => (Row: row, Kind: table.Get(row, "id_detail"))).ToList();
            table.Columns.Where(column => !schema.Has(column.Name)).Select(column => column.Name).ToList().ForEach(table.Drop);
            foreach (var column in schema.Columns)
            {
                table.Put(ModelColumn.Of(column));
            }

            if (name == "log_penduduk" && era.HasEventCodes && !model.Era.HasEventCodes)
            {
                kinds.ForEach(pair => table.Set(pair.Row, "kode_peristiwa", pair.Kind == "8" ? "5" : pair.Kind));
            }

            if (era.HasConfigId && !model.Era.HasConfigId)
            {
                table.Rows.ForEach(row => table.Set(row, "config_id", "1"));
            }
        }

        model.Era = era;
        _droppedColumns.Clear();
        _droppedTables.Clear();
    }

    private void DropColumn(int a, int b)
    {
        var table = a % 3 == 0 ? Table(b) : model["tweb_penduduk"];
        var columns = table.Columns.Where(column => IsContent(table, column)).ToList();
        if (columns.Count > 0)
        {
            var column = columns[(a / 3) % columns.Count];
            _droppedColumns.Add((table.Name, column));
            table.Drop(column.Name);
        }
    }

    private void AddColumn(int a)
    {
        if (_droppedColumns.Count > 0)
        {
            var (table, column) = _droppedColumns[a % _droppedColumns.Count];
            _droppedColumns.RemoveAt(a % _droppedColumns.Count);
            if (model.Has(table))
            {
                model[table].Put(column);
            }
        }
    }

    private void RetypeColumn(int a, int b)
    {
        var table = a % 3 == 0 ? Table(b) : model["tweb_penduduk"];
        var columns = table.Columns.Where(column => IsContent(table, column)).ToList();
        if (columns.Count == 0)
        {
            return;
        }

        var column = columns[(a / 3) % columns.Count];
        table.Put(column.Type switch
        {
            "date" => column with { Type = "datetime", Zero = "0000-00-00 00:00:00" },
            "varchar" when b % 4 == 0 => column with { Type = "int", Zero = "0" },
            "varchar" => column with { Type = "text" },
            "int" or "tinyint" when b % 3 == 0 => column with { Type = "bigint", Zero = "0" },
            _ => column with { Type = "varchar", IsUnsigned = false, Zero = string.Empty },
        });
    }

    /// <summary>A table goes, or one that went comes back.</summary>
    private void DropTable(int a)
    {
        var name = MayBeMissing[a % MayBeMissing.Length];
        if (_droppedTables.Remove(name, out var table))
        {
            model.Tables.TryAdd(name, table);
        }
        else if (model.Tables.Remove(name, out var gone))
        {
            _droppedTables[name] = gone;
        }
    }

    private void Garbage(int a, int b)
    {
        var table = a % 3 == 0 ? Table(b) : model["tweb_penduduk"];
        var columns = table.Columns.Where(column => IsContent(table, column)).ToList();
        if (columns.Count > 0 && table.Rows.Count > 0)
        {
            table.Set(table.Rows[b % table.Rows.Count], columns[(a / 3) % columns.Count].Name, Oddities[(a + b) % Oddities.Length]);
        }
    }

    private static bool IsContent(ModelTable table, ModelColumn column) => column.Name != "config_id" && column.Name != table.Key;

    private void DuplicateKey(int a, int b)
    {
        var table = Table(a);
        if (table.Rows.Count > 0)
        {
            var row = table.Rows[b % table.Rows.Count];
            table.Rows.Add(new ModelRow([.. row.Values], model.NewBeing()));
        }
    }

    private void KeyOfZero(int a, int b)
    {
        var table = Table(a);
        if (table.Rows.Count > 0)
        {
            table.Set(table.Rows[b % table.Rows.Count], table.Key, b % 2 == 0 ? "0" : "-3");
        }
    }

    private void DanglingReference(int a, int b)
    {
        var (table, column) = (a % 8) switch
        {
            0 => ("tweb_penduduk", "id_kk"),
            1 => ("tweb_penduduk", "id_cluster"),
            2 => ("tweb_keluarga", "nik_kepala"),
            3 => ("log_penduduk", "id_pend"),
            4 => ("program_peserta", "program_id"),
            5 => ("permohonan_surat", "id_pemohon"),
            6 => ("pengaduan", "id_pengaduan"),
            _ => ("produk", "id_pelapak"),
        };
        if (Pick(table, b) is { } row)
        {
            Set(table, row, column, $"{900_000 + b}");
        }
    }
}
