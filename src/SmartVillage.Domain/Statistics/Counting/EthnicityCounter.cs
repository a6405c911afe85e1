using SmartVillage.Domain.Records;
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

    public StatisticsTable Table(AreaNode area)
    {
        var lines = _lines.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => Line(area, line.Key.ToUpperInvariant(), line.Value)).ToList();
        if (_lines.Count == MostLines)
        {
            lines.Add(Line(area, Others, _other));
        }

        return new StatisticsTable
        {
            Topic = topic.Key,
            Level = area.Level,
            Area = area.Path,
            Lines = lines,
            NotFilled = Count(area, _notFilled),
            Total = Count(area, _total),
        };
    }

    /// <summary>Cells behind a number of the table.</summary>
    public IEnumerable<int> CellsOf(string line) => line switch
    {
        StatisticsCells.Total => [_total],
        StatisticsCells.NotFilled => [_notFilled],
        _ => [.. _lines.TryGetValue(line, out var cell) ? [cell] : (int[])[], .. line == Others && _lines.Count == MostLines ? [_other] : (int[])[]],
    };

    private static StatisticsLine Line(AreaNode area, string name, int cell) => new(name, name, Count(area, cell));

    private static StatisticsCount Count(AreaNode area, int cell) => (area.Sum?.OpenCell(cell) ?? default).ToCount();

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
