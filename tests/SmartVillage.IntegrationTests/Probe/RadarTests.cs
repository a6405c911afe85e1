using Microsoft.Extensions.Logging.Abstractions;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.IntegrationTests.Backup;
using SmartVillage.IntegrationTests.Databases;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Probe;

/// <summary>What an operator is told about the database behind the village: by accounts that may only read, on structures of every age.</summary>
public sealed class RadarTests(MariaDb server)
{
    private static readonly SourceCascade HeadOfFamily = new("tweb_keluarga", "nik_kepala", "tweb_penduduk");
    private static readonly SourceCascade Member = new("tweb_penduduk", "id_kk", "tweb_keluarga");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> MainEras() => new(OpenSidEra.Main.Select(era => (era.Release, era.Origin)));

    [Theory]
    [MemberData(nameof(MainEras))]
    public async Task What_a_reader_is_shown_agrees_with_the_catalogue_of_the_administrator(string release, string origin)
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = OpenSidEra.Get(release, origin), Residents = 40 });
        await using (pilot)
        {
            var radar = await LookAsync(pilot.Source);

            Assert.Equal(await CascadesAsync(pilot.Database), radar.Cascades.Select(key => $"{key.Vanishes}.{key.Column}>{key.Deleted}").Order(StringComparer.Ordinal));
            Assert.True(radar.IsReadOnly);
            Assert.InRange(radar.ClockAheadSeconds!.Value, -5, 5);
            Assert.NotEmpty(radar.ServerTimeZone!);
            var destroysFamilies = string.CompareOrdinal(release, "24.08") >= 0;
            Assert.Equal(destroysFamilies, radar.Cascades.Contains(HeadOfFamily) && radar.Cascades.Contains(Member));
            Assert.Equal(destroysFamilies, radar.Findings.Any(finding => finding.Code == "cascade-family"));
        }
    }

    [Theory]
    [MemberData(nameof(MainEras))]
    public async Task A_dump_of_a_database_tells_the_same_about_its_keys_and_that_rights_do_not_apply(string release, string origin)
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = OpenSidEra.Get(release, origin), Residents = 40 });
        await using (pilot)
        {
            var folder = Directory.CreateTempSubdirectory("sv-radar-");
            try
            {
                var file = Path.Combine(folder.FullName, "cadangan.sql");
                await DumpProgram.RunAsync(pilot.Database.ConnectionString, file);
                await using var snapshot = await new OpenSidBackupSource(new OpenSidBackupOptions { Name = "uji", Path = file }, TimeProvider.System).OpenSnapshotAsync(Cancellation);

                var (dumped, live) = ((await snapshot.LookAroundAsync(Cancellation))!, await LookAsync(pilot.Source));

                Assert.Equal(live.Cascades, dumped.Cascades);
                Assert.Equal(live.Findings.Where(IsAboutKeys), dumped.Findings.Where(IsAboutKeys));
                Assert.Equal((null, null, null), (dumped.IsReadOnly, dumped.ClockAheadSeconds, dumped.ServerTimeZone));
                Assert.Contains(dumped.Findings, finding => finding.Code == "rights-not-applicable");
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        static bool IsAboutKeys(ProbeFinding finding) => finding.Code.StartsWith("cascade-", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_to_vanish_vanishes()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = 60 });
        await using (pilot)
        {
            var told = Assert.Single((await LookAsync(pilot.Source)).Findings, finding => finding.Code == "cascade-family");
            var head = await pilot.Database.ScalarAsync("SELECT k.nik_kepala FROM tweb_keluarga k JOIN tweb_penduduk p ON p.id_kk = k.id GROUP BY k.id ORDER BY COUNT(*) DESC LIMIT 1");
            var family = await pilot.Database.ScalarAsync($"SELECT id FROM tweb_keluarga WHERE nik_kepala = {head}");

            await pilot.Database.ExecuteAsync($"DELETE FROM tweb_penduduk WHERE id = {head}");

            Assert.Contains("semua anggotanya", told.Message, StringComparison.Ordinal);
            Assert.Equal("0", await pilot.Database.ScalarAsync($"SELECT (SELECT COUNT(*) FROM tweb_keluarga WHERE id = {family}) + (SELECT COUNT(*) FROM tweb_penduduk WHERE id_kk = {family})"));
        }
    }

    [Fact]
    public async Task A_run_keeps_what_it_saw_and_a_night_confirmed_by_digests_does_not_lose_it()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = 40, DataComplete = true });
        await using (pilot)
        {
            await pilot.SyncAsync();
            var first = pilot.Probe();
            Assert.Equal(RunOutcome.Unchanged, (await pilot.SyncAsync()).Outcome);
            var second = pilot.Probe();

            Assert.Contains(HeadOfFamily, first.Summary.Radar!.Cascades);
            Assert.True(first.Summary.CompleteDataMode);
            Assert.Equal(first.Summary.Radar.LookedAt, second.Summary.Radar!.LookedAt);
            Assert.True(second.Summary.ProbedAt > first.Summary.ProbedAt);
        }
    }

    [Fact]
    public async Task What_was_changed_by_hand_is_told_and_nothing_of_it_stops_the_copy()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Upgraded, Residents = 40 });
        await using (pilot)
        {
            await pilot.Database.ExecuteAsync("ALTER TABLE tweb_penduduk ADD golongan_khusus int, DROP ket, MODIFY suku blob");

            Assert.Equal(RunOutcome.Published, (await pilot.SyncExactlyAsync()).Outcome);

            var findings = pilot.Probe().Summary.Findings;
            Assert.Contains("golongan_khusus", Assert.Single(findings, finding => finding.Code == "extra-column").Message, StringComparison.Ordinal);
            Assert.Equal("tweb_penduduk.ket", Assert.Single(findings, finding => finding.Code == "lost-column").Subject);
            Assert.Equal("tweb_penduduk.suku", Assert.Single(findings, finding => finding.Code == "other-type").Subject);
        }
    }

    [Theory]
    [InlineData("opensid-v2012-sample.sql.gz", "20.12", false)]
    [InlineData("opensid-v2212-sample.sql.gz", "22.12", false)]
    [InlineData("opensid-v2410-sample.sql.gz", "24.10", true)]
    public async Task Real_databases_are_as_their_releases_are(string sample, string release, bool destroysFamilies)
    {
        await using var database = await RealSamples.LoadAsync(server, sample);
        await using var pilot = await Pilot.OpenAsync(database, ownsDatabase: false);

        await pilot.SyncAsync();

        var probe = pilot.Probe();
        Assert.Equal(release, probe.Summary.ReleaseHint);
        Assert.Equal(destroysFamilies, probe.Summary.Radar!.Cascades.Contains(HeadOfFamily));
        Assert.DoesNotContain(probe.Summary.Findings, finding => finding.Code is "lost-column" or "extra-column" or "other-type");
        Assert.Equal(await CascadesAsync(database), probe.Summary.Radar.Cascades.Select(key => $"{key.Vanishes}.{key.Column}>{key.Deleted}").Order(StringComparer.Ordinal));
    }

    private static async Task<SourceRadar> LookAsync(OpenSidSourceOptions options)
    {
        await using var snapshot = await new OpenSidSource(options, TimeProvider.System, NullLogger<OpenSidSource>.Instance).OpenSnapshotAsync(Cancellation);
        return (await snapshot.LookAroundAsync(Cancellation))!;
    }

    /// <summary>The same out of the tables that only an administrator sees.</summary>
    private static async Task<IEnumerable<string>> CascadesAsync(TestDatabase database)
    {
        const string Read =
            "'tweb_wil_clusterdesa','tweb_keluarga','log_keluarga','log_penduduk','tweb_rtm','tweb_penduduk','program','program_peserta','produk_kategori','pelapak','produk','tweb_penduduk_map','covid19_pemudik','tweb_penduduk_mandiri','permohonan_surat','pengaduan'";
        await using var connection = await database.OpenAsync();
        await using var command = new MySqlCommand(
            $"""
            SELECT CONCAT(k.TABLE_NAME, '.', k.COLUMN_NAME, '>', k.REFERENCED_TABLE_NAME) FROM information_schema.KEY_COLUMN_USAGE k
            JOIN information_schema.REFERENTIAL_CONSTRAINTS r ON r.CONSTRAINT_SCHEMA = k.TABLE_SCHEMA AND r.TABLE_NAME = k.TABLE_NAME AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME
            WHERE k.TABLE_SCHEMA = DATABASE() AND r.DELETE_RULE = 'CASCADE' AND k.TABLE_NAME IN ({Read}) AND k.REFERENCED_TABLE_NAME IN ({Read})
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var keys = new List<string>();
        while (await reader.ReadAsync(Cancellation))
        {
            keys.Add(reader.GetString(0));
        }

        return keys.Order(StringComparer.Ordinal);
    }
}
