using System.Globalization;
using System.Text.Json;
using MySqlConnector;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>Nights on which nothing changed are confirmed by digests that the source computes; anything else is read row by row.</summary>
[Collection(QueryLog.Name)]
public sealed class DigestTests(MariaDb server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("21.12", true)]
    [InlineData("24.10", true)]
    [InlineData("24.10", false)]
    public async Task An_unchanged_night_reads_no_row(string release, bool isLocal)
    {
        await using var village = await LivingVillage.StartAsync(server, OpenSidEra.Get(release), isLocal: isLocal);
        await village.Pilot.Database.ExecuteAsync("UPDATE tweb_penduduk SET nama = nama LIMIT 1");
        await server.Server.SetQueryLogAsync(enabled: true, Token);

        var report = await village.Pilot.SyncAsync();

        Assert.Equal(RunOutcome.Unchanged, report.Outcome);
        Assert.Equal(await village.CountAsync("tweb_penduduk"), report.Read["residents"]);
        Assert.Contains(village.Pilot.Receipt().Entities["residents"].Established, (string[])["digest64", "checksum32"]);
        var sent = await server.Server.ReadQueriesAsync(village.Pilot.Database.Name, Token);
        Assert.DoesNotContain(sent, query => query.Text.Contains("t.`nik`, t.`nama`", StringComparison.Ordinal));
        await village.Pilot.AssertExactAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_server_marks_is_only_believed_while_nothing_was_written(bool isLocal)
    {
        await using var village = await LivingVillage.StartAsync(server, isLocal: isLocal);

        // The generator has just written, and a mark is older than its snapshot by a few seconds: the tables have to rest, which a test cannot wait for.
        await village.Pilot.SyncExactlyAsync();
        Assert.Equal("digest64", village.Pilot.Receipt().Entities["residents"].Established);

        await village.Pilot.Database.ExecuteAsync(
            """
            UPDATE tweb_penduduk a JOIN tweb_penduduk b ON b.id = (SELECT MAX(id) FROM (SELECT id FROM tweb_penduduk) x) AND a.id = (SELECT MIN(id) FROM (SELECT id FROM tweb_penduduk) y)
            SET a.telepon = b.email, b.email = a.telepon, a.tempatlahir = b.tempatlahir, b.tempatlahir = a.tempatlahir
            """);
        var report = await village.Pilot.SyncExactlyAsync();

        Assert.Contains(report.Outcome, (RunOutcome[])[RunOutcome.Published, RunOutcome.Unchanged]);
    }

    [Fact]
    public async Task Every_seventh_night_reads_every_row()
    {
        await using var village = await LivingVillage.StartAsync(server);
        await village.Pilot.SyncExactlyAsync();
        Assert.NotEqual("rows", village.Pilot.Receipt().Entities["families"].Established);
        village.Pilot.Time.Advance(TimeSpan.FromDays(7));

        Assert.Equal(RunOutcome.Unchanged, (await village.Pilot.SyncExactlyAsync()).Outcome);
        Assert.Equal("rows", village.Pilot.Receipt().Entities["families"].Established);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_full_run_reads_every_row_and_finds_what_changed(bool isLocal)
    {
        await using var village = await LivingVillage.StartAsync(server, isLocal: isLocal);
        await village.Pilot.Database.ExecuteAsync("UPDATE tweb_penduduk SET nama = CONCAT(nama, ' X') WHERE id = (SELECT m FROM (SELECT MIN(id) m FROM tweb_penduduk) x)");

        var report = await village.Pilot.SyncAsync(full: true);

        Assert.Equal((RunOutcome.Published, 1L), (report.Outcome, report.Changes["residents"].Changed));
        Assert.All(village.Pilot.Receipt().Entities.Values, entity => Assert.Equal("rows", entity.Established));
        await village.Pilot.AssertExactAsync();
        Assert.Equal(RunOutcome.Unchanged, (await village.Pilot.SyncAsync(full: true)).Outcome);
        Assert.All(village.Pilot.Receipt().Entities.Values, entity => Assert.Equal("rows", entity.Established));
    }

    [Fact]
    public async Task A_mistake_of_digests_does_not_outlive_twenty_full_runs()
    {
        ForgetfulSource? source = null;
        var (pilot, _) = await Pilot.GenerateAsync(
            server, new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = 200 }, through: inner => source = new ForgetfulSource(inner));
        await using var village = pilot;
        await pilot.SyncExactlyAsync();
        await using (var connection = await pilot.Database.OpenAsync())
        {
            await using var command = new MySqlCommand("SELECT MIN(id) FROM tweb_penduduk WHERE status_dasar = 1", connection);
            source!.Blind = Convert.ToInt64(await command.ExecuteScalarAsync(Token), CultureInfo.InvariantCulture);
        }

        await pilot.Database.ExecuteAsync($"UPDATE tweb_penduduk SET nama = CONCAT(nama, ' X') WHERE id = {source.Blind}");
        Assert.Equal(RunOutcome.Unchanged, (await pilot.SyncAsync()).Outcome);
        var outcomes = new List<RunOutcome>();
        for (var day = 0; day < 20; day++)
        {
            pilot.Time.Advance(TimeSpan.FromDays(1));
            outcomes.Add((await pilot.SyncAsync(full: true)).Outcome);
        }

        Assert.Single(outcomes, RunOutcome.Published);
        await pilot.AssertExactAsync();
    }

    [Theory]
    [InlineData("UPDATE tweb_penduduk SET nama = CONCAT(nama, ' X') WHERE id = (SELECT m FROM (SELECT MIN(id) m FROM tweb_penduduk) x)", "residents")]
    [InlineData("UPDATE tweb_penduduk SET hamil = IF(hamil = 1, 2, 1) WHERE sex = 2 AND status_dasar = 1 LIMIT 1", null)]
    [InlineData("UPDATE tweb_penduduk_map SET lat = '-5.1234' LIMIT 1", "residents")]
    [InlineData("DELETE FROM log_keluarga LIMIT 1", "familyEvents")]
    [InlineData("UPDATE config SET alamat_kantor = 'Jalan Baru 1'", null)]
    public async Task The_smallest_change_is_read_and_published(string change, string? entity)
    {
        await using var village = await LivingVillage.StartAsync(server);
        await village.Pilot.SyncExactlyAsync();
        await village.Pilot.Database.ExecuteAsync(change);

        var report = await village.Pilot.SyncExactlyAsync();

        Assert.Equal((RunOutcome.Published, 2L), (report.Outcome, report.Edition));
        Assert.All(report.Changes, changes => Assert.Equal(changes.Key == entity, changes.Value.Total > 0));
    }

    [Theory]
    [InlineData("SET id = -3", "id = -3", true)]
    [InlineData("SET id = -3", "id = -3", false)]
    [InlineData("SET kartu_alamat = CONCAT('a', CHAR(31), 'b')", "kartu_alamat LIKE CONCAT('%', CHAR(31), '%')", true)]
    [InlineData("SET kartu_alamat = CONCAT('a', CHAR(31), 'b')", "kartu_alamat LIKE CONCAT('%', CHAR(31), '%')", false)]
    public async Task A_row_that_digests_cannot_tell_is_missed_when_it_goes(string change, string which, bool isLocal)
    {
        await using var village = await LivingVillage.StartAsync(server, isLocal: isLocal);
        await village.Pilot.Database.ExecuteAsync($"UPDATE program_peserta {change} ORDER BY id LIMIT 1");
        await village.Pilot.SyncExactlyAsync();
        await village.Pilot.SyncExactlyAsync();
        await village.Pilot.Database.ExecuteAsync($"DELETE FROM program_peserta WHERE {which}");

        var report = await village.Pilot.SyncExactlyAsync();

        Assert.Equal((RunOutcome.Published, 3L), (report.Outcome, report.Edition));
        Assert.Equal((await village.CountAsync("program_peserta"), 0L), (report.Read["benefitParticipants"], report.Quarantined["benefitParticipants"]));
    }

    [Fact]
    public async Task A_new_day_counts_ages_anew_from_the_copy_as_reading_would()
    {
        await using var village = await LivingVillage.StartAsync(server, residents: 600);

        // Removed people do not age: their birthdays come all the same.
        var birthday = village.Pilot.Time.GetUtcNow().AddDays(2).ToString("MM-dd", CultureInfo.InvariantCulture);
        var member = await village.MemberAsync();
        await village.Pilot.Database.ExecuteAsync($"UPDATE tweb_penduduk SET tanggallahir = '1991-{birthday}' WHERE id = {member}");
        await village.Pilot.SyncExactlyAsync();
        await village.Pilot.Database.ExecuteAsync($"DELETE FROM tweb_penduduk WHERE id = {member}");
        Assert.Equal(1, (await village.Pilot.SyncExactlyAsync()).Changes["residents"].Removed);
        village.Pilot.Time.Advance(TimeSpan.FromDays(5));
        await village.Pilot.SyncExactlyAsync();
        Assert.NotEqual("rows", village.Pilot.Receipt().Entities["residents"].Established);
        await using var anew = await Pilot.OpenAsync(village.Pilot.Database, ownsDatabase: false);
        anew.Time.SetUtcNow(village.Pilot.Time.GetUtcNow());
        await anew.SyncExactlyAsync();

        var (refreshed, read) = (village.Pilot.Statistics(), anew.Statistics());

        Assert.Equal(read.ReferenceDate, refreshed.ReferenceDate);
        Assert.Equal(read.NotReadTopics, refreshed.NotReadTopics);
        Assert.Equal(Tables(read), Tables(refreshed));
    }

    private static List<string> Tables(StatisticsSnapshot statistics) =>
        statistics.Tables.Select(table => JsonSerializer.Serialize(table)).Order(StringComparer.Ordinal).ToList();
}
