using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>
/// Decides what the public sees after a new edition (PRV-12, PRV-13). The scheme prefers hiding too much in a shape whose safety can be proven to hiding little in a clever one:
/// <list type="bullet">
/// <item>A line is hidden for all areas of a block or for none, with all its numbers, and no sum of hidden lines is small; see <see cref="BlockPatterns"/> and
/// <see cref="VillagePatterns"/> for why a cell then cannot be bounded to a small number.</item>
/// <item>Whatever subtraction would give is treated as if it were published: people of no known area, people outside the population of a topic, people without sex.</item>
/// <item>Topics that say something about each other's lines are decided together; see <see cref="TopicRules"/>.</item>
/// <item>What was hidden stays hidden until it has grown to twice k and what remains hidden with it too: only then it tells nothing about the time before.</item>
/// <item>Tables below the village are renewed on the first run of a month, and a block of areas only when in each of them nobody or at least k people changed.</item>
/// </list>
/// Zeros are shown, except in lines that are hidden for another area and in data spesifik, where the first case would be seen coming.
/// </summary>
public static class PublicSnapshotPolicy
{
    /// <summary>People in the total from which percentages may be shown: one of thirty is already 3 %.</summary>
    public const int SmallestBaseForPercentages = 30;

    /// <summary>Public tables after an edition, given those that were public before it (null for the first).</summary>
    public static PublicStatistics Advance(PublicStatistics? previous, StatisticsSnapshot exact, long edition, DateTimeOffset asOf) =>
        Advance(previous, exact, edition, asOf, SuppressionOptions.Default);

    /// <summary>The same area by area, for villages of which neither the exact nor the public tables should be in memory all at once.</summary>
    public static void Advance(IPublicShelf shelf, StatisticsSnapshot exact, long edition, DateTimeOffset asOf) =>
        Advance(shelf, exact, edition, asOf, SuppressionOptions.Default);

    /// <summary>Whether percentages of this total may be shown.</summary>
    public static bool AllowsPercentages(StatisticsCount total) => total.Total >= SmallestBaseForPercentages;

    internal static PublicStatistics Advance(
        PublicStatistics? previous, StatisticsSnapshot exact, long edition, DateTimeOffset asOf, SuppressionOptions options)
    {
        ArgumentNullException.ThrowIfNull(exact);
        var shelf = new MemoryShelf(previous);
        Advance(shelf, exact, edition, asOf, options);
        return new PublicStatistics { Tables = shelf.Tables, NotReadTopics = exact.NotReadTopics };
    }

    private static void Advance(IPublicShelf shelf, StatisticsSnapshot exact, long edition, DateTimeOffset asOf, SuppressionOptions options)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        ArgumentNullException.ThrowIfNull(exact);
        var renews = !options.RenewsMonthly || IsNewMonth(shelf.Read(AreaLevel.Village, string.Empty), exact.ReferenceDate);

        // On most days only the village's own tables are looked at.
        var village = PublicArea.Tree(exact, isVillageAlone: !renews);
        var before = new PreviousTables(shelf);
        PublicTable Stamp(StatisticsTable table) => new(table, edition, asOf, exact.ReferenceDate);

        var patterns = new VillagePatterns(options, village, before);
        var tables = VillageTables(village, patterns).Select(Stamp).ToList();
        tables.AddRange(before.Of(village).Where(table => !village.Tables.ContainsKey(table.Table.Topic) && !StatisticsTopics.IsBenefit(table.Table.Topic)));
        shelf.Write(village.Level, village.Path, tables);
        if (!renews)
        {
            return;
        }

        if (patterns.MayGoDeeper)
        {
            var groups = new HashSet<string>([TopicRules.People, TopicRules.Families, TopicRules.Households], StringComparer.Ordinal);
            new BlockPublisher(options, shelf, before, patterns.Sexes, Stamp).Publish(village, patterns.All, groups);
        }

        shelf.RemoveOthers();
    }

    private static IEnumerable<StatisticsTable> VillageTables(PublicArea village, VillagePatterns patterns)
    {
        patterns.DecideSexes();
        var rules = TopicRules.All.Concat(village.Tables.Keys.Where(StatisticsTopics.IsBenefit).Select(TopicRules.Benefit));
        foreach (var rule in rules)
        {
            if (village.Tables.TryGetValue(rule.Key, out var exact))
            {
                patterns.Decide(rule, exact);
                yield return ShownTable.Make(rule, exact, patterns.All[rule.Key], patterns.SexesOf(rule, exact));
            }
        }
    }

    private static bool IsNewMonth(IPublicAreaTables before, DateOnly day) =>
        before.All.Select(table => table.ReferenceDate).DefaultIfEmpty().Max() is var last
        && (last.Year, last.Month) != (day.Year, day.Month);
}
