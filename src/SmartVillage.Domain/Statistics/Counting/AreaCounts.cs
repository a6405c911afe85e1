using System.Runtime.InteropServices;
using SmartVillage.Domain.Statistics.Counted;
using SmartVillage.Domain.Statistics.Explaining;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>
/// Counters of one area. Cells of fixed topics lie in pages that are made when somebody is counted there, because in an RT most cells stay empty and a city has ten thousand RT; those of
/// lists that grow while streaming (ethnicity, programmes) lie in a dictionary. People without sex are rare and have an array of their own only where there are any.
/// </summary>
internal sealed class AreaCounts(int cells, CellRecorder? recorder = null)
{
    private const int PageCells = 8;

    private readonly int[]?[] _bySex = new int[]?[(cells + PageCells - 1) / PageCells];
    private int[]? _withoutSex;
    private Dictionary<int, SexCount>? _open;

    public void Add(int cell, Sex sex, int weight = 1)
    {
        recorder?.Note(cell, sex);
        if (sex is Sex.Male or Sex.Female)
        {
            var page = _bySex[cell / PageCells] ??= new int[2 * PageCells];
            page[(2 * (cell % PageCells)) + (sex == Sex.Male ? 0 : 1)] += weight;
        }
        else
        {
            (_withoutSex ??= new int[cells])[cell] += weight;
        }
    }

    public void AddOpen(int cell, Sex sex)
    {
        recorder?.NoteOpen(cell, sex);
        CollectionsMarshal.GetValueRefOrAddDefault(_open ??= [], cell, out _).Add(sex);
    }

    public SexCount Cell(int cell)
    {
        var (page, at) = (_bySex[cell / PageCells], 2 * (cell % PageCells));
        return new SexCount { Male = page?[at] ?? 0, Female = page?[at + 1] ?? 0, WithoutSex = _withoutSex?[cell] ?? 0 };
    }

    public SexCount OpenCell(int cell) => _open is not null && _open.TryGetValue(cell, out var count) ? count : default;

    /// <summary>Own counts and those of areas below; the own object itself when nothing lies below.</summary>
    public static AreaCounts? Sum(AreaCounts? own, IEnumerable<AreaCounts?> below)
    {
        AreaCounts? sum = null;
        foreach (var part in below)
        {
            if (part is not null)
            {
                sum ??= new AreaCounts(part.Cells);
                sum.Add(part);
            }
        }

        if (own is not null)
        {
            sum?.Add(own);
        }

        return sum ?? own;
    }

    private int Cells => cells;

    private void Add(AreaCounts other)
    {
        for (var page = 0; page < _bySex.Length; page++)
        {
            if (other._bySex[page] is { } theirs)
            {
                var ours = _bySex[page] ??= new int[2 * PageCells];
                for (var i = 0; i < theirs.Length; i++)
                {
                    ours[i] += theirs[i];
                }
            }
        }

        if (other._withoutSex is { } without)
        {
            _withoutSex ??= new int[cells];
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
