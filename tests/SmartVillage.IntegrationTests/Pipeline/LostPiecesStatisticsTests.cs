using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>
/// P8 and P10: a column or table that a source has lost is never counted as nothing. Topics that need it are not read from that very run on, and every other number stays what it was, by
/// areas and sex too, on nights that read everything and on those that read what changed.
/// </summary>
public sealed class LostPiecesStatisticsTests(MariaDb server)
{
    [Theory]
    [InlineData("ALTER TABLE tweb_penduduk DROP COLUMN nik", "target 1")]
    [InlineData("ALTER TABLE tweb_keluarga DROP COLUMN no_kk", "target 2")]
    [InlineData("ALTER TABLE tweb_rtm DROP COLUMN no_kk", "target 3")]
    [InlineData("ALTER TABLE tweb_rtm DROP COLUMN bdt", "welfareHouseholds")]
    [InlineData("ALTER TABLE tweb_penduduk DROP COLUMN sex", "sex pregnancy")]
    [InlineData("ALTER TABLE tweb_penduduk DROP COLUMN id_cluster", "")]
    [InlineData("ALTER TABLE tweb_wil_clusterdesa RENAME COLUMN dusun TO nama_dusun", "areas")]
    [InlineData("ALTER TABLE program DROP COLUMN nama", "")]
    [InlineData("DROP TABLE tweb_wil_clusterdesa", "areas")]
    [InlineData("DROP TABLE tweb_rtm", "households welfareHouseholds target 3")]
    [InlineData("DROP TABLE program_peserta", "benefits")]
    public async Task What_a_source_has_lost_is_not_read_and_nothing_else_changes(string loss, string notRead)
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = OpenSidEra.V2212, Residents = 200 });
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            var (before, areas) = (pilot.Statistics(), Residents(pilot));
            var lost = await KeysAsync(pilot, before, notRead);
            await pilot.Database.ExecuteAsync($"SET FOREIGN_KEY_CHECKS = 0; {loss}");

            await pilot.SyncExactlyAsync();

            AssertSame(before, pilot.Statistics(), lost);
            Assert.Equal(areas, Residents(pilot));

            await pilot.Database.ExecuteAsync("UPDATE tweb_penduduk SET nama = CONCAT(nama, ' X'), telepon = '' ORDER BY id LIMIT 1");
            await pilot.SyncExactlyAsync();

            AssertSame(before, pilot.Statistics(), lost);
            Assert.Equal(areas, Residents(pilot));
        }
    }

    [Fact]
    public async Task Somebody_who_is_new_while_the_area_is_lost_counts_in_the_village_alone()
    {
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = OpenSidEra.V2212, Residents = 60 });
        await using (pilot)
        {
            await pilot.SyncExactlyAsync();
            var before = Population(pilot.Statistics());
            await pilot.Database.ExecuteAsync(
                """
                SET FOREIGN_KEY_CHECKS = 0; ALTER TABLE tweb_penduduk DROP COLUMN id_cluster;
                CREATE TEMPORARY TABLE one AS SELECT * FROM tweb_penduduk WHERE status_dasar = 1 ORDER BY id LIMIT 1;
                UPDATE one SET id = 900001, nik = '1872049900019999', id_kk = 0; INSERT INTO tweb_penduduk SELECT * FROM one
                """);

            await pilot.SyncExactlyAsync();

            var after = Population(pilot.Statistics());
            Assert.All(before, area => Assert.Equal(area.Value + (area.Key.Level == AreaLevel.Village ? 1 : 0), after[area.Key]));
        }
    }

    /// <summary>Keys of topics; <c>target</c> and a number stand for the programmes of that target.</summary>
    private static async Task<HashSet<string>> KeysAsync(Pilot pilot, StatisticsSnapshot statistics, string notRead)
    {
        var keys = notRead.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        if (keys.Remove("target"))
        {
            var target = keys.Single(key => key.Length == 1);
            keys.Remove(target);
            var names = (await pilot.RowsAsync(Entities.Benefits)).Values.Where(row => row.Text(Entities.Benefits["target"]) == target)
                .Select(row => row.Text(Entities.Benefits["name"])!).ToHashSet(StringComparer.Ordinal);
            var topics = statistics.Tables.Where(table => StatisticsTopics.IsBenefit(table.Topic) && names.Contains(table.Label!)).Select(table => table.Topic).ToList();
            Assert.NotEmpty(topics);
            keys.UnionWith(topics);
        }

        return keys;
    }

    private static void AssertSame(StatisticsSnapshot before, StatisticsSnapshot now, HashSet<string> lost)
    {
        Assert.Equal(before.NotReadTopics.Concat(lost).Order(StringComparer.Ordinal), now.NotReadTopics.Order(StringComparer.Ordinal));
        Assert.Equal(Tables(before, lost), Tables(now, lost));
        Assert.DoesNotContain(now.Tables, table => StatisticsTopics.IsNotRead(table.Topic, now.NotReadTopics));
    }

    /// <summary>How complete data are goes by columns, so that a lost one has no line any more.</summary>
    private static List<string> Tables(StatisticsSnapshot statistics, HashSet<string> lost) => statistics.Tables
        .Where(table => !StatisticsTopics.IsNotRead(table.Topic, [.. lost]) && table.Topic != "completeness")
        .Select(table => JsonSerializer.Serialize(table)).Order(StringComparer.Ordinal).ToList();

    private static Dictionary<(AreaLevel Level, string Area), long> Population(StatisticsSnapshot statistics) =>
        statistics.Tables.Where(table => table.Topic == "population").ToDictionary(table => (table.Level, table.Area), table => table.Total.Total!.Value);

    private static List<(string Area, long Residents)> Residents(Pilot pilot) =>
        [.. pilot.Receipt().Areas.OrderBy(area => area.Key, StringComparer.Ordinal).Select(area => (area.Key, area.Value.Residents))];
}
