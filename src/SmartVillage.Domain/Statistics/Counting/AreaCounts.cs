using System.Runtime.InteropServices;
using SmartVillage.Domain.Statistics.Counted;
using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>
/// Counters of one area. Cells of fixed topics lie in one array, two numbers each; those of lists that grow while streaming (ethnicity, programmes) in a dictionary.
/// People without sex are rare and have an array of their own only where there are any.
/// </summary>
internal sealed class AreaCounts(int cells, CellRecorder? recorder = null)
{
    private readonly int[] _bySex = new int[2 * cells];
    private int[]? _withoutSex;
    private Dictionary<int, SexCount>? _open;

    public void Add(int cell, Sex sex, int weight = 1)
    {
        recorder?.Note(cell, sex);
        switch (sex)
        {
            case Sex.Male:
                _bySex[2 * cell] += weight;
                break;
            case Sex.Female:
                _bySex[(2 * cell) + 1] += weight;
                break;
            default:
                (_withoutSex ??= new int[_bySex.Length / 2])[cell] += weight;
                break;
        }
    }

    public void AddOpen(int cell, Sex sex)
    {
        recorder?.NoteOpen(cell, sex);
        CollectionsMarshal.GetValueRefOrAddDefault(_open ??= [], cell, out _).Add(sex);
    }

    public SexCount Cell(int cell) =>
        new() { Male = _bySex[2 * cell], Female = _bySex[(2 * cell) + 1], WithoutSex = _withoutSex?[cell] ?? 0 };

    public SexCount OpenCell(int cell) => _open is not null && _open.TryGetValue(cell, out var count) ? count : default;

    /// <summary>Own counts and those of areas below; the own object itself when nothing lies below.</summary>
    public static AreaCounts? Sum(AreaCounts? own, IEnumerable<AreaCounts?> below)
    {
        AreaCounts? sum = null;
        foreach (var part in below)
        {
            if (part is not null)
            {
                sum ??= new AreaCounts(part._bySex.Length / 2);
                sum.Add(part);
            }
        }

        if (own is not null)
        {
            sum?.Add(own);
        }

        return sum ?? own;
    }

    private void Add(AreaCounts other)
    {
        for (var i = 0; i < _bySex.Length; i++)
        {
            _bySex[i] += other._bySex[i];
        }

        if (other._withoutSex is { } without)
        {
            _withoutSex ??= new int[without.Length];
            for (var i = 0; i < without.Length; i++)
            {
                _withoutSex[i] += without[i];
            }
        }

        foreach (var (cell, count) in other._open ?? [])
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_open ??= [], cell, out _).Add(count);
        }
    }
}
