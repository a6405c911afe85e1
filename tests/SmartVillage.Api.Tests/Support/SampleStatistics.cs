using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Api.Tests.Support;

/// <summary>Tables with a cell that is too small for the public.</summary>
internal static class SampleStatistics
{
    public const long Small = 2;

    /// <summary>An aid programme of the village's own.</summary>
    public const string Programme = "benefit-bantuan-beras";

    public static StatisticsSnapshot Exact(SyntheticVillage village, DateOnly today)
    {
        var people = village.Rows[Entities.Residents.Name].Count;
        return new StatisticsSnapshot
        {
            ReferenceDate = today,
            NotReadTopics = ["tribe", "ethnicity"],
            Tables = [Table("sex", people, new StatisticsLine("1", "LAKI-LAKI", new StatisticsCount(people, people, 0))), Religion(people, new StatisticsCount(Small, 1, 1))],
        };
    }

    public static PublicStatistics Public(SyntheticVillage village, DateTimeOffset now)
    {
        var people = village.Rows[Entities.Residents.Name].Count;
        var table = Religion(people, new StatisticsCount(null, null, null));
        return new PublicStatistics
        {
            NotReadTopics = ["tribe", "ethnicity", "idCard"],
            Tables = [Shown(table, now), Shown(Families(), now), Shown(Families() with { Topic = Programme, Label = "BANTUAN BERAS" }, now), Shown(Insurance(people), now)],
        };
    }

    private static PublicTable Shown(StatisticsTable table, DateTimeOffset now) => new(table, 1, now, DateOnly.FromDateTime(now.UtcDateTime));

    /// <summary>A topic without sexes.</summary>
    private static StatisticsTable Families() => Table("families", 30, new StatisticsLine("1", "KELUARGA", new StatisticsCount(30, null, null))) with
    {
        NotFilled = null,
        Total = new StatisticsCount(30, null, null),
    };

    private static StatisticsTable Insurance(long people) => Table(
        "insurance", people, new StatisticsLine("1", "BELUM PUNYA", new StatisticsCount(20, 10, 10)), new StatisticsLine("2", "BPJS", new StatisticsCount(null, null, null)),
        new StatisticsLine("99", "LAINNYA", new StatisticsCount(null, null, null)));

    private static StatisticsTable Religion(long people, StatisticsCount small) => Table(
        "religion",
        people,
        new StatisticsLine("1", "ISLAM", new StatisticsCount(people - Small, people - Small - 1, 1)),
        new StatisticsLine("3", "KATHOLIK", small));

    private static StatisticsTable Table(string topic, long people, params StatisticsLine[] lines) => new()
    {
        Topic = topic,
        Level = AreaLevel.Village,
        Area = string.Empty,
        Lines = lines,
        NotFilled = new StatisticsCount(0, 0, 0),
        Total = new StatisticsCount(people, people, 0),
    };
}
