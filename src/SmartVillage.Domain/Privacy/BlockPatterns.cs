namespace SmartVillage.Domain.Privacy;

/// <summary>
/// What is hidden in the areas of one block: the same lines in every area, each with all its numbers. Then what is hidden of a topic is a full table of areas by lines, one per
/// sex, of which others know at most the sums: those of each area by subtraction, those of each line from the area above. In such a table a cell can be anything up to the
/// smaller of its two sums, whatever the other cells; so it is enough that no sum is small, and what is published above or below this block adds nothing.
/// </summary>
internal sealed class BlockPatterns(
    SuppressionOptions options, PreviousTables previous, Block block, IReadOnlyDictionary<string, Pattern> above, Sexes sexes, Func<string, IReadOnlySet<PublicArea>?> hiddenRows)
{
    private readonly Dictionary<string, Pattern> _patterns = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Pattern> All => _patterns;

    /// <summary>Areas in which a topic is shown.</summary>
    public List<PublicArea> RowsOf(TopicRule rule) => hiddenRows(rule.Group) is { } hidden
        ? [.. block.Children.Where(area => area.Level <= rule.Lowest && !hidden.Contains(area) && area.Tables.ContainsKey(rule.Key))]
        : [];

    public void Decide(TopicRule rule)
    {
        var rows = RowsOf(rule);
        if (rows.Count > 0)
        {
            _patterns[rule.Key] = !above.TryGetValue(rule.Key, out var wide) || wide.IsClosed || IsClosedByOthers(rule) ? Pattern.Closed : rule.Kind switch
            {
                TopicRuleKind.Total or TopicRuleKind.Open => new Pattern(),
                TopicRuleKind.Sex => sexes == Sexes.Both ? new Pattern() : new Pattern { Hidden = { "2", TopicRule.NotFilled } },
                TopicRuleKind.Completeness => OfCompleteness(rule, rows, wide),
                _ => OfLines(rule, rows, wide),
            };
        }
    }

    private bool IsClosedByOthers(TopicRule rule) =>
        rule.Follows.Any(topic => _patterns.TryGetValue(topic, out var pattern) && !pattern.IsOpen) || (rule.TotalIs is { Topic: "sex" } && sexes != Sexes.Both);

    private Pattern OfLines(TopicRule rule, List<PublicArea> rows, Pattern wide)
    {
        var whole = Lines(rule, block.Parent);
        var sets = rows.ConvertAll(area => Lines(rule, area, whole));
        var rest = whole.Without(sets);
        if (!whole.AddsUp || sets.Exists(set => !set.AddsUp))
        {
            return Pattern.Closed;
        }

        if (rest.Margin.Total > 0)
        {
            sets.Add(rest);
        }

        var limits = Limits.Of(options, rule, isNightly: false);
        var hasSexes = rule.HasSexes && rule.Group == TopicRules.People;
        var parts = sets.SelectMany(set => Parts(set, hasSexes)).ToList();
        var before = HiddenBefore(rule, rows, whole.Codes);
        var hidden = whole.Codes
            .Where(code => (hasSexes ? wide.HidesSexes(code) : wide.Hides(code)) || parts.Exists(part => limits.IsSmall(part(code)))
                || (before.Contains(code) && parts.Exists(part => limits.StaysHidden(part(code)))))
            .ToHashSet(StringComparer.Ordinal);
        if (rule.IsAllOrNothing && hidden.Count > 0)
        {
            hidden.UnionWith(whole.Codes);
        }

        if (options.HidesComplements)
        {
            var smallest = before.IsSubsetOf(hidden) ? limits.Smallest : limits.Release;
            if (!Complement.Close(hidden, whole.Codes, rule.KnownLines, parts, smallest, limits.ZeroTells, before))
            {
                return Pattern.Closed;
            }
        }

        return new Pattern { Hidden = hidden, HiddenBySex = hidden };
    }

    private static IEnumerable<Func<string, long>> Parts(LineSet set, bool hasSexes) =>
        hasSexes ? [code => set[code].Male, code => set[code].Rest] : [code => set[code].Total];

    private static LineSet Lines(TopicRule rule, PublicArea area, LineSet? like = null) => LineSet.Of(rule, area.Tables.Counts(rule.Key), area.Total("population"), like);

    /// <summary>Lines that any of these areas hid while the area itself was shown.</summary>
    private HashSet<string> HiddenBefore(TopicRule rule, List<PublicArea> rows, IReadOnlyList<string> codes)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var margins = TopicRules.MarginsOf(rule.Group);
        foreach (var area in rows.Where(area => options.KeepsPattern && margins.All(topic => previous.Find(area, topic) is not { Total.Total: null })))
        {
            hidden.UnionWith(Pattern.Of(rule, previous.Find(area, rule.Key), codes).Hidden);
        }

        return hidden;
    }

    private Pattern OfCompleteness(TopicRule rule, List<PublicArea> rows, Pattern wide)
    {
        var limits = Limits.Of(options, rule, isNightly: false);
        var whole = Lines(rule, block.Parent);
        var sets = rows.ConvertAll(area => Lines(rule, area, whole));
        var codes = block.Parent.Tables[rule.Key].Lines.Select(line => line.Code).ToList();
        var before = HiddenBefore(rule, rows, codes);
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            var pairs = sets.ConvertAll(set => Pair(set, code));
            pairs.Add(pairs.Aggregate(Pair(whole, code), (rest, pair) => (rest.Filled - pair.Filled, rest.Missing - pair.Missing)));
            if (wide.Hides(code) || VillagePatterns.IsNotFilledHidden(code, _patterns)
                || pairs.Exists(p => limits.IsSmall(p.Filled) || limits.IsSmall(p.Missing))
                || (before.Contains(code) && pairs.Exists(p => limits.StaysHidden(p.Filled) || limits.StaysHidden(p.Missing))))
            {
                hidden.Add(code);
            }
        }

        return new Pattern { Hidden = hidden, HiddenBySex = hidden };
    }

    private static (long Filled, long Missing) Pair(LineSet set, string code) => (set[code].Total, set.Margin.Total - set[code].Total);
}
