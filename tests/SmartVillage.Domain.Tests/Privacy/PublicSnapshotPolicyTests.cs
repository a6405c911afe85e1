using System.Text.Json;
using CsCheck;
using SmartVillage.Domain.Privacy;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Tests.Synthetic;

namespace SmartVillage.Domain.Tests.Privacy;

public sealed class PublicSnapshotPolicyTests
{
    [Fact]
    public void Small_counts_are_hidden_and_shown_ones_are_exact() => Gen.Select(Gen.Int, Gen.Int[1, 3], Gen.Int[0, 3], Gen.Int[1, 4], Gen.Int[1, 25]).Sample(
        (seed, hamlets, rw, rt, families) =>
        {
            var exact = new SyntheticVillage(seed, hamlets, rw, rt, families).Count();
            var truth = exact.Tables.ToDictionary(t => (t.Level, t.Area, t.Topic));
            foreach (var table in Advance(null, exact, 1).Tables.Select(t => t.Table).Where(t => t.Topic != "areas"))
            {
                var real = truth[(table.Level, table.Area, table.Topic)];
                foreach (var line in table.Lines)
                {
                    Check(table, line.Count, real.Lines.Single(l => l.Code == line.Code).Count);
                }

                Check(table, table.NotFilled ?? default, real.NotFilled ?? default);
                Check(table, table.Total, real.Total);
            }
        },
        iter: 300);

    [Fact]
    public void A_realistic_village_shows_most_of_its_own_figures()
    {
        var tables = Advance(null, new SyntheticVillage(7, 1, 8, 4, 25, dirt: 0.005).Count(), 1).Tables.Select(t => t.Table).ToList();

        double Shown(AreaLevel level, params string[] topics)
        {
            var cells = tables.Where(t => t.Level == level && topics.Contains(t.Topic)).SelectMany(t => t.Lines.Select(l => l.Count).Append(t.Total)).ToList();
            return (double)cells.Count(c => c.Total is not null) / cells.Count;
        }

        Assert.True(Shown(AreaLevel.Village, "sex", "ageCategory", "religion", "occupation", "maritalStatus", "educationAttained") > 0.7);
        Assert.True(Shown(AreaLevel.Rw, "population", "familiesHeadOfFamily", "familyRelationship", "bloodType") > 0.6);
        Assert.True(Shown(AreaLevel.Rt, "population", "familiesHeadOfFamily") > 0.6);
    }

    [Fact]
    public void An_rt_shows_people_by_sex_and_broad_age_families_households_and_completeness_alone()
    {
        var tables = Advance(null, new SyntheticVillage(7).Count(), 1).Tables.Where(t => t.Table.Level == AreaLevel.Rt);

        Assert.Equal(
            ["ageCategory", "completeness", "familiesHeadOfFamily", "households", "population", "sex"],
            tables.Select(t => t.Table.Topic).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_category_that_holds_everybody_is_hidden_in_data_spesifik_and_so_is_zero()
    {
        var village = new SyntheticVillage(7, dirt: 0);
        village.People.ForEach(p => p.Specific = new(7, 14, 2, 0, 0));

        var tables = Advance(null, village.Count(), 1).Tables.Select(t => t.Table).Where(t => t.Topic is "disability" or "chronicIllness" or "contraception" or "covid").ToList();

        Assert.NotEmpty(tables);
        Assert.All(tables.SelectMany(t => t.Lines.Select(l => l.Count).Append(t.NotFilled!.Value)), count => Assert.Null(count.Total));
    }

    [Fact]
    public void Percentages_need_thirty_people()
    {
        Assert.True(PublicSnapshotPolicy.AllowsPercentages(new StatisticsCount(30, null, null)));
        Assert.False(PublicSnapshotPolicy.AllowsPercentages(new StatisticsCount(29, 10, 19)));
        Assert.False(PublicSnapshotPolicy.AllowsPercentages(new StatisticsCount(null, null, null)));
    }

    [Fact]
    public void Advance_is_deterministic_and_works_on_what_the_store_keeps()
    {
        var village = new SyntheticVillage(7);
        var first = Advance(null, village.Count(), 1);
        village.LiveOneDay(10);
        var exact = village.Count();

        var direct = Advance(first, exact, 2);
        var stored = Advance(JsonSerializer.Deserialize<PublicStatistics>(JsonSerializer.Serialize(first)), JsonSerializer.Deserialize<StatisticsSnapshot>(JsonSerializer.Serialize(exact))!, 2);

        Assert.Equal(JsonSerializer.Serialize(direct), JsonSerializer.Serialize(stored));
    }

    [Fact]
    public void A_topic_that_can_no_longer_be_read_keeps_its_last_public_table()
    {
        var village = new SyntheticVillage(7);
        var first = Advance(null, village.Count(), 1);

        var second = Advance(first, village.Count(reads: field => field != "residents.religion"), 2);

        Assert.Contains("religion", second.NotReadTopics);
        Assert.Equal(1, second.Tables.Single(t => t.Table is { Topic: "religion", Level: AreaLevel.Village }).Edition);
        Assert.Equal(2, second.Tables.Single(t => t.Table is { Topic: "occupation", Level: AreaLevel.Village }).Edition);
    }

    [Fact]
    public void Numbers_by_sex_are_hidden_when_a_few_people_without_sex_could_be_computed_from_them()
    {
        var village = new SyntheticVillage(7, dirt: 0);
        village.People.Where(p => p.IsActive).Take(2).ToList().ForEach(p => p.Sex = 0);

        var tables = Advance(null, village.Count(), 1).Tables.Select(t => t.Table).Where(t => t.Topic != "areas").ToList();

        Assert.All(tables.SelectMany(t => t.Lines.Select(l => l.Count).Append(t.Total)), count => Assert.Null(count.Female));
        Assert.Contains(tables, t => t.Total.Male > 0);
    }

    [Fact]
    public void A_few_people_of_no_rw_hide_one_rw_and_the_families_of_the_same()
    {
        var village = new SyntheticVillage(7, 1, 2, 2, 30, dirt: 0);
        List<Person> In(string rw) => [.. village.People.Where(p => p.IsActive && village.Areas.Single(a => a.Key == p.Area).Rw == rw)];
        var nowhere = village.Areas.Single(a => a is { Rw: "-", Rt: "0" }).Key;
        In("002").Where(p => p.Relationship == 1).Take(3).ToList().ForEach(p => p.Area = nowhere);
        In("002").Where(p => p.Relationship != 1).Take(3).ToList().ForEach(p => p.Area = nowhere);
        In("001").Where(p => p.Relationship != 1).Skip(Math.Max(0, In("002").Count - 65)).ToList().ForEach(p => p.LifeStatus = 3);

        var tables = Advance(null, village.Count(), 1).Tables.Select(t => t.Table).Where(t => t.Level == AreaLevel.Rw).ToList();

        bool IsShown(string topic, string area) => tables.Single(t => t.Topic == topic && t.Area == area).Total.Total is not null;
        Assert.False(IsShown("population", "DUSUN 1/001"));
        Assert.True(IsShown("population", "DUSUN 1/002"));
        Assert.False(IsShown("familiesHeadOfFamily", "DUSUN 1/001"));
        Assert.True(IsShown("familiesHeadOfFamily", "DUSUN 1/002"));
    }

    private static PublicStatistics Advance(PublicStatistics? previous, StatisticsSnapshot exact, long edition) =>
        PublicSnapshotPolicy.Advance(previous, exact, edition, DateTimeOffset.UnixEpoch);

    private static void Check(StatisticsTable table, StatisticsCount shown, StatisticsCount real)
    {
        // The total of a topic of everybody is the population.
        var isSpecific = StatisticsTopics.Find(table.Topic)!.IsSpecific && shown != table.Total;
        foreach (var (value, truth) in ((long?, long?)[])[(shown.Total, real.Total), (shown.Male, real.Male), (shown.Female, real.Female)])
        {
            if (value is not null)
            {
                Assert.Equal(truth, value);
                Assert.False(value > 0 && value < (isSpecific ? 11 : 5), $"{table.Topic} {table.Level} {table.Area}: {value} is shown.");
            }
        }
    }
}
