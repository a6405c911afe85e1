namespace SmartVillage.Domain.Privacy;

/// <summary>The lines of one topic in one area as the policy sees them: every person of the margin stands in exactly one, pseudo-lines included.</summary>
internal sealed class LineSet
{
    private readonly LineCodes _codes;
    private readonly PublicCount[] _counts;

    private LineSet(LineCodes codes, PublicCount[] counts, PublicCount margin)
    {
        _codes = codes;
        _counts = counts;
        Margin = margin;
    }

    public IReadOnlyList<string> Codes => _codes.All;

    /// <summary>Sum of all lines.</summary>
    public PublicCount Margin { get; }

    /// <summary>False where bands overlap: such a table cannot be protected, because its lines do not add up.</summary>
    public bool AddsUp => _counts.Aggregate(default(PublicCount), (sum, count) => sum + count) == Margin && Array.TrueForAll(_counts, c => c.Male >= 0 && c.Rest >= 0);

    public PublicCount this[string code] => _codes.PlaceOf(code) is >= 0 and var place ? _counts[place] : default;

    /// <param name="rule">Rule of the topic.</param>
    /// <param name="topic">Its numbers.</param>
    /// <param name="population">Everybody in the area.</param>
    /// <param name="like">Another area's lines, whose codes are shared when they are the same.</param>
    public static LineSet Of(TopicRule rule, TopicCounts topic, PublicCount population, LineSet? like = null)
    {
        var codes = like is not null && like._codes.Fit(topic.Shape, topic.NotFilled is not null) ? like._codes : new LineCodes(rule, topic.Shape, topic.NotFilled is not null);
        var counts = new PublicCount[codes.All.Count];
        for (var line = 0; line < topic.Lines.Length; line++)
        {
            counts[codes.PlaceOf(topic.Shape[line].Code)] = topic.Lines[line];
        }

        if (topic.NotFilled is { } notFilled)
        {
            counts[codes.PlaceOf(TopicRule.NotFilled)] = notFilled;
        }

        if (!rule.HasOutside)
        {
            return new LineSet(codes, counts, topic.Total);
        }

        counts[codes.PlaceOf(TopicRule.Outside)] = population - topic.Total;
        return new LineSet(codes, counts, population);
    }

    /// <summary>What is left of these lines when the given rows are taken away.</summary>
    public LineSet Without(IEnumerable<LineSet> rows)
    {
        var counts = _counts.ToArray();
        var margin = Margin;
        foreach (var row in rows)
        {
            margin -= row.Margin;
            for (var place = 0; place < counts.Length; place++)
            {
                counts[place] -= row[Codes[place]];
            }
        }

        return new LineSet(_codes, counts, margin);
    }
}
