namespace SmartVillage.IntegrationTests.Torture;

/// <content>Marketplace, aid and what belongs to the village as a whole.</content>
internal sealed partial class ModelActions
{
    private static readonly string[] Zones = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "", "Tidak/Ada"];

    private void AddSeller(int a)
    {
        if (Resident(a) is { } row && model.Has("pelapak"))
        {
            Set("tweb_penduduk", row, "telepon", $"0812{a:0000}9999");
            Insert("pelapak", Tenant("tweb_penduduk", row), ("id_pend", Get("tweb_penduduk", row, "id")), ("telepon", $"0812{a:0000}9999"), ("zoom", "10"), ("status", "1"));
        }
    }

    private void AddProduct(int a, int b)
    {
        if (Pick("pelapak", a) is { } seller && model.Has("produk"))
        {
            var category = Pick("produk_kategori", b);
            Insert(
                "produk", Tenant("pelapak", seller), ("id_pelapak", Get("pelapak", seller, "id")), ("id_produk_kategori", category is null ? "1" : Get("produk_kategori", category, "id")),
                ("nama", $"Keripik \"{Name(b)}\" & Gurih"), ("harga", $"{b * 100}"), ("satuan", "bungkus"), ("tipe_potongan", "1"), ("potongan", $"{b % 3}"),
                ("deskripsi", "<p>Gurih &amp; renyah</p>"), ("foto", b % 2 == 0 ? "[\"a.jpg\",\"\",\"b\\u00e9.png\"]" : null), ("status", "1"));
        }
    }

    private void EditProduct(int a, int b)
    {
        if (b % 2 == 0)
        {
            Toggle("produk", a);
        }
        else if (Pick("produk", a) is { } product)
        {
            Set("produk", product, "harga", $"{b}");
        }
    }

    private void Toggle(string table, int a)
    {
        if (Pick(table, a) is { } row)
        {
            Set(table, row, "status", Get(table, row, "status") == "1" ? "2" : "1");
        }
    }

    private void AddParticipant(int a, int b)
    {
        if (Pick("program", a) is { } programme && Resident(b) is { } row && model.Has("program_peserta"))
        {
            Insert(
                "program_peserta", Tenant("tweb_penduduk", row), ("program_id", Get("program", programme, "id")), ("peserta", Get("tweb_penduduk", row, "nik")),
                ("kartu_nik", Get("tweb_penduduk", row, "nik")), ("kartu_nama", Get("tweb_penduduk", row, "nama")), ("kartu_tanggal_lahir", Get("tweb_penduduk", row, "tanggallahir")),
                ("kartu_id_pend", Get("tweb_penduduk", row, "id")));
        }
    }

    /// <summary>The table of coordinates has no key and may hold several places of one person.</summary>
    private void SetCoordinates(int a, int b)
    {
        if (Resident(a) is not { } row || !model.Has("tweb_penduduk_map"))
        {
            return;
        }

        var id = Get("tweb_penduduk", row, "id");
        var existing = Pointing("tweb_penduduk_map", "id", id).FirstOrDefault();
        if (existing is null || b % 4 == 0)
        {
            existing = model["tweb_penduduk_map"].Add(model.NewBeing(), ("id", id));
        }

        Set("tweb_penduduk_map", existing, "lat", b % 7 == 0 ? string.Empty : $"-5.{b}");
        Set("tweb_penduduk_map", existing, "lng", b % 11 == 0 ? null : $"105.{a}");
    }

    private void SetTimeZone(int a)
    {
        var rows = Pointing("setting_aplikasi", "key", "timezone");
        var value = Zones[a % Zones.Length];
        if (rows.Count == 0 && model["setting_aplikasi"].Has("key"))
        {
            Insert("setting_aplikasi", "1", ("key", "timezone"), ("value", value));
        }

        rows.ForEach(row => Set("setting_aplikasi", row, "value", value));
    }

    private void RenameVillage(int a, int b)
    {
        if (Pick("config", a) is { } profile)
        {
            Set("config", profile, b % 2 == 0 ? "nama_desa" : "alamat_kantor", $"Sari {Name(b)}");
        }
    }

    private void LoseTenant(int a, int b)
    {
        var table = Table(a);
        if (table.Ordinal("config_id") is >= 0 and var ordinal && table.Rows.Count > 0)
        {
            table.Rows[b % table.Rows.Count].Values[ordinal] = null;
        }
    }
}
