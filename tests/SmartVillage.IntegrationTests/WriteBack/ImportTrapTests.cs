using MiniExcelLibs;
using MySqlConnector;
using SmartVillage.TestSupport.Databases;
using SmartVillage.TestSupport.Import;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Generation;

namespace SmartVillage.IntegrationTests.WriteBack;

/// <summary>The harm that careless files do, so that a file which does none means something.</summary>
public sealed class ImportTrapTests(MariaDb server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What a file says of a sound resident, and tables whose number of rows changes, resident's columns that change, and whether the row is refused.</summary>
    public static TheoryData<string, string, string, bool> Traps => new()
    {
        { "pekerjaan_id=77", "", "pekerjaan_id", false },
        { "rt=*", "tweb_wil_clusterdesa", "id_cluster", false },
        { "rt=98", "tweb_wil_clusterdesa", "", true },
        { "rt=RT 2", "tweb_wil_clusterdesa", "", true },
        { "tanggallahir=1990-02-30", "", "tanggallahir", false },
        { "dusun=;rw=;rt=", "tweb_wil_clusterdesa", "id_cluster", false },
        { "dusun=dusun krajan", "", "", false },
        { "dusun=Krajan Baru", "tweb_wil_clusterdesa", "", true },
        { "nik=1872040101019999;nama=ORANG BARU;kk_level=4", "tweb_penduduk,log_penduduk", "", false },
        { "nik=1872040101019999", "", "", true },
        { "no_kk=1872040101019999", "tweb_keluarga,log_keluarga", "", true },
        { "tanggallahir=13/31/1990", "", "tanggallahir", false },
        { "ktp_el=3", "", "", true },
        { "kk_level=9", "", "", true },
        { "status_dasar=2", "", "", true },
        { "suku=-", "", "", false },
        { "nothing=1", "", "", true },
    };

    [Theory]
    [MemberData(nameof(Traps))]
    public async Task Careless_cells_do_what_is_known_of_them(string cells, string grown, string changed, bool refused)
    {
        var (database, connection, resident) = await StartAsync();
        await using var owned = database;
        await using var open = connection;
        var before = await DatabaseImage.TakeAsync(connection, Token);

        var report = await ImportAsync(connection, resident, cells);
        var changes = before.ChangesTo(await DatabaseImage.TakeAsync(connection, Token));

        Assert.Equal(refused, report.Refusal is not null || report.Failed.Count > 0);
        Assert.Equal(grown.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), changes.Where(change => change is { Column: "id", Before: null }).Select(change => change.Table).Distinct().Order());
        Assert.Equal(
            refused ? [] : changed.Split(',', StringSplitOptions.RemoveEmptyEntries),
            changes.Where(change => change.Table == "tweb_penduduk" && change.Key == resident["id"] && change.Column is not ("updated_at" or "updated_by")).Select(change => change.Column));
    }

    [Fact]
    public async Task Who_is_not_permanent_becomes_permanent()
    {
        var (database, connection, resident) = await StartAsync("UPDATE tweb_penduduk SET status = 2 WHERE id = @id");
        await using var owned = database;
        await using var open = connection;

        await ImportAsync(connection, resident, "pekerjaan_id=77");

        Assert.Equal("1", await TextAsync(connection, $"SELECT status FROM tweb_penduduk WHERE id = {resident["id"]}"));
    }

    [Theory]
    [InlineData("22.12", "", "")]
    [InlineData("22.12", "no_kk", "alamat,updated_by")]
    [InlineData("24.10", "no_kk", "alamat,updated_by")]
    public async Task A_family_without_address_gets_an_empty_one_when_its_number_is_in_the_row(string release, string key, string changed)
    {
        var era = OpenSidEra.All.First(e => e.Release == release);
        var (database, connection, resident) = await StartAsync("UPDATE tweb_keluarga SET alamat = NULL, updated_by = 7", era);
        await using var owned = database;
        await using var open = connection;
        var before = await DatabaseImage.TakeAsync(connection, Token);

        var report = await ImportAsync(connection, resident, key.Length == 0 ? "no_kk=" : "suku=UJI", era: era);

        Assert.Equal((null, 1), (report.Refusal, report.Succeeded));
        Assert.Equal(
            changed.Split(',', StringSplitOptions.RemoveEmptyEntries),
            before.ChangesTo(await DatabaseImage.TakeAsync(connection, Token)).Where(change => change.Table == "tweb_keluarga" && change.Column != "updated_at").Select(change => change.Column).Order());
    }

    [Fact]
    public async Task Somebody_with_an_empty_tag_has_the_rows_of_all_others_refused()
    {
        var (database, connection, resident) = await StartAsync("UPDATE tweb_penduduk SET tag_id_card = '' WHERE id = (SELECT other FROM (SELECT max(id) AS other FROM tweb_penduduk WHERE id <> @id) AS o)");
        await using var owned = database;
        await using var open = connection;

        var report = await ImportAsync(connection, resident, "suku=UJI");

        Assert.Equal("tag_id_card", Assert.Single(report.Failed).Value);
    }

    [Fact]
    public async Task A_quotation_mark_in_a_place_ends_the_run_of_older_releases()
    {
        var era = OpenSidEra.All.First(e => e.Release == "22.12");
        var (database, connection, resident) = await StartAsync(era: era);
        await using var owned = database;
        await using var open = connection;
        var before = await DatabaseImage.TakeAsync(connection, Token);

        var report = await ImportAsync(connection, resident, "rt=0'2", era: era);

        Assert.Equal("statement", report.Refusal);
        Assert.Empty(before.ChangesTo(await DatabaseImage.TakeAsync(connection, Token)));
    }

    [Fact]
    public async Task A_head_without_address_in_the_file_takes_the_address_from_the_family()
    {
        var (database, connection, resident) = await StartAsync("UPDATE tweb_penduduk SET kk_level = 1 WHERE id = @id");
        await using var owned = database;
        await using var open = connection;

        await ImportAsync(connection, resident, "kk_level=1");

        Assert.Equal(string.Empty, await TextAsync(connection, $"SELECT alamat FROM tweb_keluarga WHERE no_kk = '{resident["no_kk"]}'"));
    }

    [Fact]
    public async Task A_number_that_is_no_text_loses_its_last_digit_and_finds_nobody()
    {
        var (database, connection, resident) = await StartAsync();
        await using var owned = database;
        await using var open = connection;

        var report = await ImportAsync(connection, resident, "pekerjaan_id=77", nikAsNumber: true);

        Assert.Single(report.Failed);
    }

    private async Task<(TestDatabase Database, MySqlConnection Connection, Dictionary<string, string> Resident)> StartAsync(string? statement = null, OpenSidEra? era = null)
    {
        var database = await server.CreateDatabaseAsync();
        var connection = await database.OpenAsync();
        await OpenSidDatabase.CreateAsync(
            connection, new OpenSidDatabaseOptions { Era = era ?? OpenSidEra.V2410Upgraded, Residents = 60, Dirt = Dirt.None, Villages = [OpenSidVillage.Purwodadi] }, cancellationToken: Token);
        var resident = new Dictionary<string, string>(StringComparer.Ordinal);
        await using (var command = new MySqlCommand(
            """
            SELECT p.id, p.nik, k.no_kk, c.dusun, c.rw, c.rt FROM tweb_penduduk p JOIN tweb_keluarga k ON k.id = p.id_kk JOIN tweb_wil_clusterdesa c ON c.id = k.id_cluster AND c.id = p.id_cluster
            WHERE p.status_dasar = 1 AND p.status = 1 AND p.kk_level = 4 AND p.nik LIKE '1%' AND k.alamat <> '' AND c.dusun = 'KRAJAN' ORDER BY p.id LIMIT 1
            """, connection))
        await using (var reader = await command.ExecuteReaderAsync(Token))
        {
            Assert.True(await reader.ReadAsync(Token));
            for (var i = 0; i < reader.FieldCount; i++)
            {
                resident[reader.GetName(i)] = Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)!;
            }
        }

        if (statement is not null)
        {
            await using var change = new MySqlCommand(statement, connection);
            change.Parameters.AddWithValue("@id", resident["id"]);
            await change.ExecuteNonQueryAsync(Token);
        }

        return (database, connection, resident);
    }

    private static async Task<ImportReport> ImportAsync(MySqlConnection connection, Dictionary<string, string> resident, string cells, bool nikAsNumber = false, OpenSidEra? era = null)
    {
        var row = resident.Where(cell => cell.Key != "id").ToDictionary(cell => cell.Key, object (cell) => cell.Value, StringComparer.Ordinal);
        foreach (var cell in cells.Split(';').Select(cell => cell.Split('=')))
        {
            // The same number without its zeros.
            row[cell[0]] = cell[1] == "*" ? resident[cell[0]].TrimStart('0') : cell[1];
        }

        row["nik"] = nikAsNumber ? double.Parse((string)row["nik"], System.Globalization.CultureInfo.InvariantCulture) : row["nik"];
        using var stream = new MemoryStream();
        stream.SaveAs(new[] { row });
        return await (await OpenSidImport.StartAsync(connection, era ?? OpenSidEra.V2410Upgraded, cancellationToken: Token)).ApplyAsync(stream.ToArray(), Token);
    }

    private static async Task<string?> TextAsync(MySqlConnection connection, string sql)
    {
        await using var command = new MySqlCommand(sql, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(Token), System.Globalization.CultureInfo.InvariantCulture);
    }
}
