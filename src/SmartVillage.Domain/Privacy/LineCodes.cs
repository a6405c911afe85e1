using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>The codes of a topic's lines, pseudo-lines included, and the place of each; areas with the same lines share them.</summary>
internal sealed class LineCodes
{
    private readonly IReadOnlyList<StatisticsLine> _lines;
    private readonly bool _hasNotFilled;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _codes = [];

    public LineCodes(TopicRule rule, IReadOnlyList<StatisticsLine> lines, bool hasNotFilled)
    {
        (_lines, _hasNotFilled) = (lines, hasNotFilled);
        foreach (var line in lines)
        {
            Add(line.Code);
        }

        if (hasNotFilled)
        {
            Add(TopicRule.NotFilled);
        }

        if (rule.HasOutside)
        {
            Add(TopicRule.Outside);
        }
    }

    public IReadOnlyList<string> All => _codes;

    /// <summary>Place of a code, or a negative number.</summary>
    public int PlaceOf(string code) => _places.GetValueOrDefault(code, -1);

    /// <summary>Whether these are the codes of other lines too.</summary>
    public bool Fit(IReadOnlyList<StatisticsLine> lines, bool hasNotFilled) =>
        hasNotFilled == _hasNotFilled && (ReferenceEquals(lines, _lines) || lines.Select(line => line.Code).SequenceEqual(_lines.Select(line => line.Code), StringComparer.Ordinal));

    private void Add(string code)
    {
        if (_places.TryAdd(code, _codes.Count))
        {
            _codes.Add(code);
        }
    }
}
