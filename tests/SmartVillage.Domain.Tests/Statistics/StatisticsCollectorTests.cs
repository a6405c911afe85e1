using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Tests.Synthetic;

namespace SmartVillage.Domain.Tests.Statistics;

public sealed class StatisticsCollectorTests
{
    private static readonly DateOnly Day = new(2026, 1, 10);

    [Fact]
    public void Build_gives_every_topic_for_every_area_and_data_spesifik_never_for_an_rt()
    {
        var tables = new SyntheticVillage(1).Count().Tables;

        foreach (var topic in StatisticsTopics.All)
        {
            var levels = tables.Where(t => t.Topic == topic.Key).GroupBy(t => t.Level).ToDictionary(g => g.Key, g => g.Count());
            Assert.Equal(1, levels[AreaLevel.Village]);
            Assert.Equal(2, levels[AreaLevel.Hamlet]);
            Assert.Equal(6, levels[AreaLevel.Rw]);
            Assert.Equal(topic.IsSpecific ? 0 : 18, levels.GetValueOrDefault(AreaLevel.Rt));
        }
    }

    [Fact]
    public void Build_lists_codes_that_nobody_has()
    {
        var table = Table(Collect(), "religion");

        Assert.Equal(7, table.Lines.Count);
        Assert.All(table.Lines, line => Assert.Equal(new StatisticsCount(0, 0, 0), line.Count));
    }

    [Theory]
    [InlineData("residents.religion", "religion")]
    [InlineData("residents.employmentInsuranceNumber", "employmentInsurance")]
    [InlineData("families.socialClass", "socialClass")]
    [InlineData("familyEvents.kind", "familiesDashboard")]
    [InlineData("pregnancy", "pregnancy")]
    [InlineData("benefitParticipants.participant", "benefits")]
    public void Topics_whose_columns_were_not_read_are_named_and_never_shown_as_zero(string missing, string topic)
    {
        var snapshot = new SyntheticVillage(1).Count(reads: field => field != missing);

        Assert.Equal([topic], snapshot.NotReadTopics);
        Assert.DoesNotContain(snapshot.Tables, t => t.Topic == topic || (topic == "benefits" && StatisticsTopics.IsBenefit(t.Topic)));
    }

    [Fact]
    public void People_in_placeholder_rows_count_in_the_area_above_and_people_of_no_area_in_the_village()
    {
        var snapshot = Collect(
            Area(1, "MAWAR", "0", "0"), Area(2, "MAWAR", "-", "-"), Area(3, "MAWAR", "001", "0"), Area(4, "MAWAR", "001", "-"), Area(5, "mawar", "001", "002"),
            Resident(1, 2), Resident(2, 4), Resident(3, 5), Resident(4, 77), Resident(5, null));

        Assert.Equal(5, Table(snapshot, "population").Total.Total);
        Assert.Equal(3, Table(snapshot, "population", AreaLevel.Hamlet, "MAWAR").Total.Total);
        Assert.Equal(2, Table(snapshot, "population", AreaLevel.Rw, "MAWAR/001").Total.Total);
        Assert.Equal(1, snapshot.Tables.Single(t => t is { Topic: "population", Level: AreaLevel.Rt }).Total.Total);
    }

    [Fact]
    public void An_rt_below_a_hamlet_without_rw_belongs_to_the_hamlet()
    {
        var snapshot = Collect(Area(1, "MAWAR", "0", "0"), Area(2, "MAWAR", "-", "003"), Resident(1, 2));

        Assert.Equal(1, Table(snapshot, "population", AreaLevel.Hamlet, "MAWAR").Total.Total);
        Assert.Equal(1, Table(snapshot, "population", AreaLevel.Rt, "MAWAR/-/003").Total.Total);
        Assert.DoesNotContain(snapshot.Tables, t => t.Level == AreaLevel.Rw);
        Assert.Equal(1, Table(snapshot, "disability", AreaLevel.Hamlet, "MAWAR").Total.Total);
    }

    [Fact]
    public void Areas_are_counted_without_placeholders()
    {
        var table = Table(new SyntheticVillage(1).Count(), "areas");

        Assert.Equal([2, 6, 18], table.Lines.Select(l => l.Count.Total));
    }

    [Fact]
    public void A_resident_without_sex_is_in_the_total_alone()
    {
        var person = Resident(1, null);
        person[Entities.Residents["sex"].Ordinal] = null;

        Assert.Equal(new StatisticsCount(1, 0, 0), Table(Collect(person), "population").Total);
    }

    [Fact]
    public void The_hash_of_data_spesifik_sees_a_change_in_nothing_else()
    {
        var village = new SyntheticVillage(1);
        var before = village.Collect().SpecificContentHash();
        var person = village.People.First(p => p.IsActive);
        person.Religion = person.Religion == 1 ? 2 : 1;
        Assert.Equal(before, village.Collect().SpecificContentHash());

        person.Specific = person.Specific with { ChronicIllness = (short)(person.Specific.ChronicIllness == 10 ? 9 : 10) };

        Assert.NotEqual(before, village.Collect().SpecificContentHash());
        Assert.Equal(string.Empty, village.Collect(reads: field => field.Contains('.')).SpecificContentHash());
    }

    [Fact]
    public void Completeness_takes_as_filled_what_the_topics_take_as_filled()
    {
        var snapshot = new SyntheticVillage(3, dirt: 0.2).Count();
        var completeness = Table(snapshot, "completeness");

        foreach (var field in new[] { "sex", "religion", "occupation", "maritalStatus", "familyRelationship" })
        {
            Assert.Equal(completeness.Total.Total - Table(snapshot, field).NotFilled!.Value.Total, completeness.Lines.Single(l => l.Code == field).Count.Total);
        }
    }

    [Fact]
    public void Programmes_of_one_name_get_topics_of_their_own()
    {
        var snapshot = Collect(
            SyntheticRows.Row(Entities.Benefits, 4, ("name", "Beras & Telur"), ("target", "1")),
            SyntheticRows.Row(Entities.Benefits, 9, ("name", "BERAS TELUR"), ("target", "1")));

        Assert.Equal(["benefit-beras-telur", "benefit-beras-telur-2"], snapshot.Tables.Where(t => StatisticsTopics.IsBenefit(t.Topic)).Select(t => t.Topic));
    }

    [Fact]
    public void A_snapshot_survives_being_stored()
    {
        var snapshot = new SyntheticVillage(1).Count();

        var again = JsonSerializer.Deserialize<StatisticsSnapshot>(JsonSerializer.Serialize(snapshot))!;

        Assert.Equal(snapshot.Tables.Count, again.Tables.Count);
        Assert.Equal(JsonSerializer.Serialize(snapshot), JsonSerializer.Serialize(again));
    }

    [Fact]
    public void Every_topic_explains_itself()
    {
        Assert.Equal(StatisticsTopics.All.Count, StatisticsTopics.All.Select(t => t.Key).Distinct(StringComparer.Ordinal).Count());
        Assert.All(StatisticsTopics.All, topic =>
        {
            Assert.NotEmpty(topic.Label);
            Assert.NotEmpty(topic.Definition);
            Assert.NotEmpty(topic.Population);
            Assert.All(topic.Needs.Where(n => n.Contains('.')), need => Assert.True(Entities.Get(need.Split('.')[0]).TryGetField(need.Split('.')[1], out _)));
        });
    }

    private static StatisticsSnapshot Collect(params EntityRecord[] rows)
    {
        var collector = new StatisticsCollector(Lists.Context(Day));
        foreach (var row in rows)
        {
            collector.Add(row);
        }

        return collector.Build();
    }

    private static StatisticsTable Table(StatisticsSnapshot snapshot, string topic, AreaLevel level = AreaLevel.Village, string area = "") =>
        snapshot.Tables.Single(t => t.Topic == topic && t.Level == level && t.Area == area);

    private static EntityRecord Area(long key, string hamlet, string rw, string rt) =>
        SyntheticRows.Row(Entities.Areas, key, ("hamlet", hamlet), ("rw", rw), ("rt", rt));

    private static EntityRecord Resident(long key, long? area) =>
        SyntheticRows.Row(Entities.Residents, key, ("area", area?.ToString()), ("sex", "1"), ("lifeStatus", "1"));
}
