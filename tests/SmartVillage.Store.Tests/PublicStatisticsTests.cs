using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Tests;

namespace SmartVillage.Store.Tests;

/// <summary>Public tables lie by area; what an earlier version kept as one text is still read and then taken over.</summary>
public sealed class PublicStatisticsTests
{
    [Fact]
    public async Task One_area_is_read_with_what_lies_below_it_and_nothing_beside_it()
    {
        await using var bench = await PublishedAsync();

        Assert.Equal(["MAWAR/001", "MAWAR/002", "MAWAR0/001"], Areas(bench, AreaLevel.Rw, null));
        Assert.Equal(["MAWAR/001", "MAWAR/002"], Areas(bench, AreaLevel.Rw, "MAWAR"));
        Assert.Equal(["MAWAR/002"], Areas(bench, AreaLevel.Rw, "MAWAR/002"));
        Assert.Equal([string.Empty], Areas(bench, AreaLevel.Village, null));
        var topics = bench.Read(reader => reader.OpenPublicStatistics(reader.ListVillages()[0])!.ListTopics());
        Assert.Equal([AreaLevel.Village, AreaLevel.Hamlet, AreaLevel.Rw], topics.Single(topic => topic.Topic == "population").Levels);
        Assert.Equal([AreaLevel.Village], topics.Single(topic => topic.Topic == "lifeStatus").Levels);
    }

    [Fact]
    public async Task A_day_renews_the_village_and_a_month_the_areas()
    {
        await using var bench = await PublishedAsync();

        bench.Time.Advance(TimeSpan.FromDays(1));
        await bench.SyncAsync();
        Assert.Equal([new DateOnly(2026, 3, 3)], Days(bench, AreaLevel.Village));
        Assert.Equal([new DateOnly(2026, 3, 2)], Days(bench, AreaLevel.Rw));

        bench.Time.Advance(TimeSpan.FromDays(31));
        await bench.SyncAsync();
        Assert.Equal([new DateOnly(2026, 4, 3)], Days(bench, AreaLevel.Rw));
    }

    [Fact]
    public async Task What_an_earlier_version_kept_as_one_text_is_read_and_then_taken_over()
    {
        await using var bench = await PublishedAsync();
        var before = Everything(bench);
        GoBack(bench, before);
        await using (var after = bench.Beside())
        {
            Assert.Equal(Text(before), Text(Everything(after)));
        }

        bench.Time.Advance(TimeSpan.FromDays(1));
        await bench.SyncAsync();

        Assert.Equal(string.Empty, bench.Context.Population.Use(connection => (string?)connection.Scalar("SELECT json FROM public_statistics")));
        bool IsBelow(PublicTable table) => table.Table.Level != AreaLevel.Village;
        Assert.Equal(Text(before.Where(IsBelow)), Text(Everything(bench).Where(IsBelow)));
    }

    private static async Task<Workbench> PublishedAsync()
    {
        var bench = new Workbench();
        foreach (var (key, hamlet, rw) in ((long, string, string)[])[(1, "MAWAR", "001"), (2, "MAWAR", "002"), (3, "MAWAR0", "001")])
        {
            bench.Source.Tables["areas"].Add(A.Row(Entities.Areas, key, ("hamlet", hamlet), ("rw", rw), ("rt", "0")));
            for (var person = 0; person < 40; person++)
            {
                bench.Source.Tables["residents"].Add(A.Resident((key * 100) + person, family: 1, area: key));
            }
        }

        Assert.Null((await bench.SyncAsync()).Error);
        return bench;
    }

    private static List<string> Areas(Workbench bench, AreaLevel level, string? area) =>
        bench.Read(reader => reader.OpenPublicStatistics(reader.ListVillages()[0])!.Find("population", level, area).Select(table => table.Table.Area).ToList());

    private static List<DateOnly> Days(Workbench bench, AreaLevel level) =>
        [.. Everything(bench).Where(table => table.Table.Level == level).Select(table => table.ReferenceDate).Distinct()];

    private static List<PublicTable> Everything(Workbench bench) => bench.Read(reader =>
    {
        var statistics = reader.OpenPublicStatistics(reader.ListVillages()[0])!;
        return statistics.ListTopics().SelectMany(topic => topic.Levels.SelectMany(level => statistics.Find(topic.Topic, level))).ToList();
    });

    private static void GoBack(Workbench bench, List<PublicTable> tables) => bench.Context.Population.Use(connection =>
    {
        connection.Run("DELETE FROM public_statistics_areas");
        return connection.Run(
            "UPDATE public_statistics SET texts = NULL, not_read = '', json = $json",
            ("$json", JsonSerializer.Serialize(new PublicStatistics { Tables = tables, NotReadTopics = [] }, StoreJson.Options)));
    });

    private static string Text(IEnumerable<PublicTable> tables) => JsonSerializer.Serialize(tables.ToList());
}
