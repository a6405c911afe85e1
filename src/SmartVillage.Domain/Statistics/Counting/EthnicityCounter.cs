using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics.Counted;
using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>Free text, so its lines are found while streaming; at most <see cref="MostLines"/> spellings are told apart, which bounds memory on dirty data.</summary>
internal sealed class EthnicityCounter(StatisticsTopic topic, OpenCells cells)
{
    /// <summary>OpenSID suggests 163 names.</summary>
    public const int MostLines = 400;

    private const string Others = "LAINNYA";

    private static readonly FieldDefinition Field = Entities.Residents["ethnicity"];
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _notFilled = cells.Next();
    private readonly int _total = cells.Next();
    private readonly int _other = cells.Next();

    public void Count(ResidentFacts resident, AreaCounts counts)
    {
        if (resident.IsActive)
        {
            counts.AddOpen(CellOf(resident.Record.Text(Field)), resident.Sex);
            counts.AddOpen(_total, resident.Sex);
        }
    }

    /// <summary>The spellings that were found, in capitals and in their order, and their cells; not filled and the total come last.</summary>
    public (CountedTopic Topic, IReadOnlyList<int> Cells) Describe()
    {
        var lines = _lines.Select(line => (Name: line.Key.ToUpperInvariant(), Cell: line.Value)).OrderBy(line => line.Name, StringComparer.Ordinal).ToList();
        if (_lines.Count == MostLines)
        {
            lines.Add((Others, _other));
        }

        return (
            new CountedTopic(CountedTopicKind.OpenList, topic.Key, lines.Select(line => (line.Name, line.Name))),
            [.. lines.Select(line => line.Cell), _notFilled, _total]);
    }

    /// <summary>Cells behind a number of the table.</summary>
    public IEnumerable<int> CellsOf(string line) => line switch
    {
        StatisticsCells.Total => [_total],
        StatisticsCells.NotFilled => [_notFilled],
        _ => [.. _lines.TryGetValue(line, out var cell) ? [cell] : (int[])[], .. line == Others && _lines.Count == MostLines ? [_other] : (int[])[]],
    };

    private int CellOf(string? text)
    {
        var name = text?.Trim();
        if (string.IsNullOrEmpty(name))
        {
            return _notFilled;
        }

        if (_lines.TryGetValue(name, out var cell))
        {
            return cell;
        }

        return _lines.Count == MostLines ? _other : _lines[name] = cells.Next();
    }
}
