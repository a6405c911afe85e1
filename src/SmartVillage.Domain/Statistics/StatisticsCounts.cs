using SmartVillage.Domain.Statistics.Counted;

namespace SmartVillage.Domain.Statistics;

/// <summary>
/// The exact counts of a village in a compact form: for each area one packed vector of numbers, and once for all what they mean. Tables are made of it one by one. Counts can be
/// taken away and added, so that a night in which little changed need not count everybody. Does not change; may be read by several threads.
/// </summary>
public sealed class StatisticsCounts
{
    private const int LevelCount = (int)AreaLevel.Rt + 1;

    private readonly Lazy<int[]> _rowsBelow;
    private readonly Dictionary<string, CountedTopic> _topics;

    internal StatisticsCounts(IReadOnlyList<CountedArea> areas, CountedPart people, CountedPart specific)
    {
        (Areas, People, Specific) = (areas, people, specific);
        NarrowAreas = areas.Count(area => area.Level == AreaLevel.Rt);
        NarrowTopics = people.Topics;
        WideTopics = [.. people.Topics.Concat(specific.Topics).OrderBy(topic => StatisticsTopics.OrderOf(topic.Key))];
        _topics = WideTopics.ToDictionary(topic => topic.Key, StringComparer.Ordinal);
        Tables = new CountedTables(this);
        _rowsBelow = new Lazy<int[]>(CountRows);
    }

    /// <summary>Every topic for every area, wide levels first; each table is made when it is asked for.</summary>
    public IReadOnlyList<StatisticsTable> Tables { get; }

    /// <summary>In the order of their tables; the village is the first.</summary>
    internal IReadOnlyList<CountedArea> Areas { get; }

    internal CountedPart People { get; }

    /// <summary>Data spesifik; no RT has any.</summary>
    internal CountedPart Specific { get; }

    internal int NarrowAreas { get; }

    internal IReadOnlyList<CountedTopic> NarrowTopics { get; }

    internal IReadOnlyList<CountedTopic> WideTopics { get; }

    /// <summary>
    /// These counts without what <paramref name="old"/> counted of some rows and with what <paramref name="now"/> counts of the same rows. What neither of them counts at all, as
    /// data spesifik by a collector for <see cref="StatisticsScope.People"/>, stays as it is. Null when lists, programmes or areas are not the same, or when a count would be
    /// negative: then everything must be counted anew.
    /// </summary>
    /// <param name="old">Rows as they were when these counts were made: whatever may count differently now, with everything that it counts together with.</param>
    /// <param name="now">The same rows as they are now.</param>
    public StatisticsCounts? Replace(StatisticsCounts old, StatisticsCounts now)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        return HasAreasOf(old) && HasAreasOf(now) && PartArithmetic.Replace(Areas.Count, People, old.People, now.People) is { } people
            && PartArithmetic.Replace(Areas.Count, Specific, old.Specific, now.Specific) is { } specific
            ? new StatisticsCounts(Areas, people, specific)
            : null;
    }

    /// <summary>These counts of people with the data spesifik of others; null when their areas are not the same.</summary>
    public StatisticsCounts? WithSpecificOf(StatisticsCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return HasAreasOf(other) ? new StatisticsCounts(Areas, People, other.Specific) : null;
    }

    /// <summary>Hash over the exact counts of data spesifik, which are in no stored row; empty when there are none.</summary>
    public string SpecificContentHash() => Specific.Topics.Count == 0 ? string.Empty : SpecificHash.Compute(SpecificTables());

    /// <summary>Topics with the levels they have, in the order of their tables.</summary>
    public IEnumerable<(string Topic, IReadOnlyList<AreaLevel> Levels)> ListTopics()
    {
        var levels = Areas.Select(area => area.Level).Distinct().ToList();
        return WideTopics.Select(topic => (
            topic.Key, (IReadOnlyList<AreaLevel>)(IsSpecific(topic) ? levels.FindAll(level => level != AreaLevel.Rt) : levels)));
    }

    /// <summary>Tables of one topic at one level, for the areas whose path is wanted.</summary>
    public IEnumerable<StatisticsTable> Find(string topic, AreaLevel level, Func<string, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        for (var area = 0; area < Areas.Count; area++)
        {
            if (Areas[area].Level == level && isWanted(Areas[area].Path) && FindTopic(area, topic) is { } found)
            {
                yield return new AreaTables(this, area).Make(found);
            }
        }
    }

    internal IReadOnlyList<CountedTopic> TopicsOf(int area) => Areas[area].Level == AreaLevel.Rt ? NarrowTopics : WideTopics;

    /// <summary>The topic if the area has a table of it.</summary>
    internal CountedTopic? FindTopic(int area, string key) =>
        _topics.TryGetValue(key, out var topic) && (Areas[area].Level != AreaLevel.Rt || !IsSpecific(topic)) ? topic : null;

    internal bool IsSpecific(CountedTopic topic) => Specific.Topics.Contains(topic);

    /// <summary>How many areas of a level with a row of their own lie below an area.</summary>
    internal int RowsBelow(int area, AreaLevel level) => _rowsBelow.Value[(area * LevelCount) + (int)level];

    private bool HasAreasOf(StatisticsCounts other) => ReferenceEquals(Areas, other.Areas) || Areas.SequenceEqual(other.Areas);

    private IEnumerable<StatisticsTable> SpecificTables()
    {
        for (var area = 0; area < Areas.Count - NarrowAreas; area++)
        {
            var tables = new AreaTables(this, area);
            foreach (var topic in Specific.Topics)
            {
                yield return tables.Make(topic);
            }
        }
    }

    private int[] CountRows()
    {
        var rows = new int[Areas.Count * LevelCount];
        foreach (var area in Areas.Where(area => area.HasRow))
        {
            for (var above = area.Parent; above >= 0; above = Areas[above].Parent)
            {
                rows[(above * LevelCount) + (int)area.Level]++;
            }
        }

        return rows;
    }
}
