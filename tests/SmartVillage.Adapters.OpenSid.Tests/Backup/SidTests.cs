namespace SmartVillage.Adapters.OpenSid.Tests.Backup;

/// <summary>OpenSID's own JSON format.</summary>
public sealed class SidTests : IDisposable
{
    private const string Content = """
        { "info": { "versi": "2410.0.0", "premimum": false, "tanggal": "2026-02-20 08:30:00", "random": 41002 },
          "tabel": {
            "config": { "primary_key": "id", "data": [ { "id": 41003, "nama_desa": "Tejosari", "kode_desa": "1872041002", "kode_kecamatan": "187204", "kode_kabupaten": "1872", "kode_propinsi": "18" } ] },
            "tweb_penduduk": { "primary_key": "id", "data": [
              { "id": 41005, "config_id": 1, "nama": "BUDI", "nik": "1872049999009999", "sex": 1, "tanggallahir": "1990-01-31" },
              { "id": "41004", "config_id": 1, "nama": "S\u00efti", "nik": null, "sex": "2", "tag_id_card": "X" } ] },
            "tweb_penduduk_mandiri": { "primary_key": "id_pend", "data": [ { "id_pend": 41005, "pin": "x" }, { "id_pend": 41004, "aktif": 1, "tanggal_buat": "2026-01-02 03:04:05" } ] },
            "kosong": { "primary_key": "id", "data": [] },
            "produk": { "primary_key": "id", "data": [ { "id": 1, "nama": "Kopi", "foto": [ "a.jpg", null, { "b": 1.50 } ], "aktif": true } ] } } }
        """;

    private readonly BackupText _backup = new();

    public void Dispose() => _backup.Dispose();

    [Fact]
    public void Columns_come_from_the_rows_and_what_a_row_lacks_is_nothing()
    {
        using var database = _backup.Open(Content, "desa.sid");

        Assert.Equal(("Cadangan .sid 2410.0.0", new DateTimeOffset(2026, 2, 20, 8, 30, 0, TimeSpan.Zero)), (database.Product, database.TakenAt));
        Assert.Equal([["41005", "BUDI", null], ["41004", "Sïti", "X"]], BackupText.Rows(database, "tweb_penduduk", "id", "nama", "tag_id_card"));
        Assert.Equal([["1", """["a.jpg",null,{"b":1.50}]""", "1"]], BackupText.Rows(database, "produk", "id", "foto", "aktif"));
        Assert.Empty(BackupText.Rows(database, "kosong"));
        Assert.False(database.IsInKeyOrder(database.Catalog.Find("tweb_penduduk")!));
    }

    [Fact]
    public async Task Residents_of_a_sid_file_come_sorted_and_none_is_hidden_by_shifted_ids()
    {
        var source = new OpenSidBackupSource(new OpenSidBackupOptions { Name = "uji", Path = _backup.Write("desa.sid", System.Text.Encoding.UTF8.GetBytes(Content)) }, _backup.Time);

        await using var snapshot = await source.OpenSnapshotAsync(TestContext.Current.CancellationToken);

        var village = Assert.Single(snapshot.Villages);
        Assert.Equal("18.72.04.1002", village.Code.Value);
        var accounts = await snapshot.ReadAsync(village, Domain.Records.Entities.SelfServiceAccounts, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(41004L, "1"), (41005L, null)], accounts.SelectMany(batch => batch.Records).Select(record => (record.SourceKey, record.Text(Domain.Records.Entities.SelfServiceAccounts["active"]))));
        var batches = await snapshot.ReadAsync(village, Domain.Records.Entities.Residents, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([41004L, 41005L], batches.SelectMany(batch => batch.Records).Select(record => record.SourceKey));
        Assert.Empty(batches.SelectMany(batch => batch.Quarantined));
    }
}
