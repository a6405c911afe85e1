using CsCheck;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Domain.Statistics.Explaining;
using SmartVillage.Domain.Tests.Synthetic;

namespace SmartVillage.Domain.Tests.Statistics;

/// <summary>A number and the rows behind it are one thing: whatever is generated, there are as many rows as the number says.</summary>
public sealed class ContributionRecorderTests
{
    private static readonly Gen<SyntheticVillage> Villages =
        Gen.Select(Gen.Int, Gen.Int[1, 2], Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[0, 6], Gen.Double[0, 0.3])
            .Select((seed, hamlets, rw, rt, families, dirt) => new SyntheticVillage(seed, hamlets, rw, rt, families + 1, dirt));

    [Fact]
    public void Rows_behind_every_number_of_every_table_are_as_many_as_the_number() => Villages.Sample(
        village =>
        {
            var (snapshot, recorder) = Record(village);
            foreach (var table in snapshot.Tables.Where(table => StatisticsTopics.Find(table.Topic)?.IsSpecific != true))
            {
                Check(StatisticsCells.Total, table.Total);
                if (table.NotFilled is { } notFilled)
                {
                    Check(StatisticsCells.NotFilled, notFilled);
                }

                foreach (var line in table.Lines)
                {
                    Check(line.Code, line.Count);
                }

                void Check(string line, StatisticsCount count)
                {
                    var rows = recorder.Rows(table.Topic, table.Level, table.Area, line);
                    Assert.NotNull(rows);
                    Assert.Equal(count.Total, rows.Count);
                    Assert.Equal(rows.Count, rows.Distinct().Count());
                    if (count.Male is { } men)
                    {
                        Assert.Equal((men, count.Female!.Value), (Sexed(true), Sexed(false)));
                    }

                    long Sexed(bool male) => recorder.Rows(table.Topic, table.Level, table.Area, line, male)!.Count;
                }
            }
        },
        iter: 40);

    [Fact]
    public void A_run_with_a_recorder_counts_what_a_run_without_one_counts() => Villages.Sample(
        village => Assert.Equal(Texts(village.Count()), Texts(Record(village).Snapshot)), iter: 10);

    [Fact]
    public void Definitions_of_families_differ_by_the_rows_that_break_a_condition() => Villages.Sample(
        village =>
        {
            var (_, recorder) = Record(village);
            var active = Rows(recorder, "familiesActiveHead");
            var dashboard = Rows(recorder, "familiesDashboard");
            var people = village.People.ToDictionary(person => person.Key);

            Assert.Subset(active.ToHashSet(), dashboard.ToHashSet());
            foreach (var row in active.Except(dashboard))
            {
                var family = village.Families.Single(f => f.Key == row.SourceKey);
                var expected = people[family.Head].Relationship != 1 ? "kk_level" : family.Events.Count == 0 ? "tidak ada peristiwanya" : "peristiwa terakhirnya";
                Assert.Contains(expected, recorder.WhyNot("familiesDashboard", row), StringComparison.Ordinal);
                Assert.Equal(family.Head, row.ResidentKey);
            }
        },
        iter: 20);

    [Fact]
    public void Data_spesifik_and_topics_that_nobody_asked_for_have_no_rows()
    {
        var village = new SyntheticVillage(seed: 7);
        var recorder = new ContributionRecorder(["religion", "disability"]);
        var collector = new StatisticsCollector(Lists.Context(village.Day, null), recorder);
        foreach (var row in SyntheticRows.Of(village))
        {
            collector.Add(row);
        }

        Assert.NotEmpty(recorder.Rows("religion", AreaLevel.Village, string.Empty, StatisticsCells.Total)!);
        Assert.Null(recorder.Rows("population", AreaLevel.Village, string.Empty, StatisticsCells.Total));
        Assert.Null(recorder.Rows("religion", AreaLevel.Village, string.Empty, "4711"));
        Assert.Null(recorder.Rows("religion", AreaLevel.Rt, "TIDAK/ADA/001", StatisticsCells.Total));
        Assert.All([StatisticsCells.Total, StatisticsCells.NotFilled, "1"], line => Assert.Null(recorder.Rows("disability", AreaLevel.Village, string.Empty, line)));
    }

    private static List<CountedRow> Rows(ContributionRecorder recorder, string topic)
    {
        var rows = recorder.Rows(topic, AreaLevel.Village, string.Empty, StatisticsCells.Total)!;
        Assert.All(rows, row => Assert.Equal(Entities.Families, row.Entity));
        return [.. rows];
    }

    private static (StatisticsSnapshot Snapshot, ContributionRecorder Recorder) Record(SyntheticVillage village)
    {
        var recorder = new ContributionRecorder(village.Count().Tables.Select(table => table.Topic).Distinct());
        var collector = new StatisticsCollector(Lists.Context(village.Day, null), recorder);
        foreach (var row in SyntheticRows.Of(village))
        {
            collector.Add(row);
        }

        return (collector.Build(), recorder);
    }

    private static List<string> Texts(StatisticsSnapshot snapshot) =>
        [.. snapshot.Tables.Select(table => $"{table.Topic} {table.Level} {table.Area} {string.Join(';', table.Lines)} {table.NotFilled} {table.Total}")];
}
