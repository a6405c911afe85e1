using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MySqlConnector;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Generation;
using SmartVillage.TestSupport.OpenSid.People;

namespace SmartVillage.IntegrationTests.Generator;

public sealed class GeneratedDatabaseTests(MariaDb mariaDb)
{
    public static TheoryData<string, string> MainEras { get; } = new(OpenSidEra.Main.Select(era => (era.Release, era.Origin)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Same_options_give_the_same_rows_and_another_seed_others()
    {
        var options = new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = 500, Seed = 7 };

        var first = await ChecksumsAsync(options);
        var second = await ChecksumsAsync(options);
        var other = await ChecksumsAsync(options with { Seed = 8 });

        Assert.Equal(first, second);
        Assert.NotEqual(first["tweb_penduduk"], other["tweb_penduduk"]);
    }

    [Fact]
    public async Task Script_is_what_a_connection_gets()
    {
        var options = new OpenSidDatabaseOptions { Era = OpenSidEra.V2012, Residents = 200, Dirt = Dirt.Torture };
        await using var scripted = await mariaDb.CreateDatabaseAsync();
        var script = new StringBuilder();
        await using (var writer = new StringWriter(script, CultureInfo.InvariantCulture))
        {
            await OpenSidDatabase.WriteScriptAsync(writer, options, cancellationToken: Token);
        }

        await scripted.ExecuteAsync(script.ToString());

        Assert.Equal(await ChecksumsAsync(options), await ChecksumsAsync(scripted, options.Era));
    }

    [Theory]
    [MemberData(nameof(MainEras))]
    public async Task Numbers_are_nobodys_and_statuses_are_as_described(string release, string origin)
    {
        await using var database = await mariaDb.CreateDatabaseAsync();
        var generated = await CreateAsync(database, new OpenSidDatabaseOptions { Era = OpenSidEra.Get(release, origin), Residents = 2000, Dirt = Dirt.Torture });

        var numbers = await ColumnAsync(
            database,
            """
            SELECT CAST(nik AS char) FROM tweb_penduduk UNION SELECT ayah_nik FROM tweb_penduduk UNION SELECT ibu_nik FROM tweb_penduduk
            UNION SELECT no_kk FROM tweb_keluarga UNION SELECT CAST(peserta AS char) FROM program_peserta UNION SELECT CAST(kartu_nik AS char) FROM program_peserta
            """);
        var real = numbers.Where(number => number is { Length: >= 16 } && number[0] != '0').Select(number => number![..16]).ToList();
        Assert.True(real.Count > 2000);
        // Household numbers are made from the village's own code.
        Assert.All(real.Where(number => !number.StartsWith("1872041002", StringComparison.Ordinal)), number => Assert.True(NumberIssuer.IsSynthetic(number), number));
        Assert.Equal(generated.Villages[0].Living, int.Parse((await database.ScalarAsync("SELECT COUNT(*) FROM tweb_penduduk WHERE status_dasar = 1"))!));
        Assert.True(generated.Villages[0].ByStatus.Keys.ToHashSet().IsSupersetOf([1, 2, 3, 4]));
        Assert.Equal(
            generated.Villages[0].FamiliesWithLivingHead,
            int.Parse((await database.ScalarAsync(
                "SELECT COUNT(*) FROM tweb_keluarga k JOIN tweb_penduduk p ON p.id = k.nik_kepala AND p.status_dasar = 1 AND p.kk_level = 1"))!));
    }

    [Theory]
    [InlineData("18.06")]
    [InlineData("20.12")]
    [InlineData("22.12")]
    [InlineData("23.06")]
    [InlineData("24.10")]
    public async Task Oddities_are_as_many_as_described(string release)
    {
        await using var database = await mariaDb.CreateDatabaseAsync();
        var generated = await CreateAsync(database, new OpenSidDatabaseOptions { Era = OpenSidEra.Get(release), Residents = 1200, Dirt = Dirt.Torture });

        foreach (var (_, oddity, sql) in OddityCounts.All.Where(count => count.Release == release))
        {
            Assert.True(generated.Count(oddity) > 0);
            Assert.Equal((oddity, $"{generated.Count(oddity)}"), (oddity, await database.ScalarAsync(sql)));
        }
    }

    [Fact]
    public async Task Every_oddity_occurs_somewhere()
    {
        var made = new HashSet<Oddity>();
        foreach (var era in new[] { OpenSidEra.V2012, OpenSidEra.V2212, OpenSidEra.V2410Fresh })
        {
            IReadOnlyList<OpenSidVillage> villages = era.HasConfigId ? [OpenSidVillage.Tejosari, OpenSidVillage.Margodadi] : [OpenSidVillage.Tejosari];
            var generated = await OpenSidDatabase.WriteScriptAsync(
                TextWriter.Null, new OpenSidDatabaseOptions { Era = era, Residents = 3000, Villages = villages }, cancellationToken: Token);
            made.UnionWith(generated.Oddities.Keys);
        }

        Assert.Empty(Enum.GetValues<Oddity>().Except(made));
    }

    [Fact]
    public async Task Clean_village_has_no_defects()
    {
        var generated = await OpenSidDatabase.WriteScriptAsync(
            TextWriter.Null, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Dirt = Dirt.None }, cancellationToken: Token);

        Assert.DoesNotContain(generated.Oddities.Keys, oddity => oddity >= Oddity.ZeroNik);
        Assert.True(generated.Count(Oddity.Dead) > 0);
    }

    [Fact]
    public async Task Villages_share_a_database_and_a_regency_programme()
    {
        await using var database = await mariaDb.CreateDatabaseAsync();
        var generated = await CreateAsync(
            database,
            new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Upgraded, Residents = 1500, Villages = [OpenSidVillage.Tejosari, OpenSidVillage.Margodadi, OpenSidVillage.Purwodadi] });

        foreach (var village in generated.Villages)
        {
            Assert.Equal("1500", await database.ScalarAsync($"SELECT COUNT(*) FROM tweb_penduduk WHERE config_id = {village.ConfigId}"));
            Assert.Equal($"{village.Rows["tweb_keluarga"]}", await database.ScalarAsync($"SELECT COUNT(*) FROM tweb_keluarga WHERE config_id = {village.ConfigId}"));
            Assert.NotEqual("0", await database.ScalarAsync(
                $"SELECT COUNT(*) FROM program_peserta pp JOIN program p ON p.id = pp.program_id WHERE p.config_id IS NULL AND pp.config_id = {village.ConfigId}"));
        }

        var twice = await database.ScalarAsync("SELECT SUM(n - 1) FROM (SELECT COUNT(DISTINCT config_id) n FROM tweb_penduduk WHERE nik > '1' GROUP BY nik) x");
        Assert.Equal($"{generated.Count(Oddity.InTwoVillages)}", twice);
    }

    [Fact]
    public async Task Twenty_thousand_residents_take_seconds()
    {
        await using var database = await mariaDb.CreateDatabaseAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(45));
        await using var connection = await database.OpenAsync();

        var generated = await OpenSidDatabase.CreateAsync(
            connection, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = 20_000 }, cancellationToken: patience.Token);

        Assert.Equal("20000", await database.ScalarAsync("SELECT COUNT(*) FROM tweb_penduduk"));
        Assert.True(generated.Rows["tweb_keluarga"] > 5000);
    }

    [Fact]
    public async Task Village_can_lie_in_tables_without_transactions()
    {
        await using var database = await mariaDb.CreateDatabaseAsync();
        await CreateAsync(database, new OpenSidDatabaseOptions { Era = OpenSidEra.V1812, Residents = 300, Engine = "MyISAM" });

        Assert.Equal("MyISAM", await database.ScalarAsync($"SELECT engine FROM information_schema.tables WHERE table_schema = '{database.Name}' AND table_name = 'tweb_penduduk'"));
        Assert.Equal("300", await database.ScalarAsync("SELECT COUNT(*) FROM tweb_penduduk"));
    }

    private static async Task<GeneratedDatabase> CreateAsync(TestDatabase database, OpenSidDatabaseOptions options)
    {
        await using var connection = await database.OpenAsync();
        return await OpenSidDatabase.CreateAsync(connection, options, cancellationToken: Token);
    }

    private static async Task<IReadOnlyList<string?>> ColumnAsync(TestDatabase database, string sql)
    {
        await using var connection = await database.OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Token);
        var values = new List<string?>();
        while (await reader.ReadAsync(Token))
        {
            values.Add(reader.IsDBNull(0) ? null : reader.GetString(0));
        }

        return values;
    }

    private async Task<IReadOnlyDictionary<string, string>> ChecksumsAsync(OpenSidDatabaseOptions options)
    {
        await using var database = await mariaDb.CreateDatabaseAsync();
        await CreateAsync(database, options);
        return await ChecksumsAsync(database, options.Era);
    }

    private static async Task<IReadOnlyDictionary<string, string>> ChecksumsAsync(TestDatabase database, OpenSidEra era)
    {
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in era.Tables.Values)
        {
            var text = string.Join(",", table.Columns.Select(column => $"IFNULL(CAST(`{column.Name}` AS char), '<null>')"));
            var rows = await ColumnAsync(database, $"SELECT CONCAT_WS('|', {text}) FROM `{table.Name}` ORDER BY 1");
            sums.Add(table.Name, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows)))));
        }

        return sums;
    }
}
