using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Tests.Synthetic;

namespace SmartVillage.Domain.Tests.Privacy;

/// <summary>When public tables change, and what a line's coming and going tells.</summary>
public sealed class RenewalTests
{
    [Fact]
    public void The_village_is_new_every_night_and_areas_on_the_first_run_of_a_month()
    {
        var (editions, _) = Play(seed: 5, changes: 120, SuppressionOptions.Default);

        foreach (var (edition, day, shown) in editions)
        {
            Assert.All(shown.Tables.Where(t => t.Table.Level == AreaLevel.Village), t => Assert.Equal(edition, t.Edition));
            Assert.All(shown.Tables.Where(t => t.Table.Level != AreaLevel.Village && t.Edition == edition), _ => Assert.True(edition == 1 || day.Day == 1));
        }

        Assert.Contains(editions.Single(e => e.Day == new DateOnly(2026, 3, 1)).Shown.Tables, t => t.Table.Level == AreaLevel.Rt && t.ReferenceDate == new DateOnly(2026, 3, 1));
    }

    [Fact]
    public void Two_public_tables_of_one_area_never_differ_by_a_few_people()
    {
        var (editions, exact) = Play(seed: 6, changes: 25, SuppressionOptions.Default);

        Assert.Empty(SmallDifferences(editions, exact));
    }

    [Fact]
    public void Without_the_monthly_rule_they_do()
    {
        var (editions, exact) = Play(seed: 6, changes: 25, SuppressionOptions.Default with { RenewsMonthly = false });

        Assert.NotEmpty(SmallDifferences(editions, exact));
    }

    [Fact]
    public void An_area_in_which_nobody_changed_does_not_hold_back_its_neighbours()
    {
        var village = new SyntheticVillage(8, 1, 2, 2, 30, dirt: 0);
        var first = Advance(null, village, 1);
        village.Day = new DateOnly(2026, 2, 1);
        var rw = village.Areas.Single(a => a is { Rw: "001", Rt: "001" }).Key;
        village.People.Where(p => p.Area == rw && p.Religion == 1).Take(8).ToList().ForEach(p => p.LifeStatus = 3);

        var second = Advance(first, village, 2);

        Assert.All(second.Tables.Where(t => t.Table is { Topic: "population", Level: AreaLevel.Rw }), t => Assert.Equal(2, t.Edition));
    }

    [Fact]
    public void A_few_changed_people_in_one_area_hold_back_the_whole_block_and_what_lies_below()
    {
        var village = new SyntheticVillage(8, 1, 2, 2, 30, dirt: 0);
        var first = Advance(null, village, 1);
        village.Day = village.Day.AddMonths(1);
        village.People.ForEach(p => p.BirthDate = p.BirthDate!.Value.AddDays(31));
        var moved = village.Areas.Single(a => a is { Rw: "001", Rt: "001" }).Key;
        village.People.First(p => p.Area == moved && p.IsActive).LifeStatus = 3;

        var second = Advance(first, village, 2);

        Assert.All(second.Tables.Where(t => t.Table.Level > AreaLevel.Village), t => Assert.Equal(1, t.Edition));
    }

    [Fact]
    public void A_line_goes_out_of_sight_before_it_is_small_and_comes_back_only_when_it_is_large()
    {
        var village = new SyntheticVillage(9, 1, 2, 2, 40, dirt: 0);
        village.People.ForEach(p => p.Religion = 1);
        var others = village.People.Where(p => p.IsActive).Take(20).ToList();

        PublicStatistics? shown = null;
        var visible = new Dictionary<int, long?>();
        var sizes = new[] { 12, 10, 8, 7, 6, 5, 4, 3, 4, 5, 6, 7, 8, 9, 10, 11 };
        for (var step = 0; step < sizes.Length; step++)
        {
            for (var i = 0; i < 20; i++)
            {
                others[i].Religion = i < sizes[step] ? 5 : 1;
                others[i].Sex = 1;
            }

            shown = Advance(shown, village, step + 1);
            visible[step] = shown.Tables.Single(t => t.Table is { Topic: "religion", Level: AreaLevel.Village }).Table.Lines.Single(l => l.Code == "5").Count.Total;
        }

        Assert.Equal([12, 10, 8, 7], visible.Where(v => v.Key < 4).Select(v => v.Value));
        Assert.All(visible.Where(v => v.Key is >= 4 and < 14), v => Assert.Null(v.Value));
        Assert.Equal([10, 11], visible.Where(v => v.Key >= 14).Select(v => v.Value));
    }

    private static PublicStatistics Advance(PublicStatistics? previous, SyntheticVillage village, long edition) =>
        PublicSnapshotPolicy.Advance(previous, village.Count(), edition, new DateTimeOffset(village.Day, TimeOnly.MinValue, TimeSpan.Zero));

    private static (List<(long Edition, DateOnly Day, PublicStatistics Shown)> Editions, Dictionary<long, StatisticsSnapshot> Exact) Play(
        int seed, int changes, SuppressionOptions options)
    {
        var village = new SyntheticVillage(seed, 1, 3, 2, 20) { Day = new DateOnly(2026, 1, 25) };
        var editions = new List<(long, DateOnly, PublicStatistics)>();
        var exact = new Dictionary<long, StatisticsSnapshot>();
        PublicStatistics? shown = null;
        for (var edition = 1L; edition <= 40; edition++)
        {
            exact[edition] = village.Count();
            shown = PublicSnapshotPolicy.Advance(shown, exact[edition], edition, DateTimeOffset.UnixEpoch, options);
            editions.Add((edition, village.Day, shown));
            village.LiveOneDay(changes);
        }

        return (editions, exact);
    }

    /// <summary>Counts by looking at the population of each area alone: people who came and people who left between two public tables.</summary>
    private static List<string> SmallDifferences(List<(long Edition, DateOnly Day, PublicStatistics Shown)> editions, Dictionary<long, StatisticsSnapshot> exact)
    {
        var found = new List<string>();
        foreach (var series in editions.SelectMany(e => e.Shown.Tables).Where(t => t.Table.Level != AreaLevel.Village && t.Table.Topic != "areas" && t.Table.Total.Total is not null)
            .GroupBy(t => (t.Table.Level, t.Table.Area)))
        {
            var versions = series.Select(t => t.Edition).Distinct().Order().ToList();
            foreach (var (before, after) in versions.Zip(versions.Skip(1)))
            {
                var most = exact[before].Tables.Where(t => t.Level == series.Key.Level && t.Area == series.Key.Area && t.Topic == "population")
                    .Join(exact[after].Tables.Where(t => t.Level == series.Key.Level && t.Area == series.Key.Area), b => b.Topic, a => a.Topic, Difference).Max();
                if (most is > 0 and < 5 && AllDifferences(exact[before], exact[after], series.Key.Level, series.Key.Area) < 5)
                {
                    found.Add($"{series.Key}: {before} to {after}, {most}");
                }
            }
        }

        return found;
    }

    private static long AllDifferences(StatisticsSnapshot before, StatisticsSnapshot after, AreaLevel level, string area) =>
        before.Tables.Where(t => t.Level == level && t.Area == area && t.Topic != "completeness").Join(after.Tables.Where(t => t.Level == level && t.Area == area), b => b.Topic, a => a.Topic, Difference).Max();

    private static long Difference(StatisticsTable before, StatisticsTable after)
    {
        var steps = before.Lines.Join(after.Lines, b => b.Code, a => a.Code, (b, a) => (a.Count.Total - b.Count.Total) ?? 0).Append((after.Total.Total - before.Total.Total) ?? 0).ToList();
        return Math.Max(steps.Where(s => s > 0).Sum(), -steps.Where(s => s < 0).Sum());
    }
}
