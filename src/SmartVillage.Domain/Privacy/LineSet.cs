using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>The lines of one topic in one area as the policy sees them: every person of the margin stands in exactly one, pseudo-lines included.</summary>
internal sealed class LineSet
{
    private readonly Dictionary<string, PublicCount> _counts;

    private LineSet(IReadOnlyList<string> codes, Dictionary<string, PublicCount> counts, PublicCount margin)
    {
        Codes = codes;
        _counts = counts;
        Margin = margin;
    }

    public IReadOnlyList<string> Codes { get; }

    /// <summary>Sum of all lines.</summary>
    public PublicCount Margin { get; }

    /// <summary>False where bands overlap: such a table cannot be protected, because its lines do not add up.</summary>
    public bool AddsUp => _counts.Values.Aggregate(default(PublicCount), (sum, count) => sum + count) == Margin && _counts.Values.All(c => c.Male >= 0 && c.Rest >= 0);

    public PublicCount this[string code] => _counts.TryGetValue(code, out var count) ? count : default;

    public static LineSet Of(TopicRule rule, StatisticsTable table, PublicCount population)
    {
        var codes = table.Lines.Select(line => line.Code).ToList();
        var counts = new Dictionary<string, PublicCount>(StringComparer.Ordinal);
        foreach (var line in table.Lines)
        {
            counts[line.Code] = PublicCount.Of(line.Count);
        }

        var total = PublicCount.Of(table.Total);
        if (table.NotFilled is { } notFilled)
        {
            codes.Add(TopicRule.NotFilled);
            counts[TopicRule.NotFilled] = PublicCount.Of(notFilled);
        }

        if (rule.HasOutside)
        {
            codes.Add(TopicRule.Outside);
            counts[TopicRule.Outside] = population - total;
            total = population;
        }

        return new LineSet(codes, counts, total);
    }

    /// <summary>What is left of these lines when the given rows are taken away.</summary>
    public LineSet Without(IEnumerable<LineSet> rows)
    {
        var counts = new Dictionary<string, PublicCount>(_counts, StringComparer.Ordinal);
        var margin = Margin;
        foreach (var row in rows)
        {
            margin -= row.Margin;
            foreach (var code in Codes)
            {
                counts[code] -= row[code];
            }
        }

        return new LineSet(Codes, counts, margin);
    }
}
