using System.Text.Json;
using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>
/// Nights on which little changed read little. Whatever they count must be what a reading of everything counts: statistics, areas of the receipt, content of every entity.
/// </summary>
[Collection(QueryLog.Name)]
public sealed class PartialNightTests(MariaDb server)
{
    private static readonly string[] Changes =
    [
        "UPDATE tweb_penduduk SET nama = CONCAT(nama, ' X'), pekerjaan_id = 5 WHERE id % 37 = 0",
        "UPDATE tweb_penduduk SET sex = 3 - sex WHERE id % 41 = 0",
        "UPDATE tweb_penduduk SET tanggallahir = DATE_ADD(tanggallahir, INTERVAL 400 DAY) WHERE id % 43 = 0",
        "UPDATE tweb_penduduk SET id_cluster = (SELECT MAX(id) FROM tweb_wil_clusterdesa WHERE rt <> '0' AND rt <> '-') WHERE id % 47 = 0",
        "UPDATE tweb_penduduk SET status_dasar = 2 WHERE id = (SELECT nik_kepala FROM tweb_keluarga ORDER BY id LIMIT 1)",
        "UPDATE tweb_keluarga SET nik_kepala = (SELECT MAX(id) FROM tweb_penduduk WHERE status_dasar = 1) ORDER BY id DESC LIMIT 1",
        "UPDATE tweb_keluarga SET kelas_sosial = 2 WHERE id % 19 = 0",
        "DELETE FROM tweb_penduduk WHERE id = (SELECT m FROM (SELECT MAX(p.id) m FROM tweb_penduduk p LEFT JOIN tweb_keluarga k ON k.nik_kepala = p.id WHERE k.id IS NULL) x)",
        "UPDATE tweb_penduduk SET cacat_id = 2, hamil = 1 WHERE id % 53 = 0",
        "UPDATE log_keluarga SET id_peristiwa = 3 ORDER BY id DESC LIMIT 3",
        "UPDATE tweb_penduduk SET suku = 'SUKU BARU' WHERE id % 59 = 0",
        "UPDATE tweb_rtm SET nik_kepala = (SELECT MIN(id) FROM tweb_penduduk WHERE status_dasar = 1) ORDER BY id LIMIT 1",
        "DELETE FROM program_peserta ORDER BY id LIMIT 2",
        "UPDATE program_peserta SET peserta = (SELECT MAX(nik) FROM tweb_penduduk) ORDER BY id DESC LIMIT 1",
        "UPDATE tweb_penduduk SET nik = CONCAT('0', id, '9999') WHERE id % 61 = 0",
        "UPDATE tweb_penduduk_map SET lat = '-5.4321' LIMIT 2",
        "UPDATE program_peserta SET peserta = (SELECT MAX(nik) FROM tweb_penduduk WHERE id % 61 = 0) ORDER BY id LIMIT 2",
        "UPDATE tweb_penduduk SET id_cluster = (SELECT MIN(id) FROM tweb_wil_clusterdesa WHERE rt <> '0' AND rt <> '-') WHERE id % 61 = 0",
        "UPDATE tweb_penduduk SET nik = CONCAT('18720420', LPAD(id, 4, '0'), '9999') WHERE id % 61 = 0",
    ];

    [Theory]
    [InlineData("24.10", true)]
    [InlineData("24.10", false)]
    [InlineData("21.12", true)]
    [InlineData("20.12", false)]
    public async Task A_night_of_few_changes_counts_what_a_full_reading_counts(string release, bool isLocal)
    {
        await using var village = await LivingVillage.StartAsync(server, OpenSidEra.Get(release), residents: 400, isLocal: isLocal);
        var partial = 0;
        foreach (var change in Changes)
        {
            if (release != "24.10" && change.Contains("suku", StringComparison.Ordinal))
            {
                continue;
            }

            await village.Pilot.Database.ExecuteAsync(change);
            village.Pilot.Time.Advance(TimeSpan.FromHours(8));
            await village.Pilot.SyncExactlyAsync();
            partial += village.Pilot.Receipt().Entities["residents"].Established == "rows" ? 0 : 1;
            await AssertLikeAnewAsync(village, change);
        }

        // Without partial nights this says nothing. Ranges are wide beside so small a village, and many of these changes touch all of them.
        Assert.InRange(partial, isLocal ? Changes.Length / 2 : 4, Changes.Length);
    }

    [Fact]
    public async Task Numbers_of_any_form_that_programmes_refer_to_are_counted_without_reading_everything()
    {
        await using var village = await LivingVillage.StartAsync(server, residents: 400);
        foreach (var night in (await IrregularNights.PrepareAsync(village)).Nights)
        {
            await village.Pilot.Database.ExecuteAsync(night);
            village.Pilot.Time.Advance(TimeSpan.FromMinutes(30));
            Assert.Equal(RunOutcome.Published, (await village.Pilot.SyncExactlyAsync()).Outcome);
            Assert.True(village.Pilot.Receipt().Entities["areas"].Established != "rows", $"Read everything: {night}");
            await AssertLikeAnewAsync(village, night);
        }
    }

    [Fact]
    public async Task Codes_that_are_read_in_another_way_are_counted_anew_although_no_row_differs()
    {
        await using var village = await LivingVillage.StartAsync(server);
        await village.Pilot.Database.ExecuteAsync("UPDATE tweb_penduduk SET hamil = 0 WHERE sex = 2 AND status_dasar = 1 LIMIT 5");
        await village.Pilot.SyncExactlyAsync();

        const string Change = "SET FOREIGN_KEY_CHECKS = 0; DROP TABLE ref_penduduk_hamil";
        await village.Pilot.Database.ExecuteAsync(Change);
        await village.Pilot.SyncExactlyAsync();

        await AssertLikeAnewAsync(village, Change);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_night_that_has_to_read_everything_after_all_digests_once(bool isLocal)
    {
        await using var village = await LivingVillage.StartAsync(server, isLocal: isLocal);
        await village.Pilot.Database.ExecuteAsync("UPDATE program SET nama = CONCAT(nama, ' BARU')");
        await server.Server.SetQueryLogAsync(enabled: true, TestContext.Current.CancellationToken);

        await village.Pilot.SyncExactlyAsync();

        Assert.Equal("rows", village.Pilot.Receipt().Entities["residents"].Established);
        var sent = await server.Server.ReadQueriesAsync(village.Pilot.Database.Name, TestContext.Current.CancellationToken);
        Assert.Single(sent, query => query.Text.Contains("CONCAT_WS", StringComparison.Ordinal) && query.Text.Contains("FROM `tweb_penduduk` t", StringComparison.Ordinal));

        // What was digested is what the next night compares with.
        await village.Pilot.Database.ExecuteAsync("UPDATE tweb_keluarga SET alamat = 'JL. BARU' ORDER BY id LIMIT 1");
        await village.Pilot.SyncExactlyAsync();
        Assert.Equal("digest64", village.Pilot.Receipt().Entities["residents"].Established);
    }

    private static async Task AssertLikeAnewAsync(LivingVillage village, string change)
    {
        await using var anew = await Pilot.OpenAsync(village.Pilot.Database, ownsDatabase: false);
        anew.Time.SetUtcNow(village.Pilot.Time.GetUtcNow());
        await anew.SyncAsync();
        var (kept, read) = (village.Pilot.Statistics(), anew.Statistics());
        Assert.Equal(read.ReferenceDate, kept.ReferenceDate);
        Assert.Equal(read.NotReadTopics, kept.NotReadTopics);
        Assert.True(Tables(read).SequenceEqual(Tables(kept)), $"{change}: {string.Join(Environment.NewLine, Tables(read).Except(Tables(kept)).Concat(Tables(kept).Except(Tables(read))).Take(4))}");
        Assert.Equal(read.Counts!.SpecificContentHash(), kept.Counts!.SpecificContentHash());
        Assert.Equal(
            anew.Receipt().Areas.OrderBy(area => area.Key).Select(area => (area.Key, area.Value.Residents)),
            village.Pilot.Receipt().Areas.OrderBy(area => area.Key).Select(area => (area.Key, area.Value.Residents)));
    }

    private static List<string> Tables(StatisticsSnapshot statistics) =>
        statistics.Tables.Select(table => JsonSerializer.Serialize(table)).Order(StringComparer.Ordinal).ToList();
}
