using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>
/// What is hidden at village level. A village has one row per topic: hidden lines share one known sum, and lines hidden by sex alone one known sum per sex, so a line can be
/// anything from nothing to that sum (the bounds of a table of two rows with known margins), and each such sum is at least k.
/// </summary>
internal sealed class VillagePatterns(SuppressionOptions options, PublicArea village, PreviousTables previous)
{
    private readonly Dictionary<string, Pattern> _patterns = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Pattern> All => _patterns;

    /// <summary>Which numbers by sex people's totals show.</summary>
    public Sexes Sexes { get; private set; }

    /// <summary>Whether areas below the village may be shown at all.</summary>
    public bool MayGoDeeper { get; private set; }

    public void Decide(TopicRule rule, StatisticsTable exact) => _patterns[rule.Key] = rule.Kind switch
    {
        TopicRuleKind.Open => new Pattern(),

        // A total that others complete is decided with its lines.
        _ when !rule.HasOutside && Limits.Of(options, rule, isNightly: true).IsSmall(exact.Total.Total ?? 0) => Pattern.Closed,
        TopicRuleKind.Sex => OfSex(exact),
        TopicRuleKind.Subset => OfSubset(rule, exact),
        TopicRuleKind.Completeness => OfCompleteness(rule, exact),
        _ => OfLines(rule, exact),
    };

    /// <summary>Columns by sex that a topic's total shows.</summary>
    public Sexes SexesOf(TopicRule rule, StatisticsTable exact)
    {
        var limits = Limits.Of(options, rule, isNightly: true);
        var total = PublicCount.Of(exact.Total);
        if (!rule.HasSexes || Sexes == Sexes.None || IsSmallBySex(total, limits) || rule.Follows.Any(topic => _patterns.TryGetValue(topic, out var p) && p.HiddenBySex.Count > 0))
        {
            return Sexes.None;
        }

        return Sexes == Sexes.Both && exact.Total.Female == total.Rest ? Sexes.Both : Sexes.MaleOnly;
    }

    /// <summary>Looks at the population as a whole; everything else depends on it.</summary>
    public void DecideSexes()
    {
        var rule = TopicRules.All.First(r => r.Kind == TopicRuleKind.Sex);
        var limits = Limits.Of(options, rule, isNightly: true);
        var total = village.Total("population");
        var isKnown = village.Tables.TryGetValue(rule.Key, out var table);
        var wasHidden = previous.Find(village, rule.Key) is { } before && before.Lines.Any(line => line.Code == "1" && line.Count.Total is null);
        var isHidden = IsSmallBySex(total, limits)
            || (options.KeepsPattern && wasHidden && (limits.StaysHidden(total.Male) || limits.StaysHidden(total.Rest)));
        MayGoDeeper = total.Total > 0 && !limits.IsSmall(total.Total) && (!isKnown || !isHidden);
        Sexes = !isKnown || isHidden ? Sexes.None : table!.Total.Female == total.Rest ? Sexes.Both : Sexes.MaleOnly;
    }

    private static bool IsSmallBySex(PublicCount count, Limits limits) =>
        (count.Male > 0 && count.Male < limits.Smallest) || (count.Rest > 0 && count.Rest < limits.Smallest);

    private Pattern OfSex(StatisticsTable exact)
    {
        var limits = Limits.Of(options, TopicRules.All.First(r => r.Kind == TopicRuleKind.Sex), isNightly: true);
        var withoutSex = exact.NotFilled?.Total ?? 0;
        var female = exact.Total.Female ?? 0;
        return Sexes switch
        {
            Sexes.Both => new Pattern(),
            Sexes.MaleOnly when !limits.StaysHidden(withoutSex) && !limits.StaysHidden(female) => new Pattern(),
            Sexes.MaleOnly => new Pattern { Hidden = { "2", TopicRule.NotFilled } },
            _ => new Pattern { Hidden = { "1", "2", TopicRule.NotFilled } },
        };
    }

    private Pattern OfLines(TopicRule rule, StatisticsTable exact)
    {
        var limits = Limits.Of(options, rule, isNightly: true);
        var lines = LineSet.Of(rule, TopicCounts.Of(exact), village.Total("population"));
        var before = options.KeepsPattern ? Pattern.Of(rule, previous.Find(village, rule.Key), lines.Codes) : new Pattern();
        if ((rule.Kind == TopicRuleKind.Lines && !lines.AddsUp) || IsClosedByOthers(rule)
            || (before.Hidden.Count == lines.Codes.Count && WasClosed(rule) && limits.StaysHidden(lines.Margin.Total)))
        {
            return Pattern.Closed;
        }

        var hidden = Hide(rule, lines.Codes, before.Hidden, limits, [code => lines[code].Total]);
        var bySex = Hide(rule, lines.Codes, before.HiddenBySex, limits with { ZeroTells = false }, [code => lines[code].Male, code => lines[code].Rest], hidden);
        if (hidden is null || bySex is null)
        {
            return Pattern.Closed;
        }

        if (SexesOf(rule, exact) == Sexes.None)
        {
            bySex.UnionWith(village.Tables.ContainsKey("sex") ? lines.Codes : hidden);
        }

        return new Pattern { Hidden = hidden, HiddenBySex = bySex };
    }

    private HashSet<string>? Hide(
        TopicRule rule, IReadOnlyList<string> codes, HashSet<string> before, Limits limits, IReadOnlyList<Func<string, long>> parts,
        IEnumerable<string>? already = null)
    {
        var hidden = codes.Where(code => parts.Any(part => limits.IsSmall(part(code))) || (before.Contains(code) && parts.Any(part => limits.StaysHidden(part(code)))))
            .Concat(already ?? []).ToHashSet(StringComparer.Ordinal);
        if (rule.IsAllOrNothing && hidden.Count > 0)
        {
            hidden.UnionWith(codes);
        }

        if (options.HidesComplements)
        {
            // What comes back into sight must leave a remainder that was safe at the time when it was hidden, too.
            var smallest = before.IsSubsetOf(hidden) ? limits.Smallest : Math.Max(limits.Smallest, limits.Release);
            return Complement.Close(hidden, codes, rule.KnownLines, parts, smallest, limits.ZeroTells, before) ? hidden : null;
        }

        return hidden;
    }

    private bool WasClosed(TopicRule rule) => !rule.HasOutside && previous.Find(village, rule.Key) is { Total.Total: null };

    private bool IsClosedByOthers(TopicRule rule) =>
        rule.Follows.Any(topic => _patterns.TryGetValue(topic, out var pattern) && !pattern.IsOpen)
        || (rule.TotalIs is { } equal && _patterns.TryGetValue(equal.Topic, out var other) && other.Hides(equal.Line))
        || (rule.TotalIs is { Topic: "sex" } && Sexes != Sexes.Both);

    private Pattern OfSubset(TopicRule rule, StatisticsTable exact)
    {
        var limits = Limits.Of(options, rule, isNightly: true);
        if (!_patterns.TryGetValue(rule.SubsetOf!, out var whole) || whole.IsClosed)
        {
            return Pattern.Closed;
        }

        var all = village.Tables[rule.SubsetOf!].Lines.ToDictionary(line => line.Code, line => PublicCount.Of(line.Count).Total, StringComparer.Ordinal);
        var having = exact.Lines.ToDictionary(line => line.Code, line => PublicCount.Of(line.Count).Total, StringComparer.Ordinal);
        var codes = exact.Lines.Select(line => line.Code).ToList();
        long Lacking(string code) => all.GetValueOrDefault(code) - having[code];
        if (codes.Any(code => Lacking(code) < 0))
        {
            return Pattern.Closed;
        }

        var before = options.KeepsPattern ? Pattern.Of(rule, previous.Find(village, rule.Key), codes).Hidden : [];
        if (Hide(rule, codes, before, limits, [code => having[code], Lacking], codes.Where(whole.Hides)) is not { } hidden)
        {
            return Pattern.Closed;
        }

        var rest = exact.NotFilled?.Total ?? 0;
        if (limits.IsSmall(codes.Sum(code => having[code])) || limits.IsSmall(rest))
        {
            hidden.UnionWith(codes);
        }

        // The total of a part of the population is a sum of lines of the whole, and would tell what these hide.
        var hidesTotal = !whole.IsOpen && rule.IsPartOfPopulation;
        if (hidden.Count == codes.Count || hidesTotal)
        {
            hidden.Add(TopicRule.NotFilled);
        }

        return new Pattern { Hidden = hidden, HiddenBySex = hidden, HidesTotal = hidesTotal };
    }

    private Pattern OfCompleteness(TopicRule rule, StatisticsTable exact)
    {
        var limits = Limits.Of(options, rule, isNightly: true);
        var codes = exact.Lines.Select(line => line.Code).ToList();
        var before = options.KeepsPattern ? Pattern.Of(rule, previous.Find(village, rule.Key), codes).Hidden : [];
        var total = exact.Total.Total ?? 0;
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in exact.Lines)
        {
            var filled = line.Count.Total ?? 0;
            var parts = (long[])[filled, total - filled];
            if (parts.Any(limits.IsSmall) || (before.Contains(line.Code) && parts.Any(limits.StaysHidden)) || IsNotFilledHidden(line.Code, _patterns))
            {
                hidden.Add(line.Code);
            }
        }

        return new Pattern { Hidden = hidden, HiddenBySex = hidden };
    }

    /// <summary>Whether a topic hides the number of people without the field.</summary>
    public static bool IsNotFilledHidden(string field, IReadOnlyDictionary<string, Pattern> patterns) =>
        TopicRules.TopicsOfField(field).Any(topic => patterns.TryGetValue(topic, out var pattern) && pattern.Hides(TopicRule.NotFilled));
}
