using System.Buffers;
using System.Text.Json;
using CsCheck;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Tests.Synthetic;

namespace SmartVillage.Domain.Tests.Statistics;

/// <summary>Counts that are kept, taken away and added against counting everybody.</summary>
public sealed class StatisticsCountsTests
{
    [Fact]
    public void A_closed_subset_taken_away_and_counted_anew_is_everybody_counted_anew() => Gen.Select(Gen.Int, Gen.Int[1, 2], Gen.Int[0, 3], Gen.Int[1, 3], Gen.Int[1, 8], Gen.Int[0, 25])
        .Sample(
            (seed, hamlets, rw, rt, families, changes) =>
            {
                var rows = new ChangingRows(new SyntheticVillage(seed, hamlets, rw, rt, families, dirt: 0.1), seed, changes);
                var subset = StatisticsSubset.Of(rows.Changes(), new RowNeighbours([.. rows.Before, .. rows.After]));

                var stored = Decoded(Collect(rows.Before, rows.DayBefore).Build()).Counts!;
                var old = Collect(ChangingRows.Only(rows.Before, subset), rows.DayBefore, StatisticsScope.People).Build();
                var now = Collect(ChangingRows.Only(rows.After, subset), rows.Day, StatisticsScope.People).Build();
                var specific = Specific(rows.After, rows.Day);
                var made = stored.Replace(old.Counts!, now.Counts!)!.WithSpecificOf(specific)!;

                var expected = Collect(rows.After, rows.Day);
                Assert.Equal(Text(expected.Build().Tables), Text(made.Tables));
                Assert.Equal(expected.SpecificContentHash(), made.SpecificContentHash());
                Assert.Equal(expected.Build().NotReadTopics, now.NotReadTopics);
            },
            iter: 300);

    [Fact]
    public void What_neither_count_has_stays_as_it_is()
    {
        var rows = SyntheticRows.Of(new SyntheticVillage(3)).ToList();
        var all = Collect(rows, Day).Build();
        var nobody = Collect(rows.Where(row => row.Definition == Entities.Areas || row.Definition == Entities.Benefits), Day, StatisticsScope.People).Build().Counts!;

        Assert.Equal(Text(all.Tables), Text(all.Counts!.Replace(nobody, nobody)!.Tables));
    }

    [Fact]
    public void Counts_that_do_not_fit_are_refused()
    {
        var village = new SyntheticVillage(3);
        var rows = SyntheticRows.Of(village).ToList();
        var counts = Collect(rows, Day).Build().Counts!;
        var few = Collect(rows.Take(rows.Count / 2), Day).Build().Counts!;
        var areaMore = Collect([SyntheticRows.Row(Entities.Areas, 999, ("hamlet", "BARU"), ("rw", "0"), ("rt", "0")), .. rows], Day).Build().Counts!;
        var programmeLess = Collect(rows.Where(row => row.Definition != Entities.Benefits || row.SourceKey != 2), Day).Build().Counts!;
        var topicLess = village.Count(reads: field => field != "residents.religion").Counts!;

        Assert.NotNull(counts.Replace(counts, counts));
        Assert.Null(few.Replace(counts, few));
        Assert.Null(counts.Replace(areaMore, areaMore));
        Assert.Null(counts.Replace(programmeLess, programmeLess));
        Assert.Null(counts.Replace(topicLess, topicLess));
        Assert.Null(counts.WithSpecificOf(areaMore));
    }

    [Fact]
    public void A_list_of_names_that_had_no_room_for_all_is_not_reckoned_with()
    {
        var village = new SyntheticVillage(3);
        for (var i = 0; i < village.People.Count; i++)
        {
            village.People[i].Ethnicity = $"SUKU {i}";
        }

        Assert.True(village.People.Count(p => p.IsActive) > 400);
        var counts = village.Count().Counts!;

        Assert.Null(counts.Replace(counts, counts));
    }

    [Fact]
    public void A_part_alone_has_its_own_tables_and_no_topic_is_taken_for_not_read()
    {
        var village = new SyntheticVillage(5);
        var rows = SyntheticRows.Of(village).ToList();
        var (all, people) = (village.Count(), Collect(rows, Day, StatisticsScope.People).Build());
        var specific = Specific(rows, Day);

        bool IsSpecific(StatisticsTable table) => StatisticsTopics.Find(table.Topic)!.IsSpecific;
        Assert.Equal(Text(all.Tables.Where(table => !IsSpecific(table))), Text(people.Tables));
        Assert.Equal(Text(all.Tables.Where(IsSpecific)), Text(specific.Tables));
        Assert.Empty(people.NotReadTopics);
        Assert.Equal(Text(all.Tables), Text(people.Counts!.WithSpecificOf(specific)!.Tables));
    }

    [Fact]
    public void Stored_counts_make_the_same_tables_and_one_is_found_without_the_others()
    {
        var exact = new SyntheticVillage(5, dirt: 0.1).Count(reads: field => field != "residents.religion");
        var decoded = Decoded(exact);

        Assert.Equal(JsonSerializer.Serialize(exact), JsonSerializer.Serialize(decoded));
        Assert.Equal(Text(exact.Tables), Text(Enumerable.Range(0, exact.Tables.Count).Select(index => decoded.Tables[index])));
        Assert.Equal(
            exact.Tables.GroupBy(table => table.Topic).Select(topic => (topic.Key, string.Join(',', topic.Select(t => t.Level).Distinct().Order()))),
            decoded.Counts!.ListTopics().Select(topic => (topic.Topic, string.Join(',', topic.Levels))));
        foreach (var topic in exact.Tables.GroupBy(table => (table.Topic, table.Level)))
        {
            Assert.Equal(Text(topic), Text(decoded.Counts.Find(topic.Key.Topic, topic.Key.Level, _ => true)));
        }

        Assert.Empty(decoded.Counts.Find("disability", AreaLevel.Rt, _ => true));
        Assert.Throws<FormatException>(() => StatisticsCodec.Decode(new byte[] { 0x0B, 1, 2 }));
    }

    [Fact]
    public void Plain_tables_have_no_compact_form()
    {
        var exact = new SyntheticVillage(5, 1, 1, 1, 2).Count();

        Assert.False(StatisticsCodec.TryEncode(exact with { Tables = [.. exact.Tables] }, new ArrayBufferWriter<byte>()));
    }

    private static DateOnly Day => new(2026, 1, 10);

    private static StatisticsCounts Specific(IEnumerable<EntityRecord> rows, DateOnly day)
    {
        var collector = new StatisticsCollector(Lists.Context(day), scope: StatisticsScope.Specific);
        foreach (var row in rows.OrderBy(row => ChangingRows.OrderOf(row)))
        {
            if (row.Definition == Entities.Areas)
            {
                collector.Add(row);
            }
            else if (row.Definition == Entities.Residents)
            {
                collector.AddSpecific(
                    row.Number(row.Definition["area"]), (int)(row.Number(row.Definition["sex"]) ?? 0), (int)(row.Number(row.Definition["lifeStatus"]) ?? 0), row.Specific);
            }
        }

        return collector.Build().Counts!;
    }

    private static StatisticsCollector Collect(IEnumerable<EntityRecord> rows, DateOnly day, StatisticsScope scope = StatisticsScope.Everything)
    {
        var collector = new StatisticsCollector(Lists.Context(day), scope: scope);
        foreach (var row in rows.OrderBy(row => ChangingRows.OrderOf(row)))
        {
            collector.Add(row);
        }

        return collector;
    }

    private static StatisticsSnapshot Decoded(StatisticsSnapshot snapshot)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Assert.True(StatisticsCodec.TryEncode(snapshot, buffer));
        return StatisticsCodec.Decode(buffer.WrittenMemory);
    }

    private static string Text(IEnumerable<StatisticsTable> tables) => JsonSerializer.Serialize(tables.ToList());
}
