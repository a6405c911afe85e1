using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;

namespace SmartVillage.Store.Queries;

/// <summary>
/// The columns that lists of one edition's residents are narrowed by, in memory in the order of our ids: about 32 bytes a person. A filter that hardly anybody meets
/// then costs a pass over a few arrays instead of a look at every row of the table. Holds codes and birth dates, no names and no numbers.
/// </summary>
internal sealed class ResidentColumns
{
    private const string Query =
        "SELECT id, sex, residency, life_status, religion, education_attained, occupation, marital_status, citizenship, birth_date, area "
        + "FROM residents INDEXED BY residents_live WHERE village_id = ?1 AND source_key IS NOT NULL ORDER BY id";

    private const int CodeColumns = 8;
    private const int BirthColumn = 9;
    private const int AreaColumn = 10;
    private const int MostPlaces = 500;

    private readonly List<long> _ids = [];
    private readonly CodeColumn[] _codes = Enumerable.Range(0, CodeColumns).Select(_ => new CodeColumn()).ToArray();
    private readonly CodeColumn _areas = new();
    private readonly List<int> _births = [];
    private readonly ConcurrentDictionary<(long?, string?, string?, string?), bool[]> _places = new();
    private bool _isComplete = true;

    public int Count => _ids.Count;

    /// <summary>Reads them in an open reading; null when there are more residents than allowed, or values that these arrays cannot hold.</summary>
    public static ResidentColumns? Read(ReadSlot slot, long villageId, int most)
    {
        var columns = new ResidentColumns();
        var statement = slot.Statement(Query);
        statement.Bind(1, villageId);
        while (statement.Step())
        {
            columns.Add(statement);
            if (!columns._isComplete || columns.Count > most)
            {
                statement.Reset();
                return null;
            }
        }

        return columns;
    }

    /// <summary>Whether a list can be answered from here.</summary>
    public static bool CanAnswer(ResidentFilter filter, ResidentSort sort) =>
        sort == ResidentSort.Id && filter is { FamilyId: null, ChangedAfterEdition: null, FoldedNamePrefix: null or "" };

    /// <summary>Our ids of a page; <paramref name="readPlace"/> gives the source keys of the areas of a place, once for each place.</summary>
    public IReadOnlyList<long> Page(ResidentFilter filter, ResidentPage page, Func<IEnumerable<long>> readPlace)
    {
        if (Tests(filter, readPlace) is not { } tests)
        {
            return [];
        }

        var (from, to) = (BirthOf(filter.BornFrom), BirthOf(filter.BornTo));
        var isBorn = filter.BornFrom is not null || filter.BornTo is not null;
        var ids = CollectionsMarshal.AsSpan(_ids);
        var births = CollectionsMarshal.AsSpan(_births);
        var found = new List<long>(Math.Min(page.Take, 256));
        var step = page.Descending ? -1 : 1;
        for (var at = Start(page); at >= 0 && at < ids.Length && found.Count < page.Take; at += step)
        {
            if ((!isBorn || IsBorn(births[at], from, to)) && IsMet(tests, at))
            {
                found.Add(ids[at]);
            }
        }

        return found;
    }

    private static bool IsMet(List<Test> tests, int at)
    {
        foreach (var test in tests)
        {
            if (!test.IsMet(at))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBorn(int birth, int? from, int? to) => birth != 0 && !(birth < from) && !(birth > to);

    private static int? BirthOf(string? date) =>
        date is null ? null : int.Parse(date.Replace("-", string.Empty, StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture);

    private int Start(ResidentPage page)
    {
        if (page.AfterId is not { } after)
        {
            return page.Descending ? _ids.Count - 1 : 0;
        }

        var at = _ids.BinarySearch(after);
        return (at, page.Descending) switch
        {
            ( >= 0, false) => at + 1,
            ( >= 0, true) => at - 1,
            (_, false) => ~at,
            _ => ~at - 1,
        };
    }

    /// <summary>What a row must meet, or null when nobody can.</summary>
    private List<Test>? Tests(ResidentFilter filter, Func<IEnumerable<long>> readPlace)
    {
        ReadOnlySpan<long?> wanted =
        [
            filter.Sex, filter.Residency, filter.LifeStatus, filter.Religion, filter.EducationAttained, filter.Occupation, filter.MaritalStatus, filter.Citizenship,
        ];
        var tests = new List<Test>();
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i] is { } code)
            {
                if (_codes[i].Find(code) is not { } index)
                {
                    return null;
                }

                var allowed = new bool[_codes[i].Distinct];
                allowed[index] = true;
                tests.Add(new Test(_codes[i].Rows, allowed));
            }
        }

        if ((filter.AreaId, filter.Hamlet, filter.Rw, filter.Rt) is var place && place != default)
        {
            tests.Add(new Test(_areas.Rows, AreasOf(place, readPlace)));
        }

        return tests;
    }

    private bool[] AreasOf((long?, string?, string?, string?) place, Func<IEnumerable<long>> readPlace)
    {
        if (_places.TryGetValue(place, out var known))
        {
            return known;
        }

        var allowed = new bool[_areas.Distinct];
        foreach (var key in readPlace())
        {
            if (_areas.Find(key) is { } index)
            {
                allowed[index] = true;
            }
        }

        if (_places.Count < MostPlaces)
        {
            _places[place] = allowed;
        }

        return allowed;
    }

    private void Add(Sqlite.RawStatement row)
    {
        _ids.Add(row.Number(0));
        for (var i = 0; i < CodeColumns; i++)
        {
            _isComplete &= _codes[i].TryAdd(row.NumberOrNull(i + 1));
        }

        _isComplete &= _areas.TryAdd(row.NumberOrNull(AreaColumn));
        if (row.IsNull(BirthColumn))
        {
            _births.Add(0);
        }
        else if (DateOnly.TryParseExact(row.Text(BirthColumn), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth))
        {
            _births.Add((birth.Year * 10_000) + (birth.Month * 100) + birth.Day);
        }
        else
        {
            _isComplete = false;
        }
    }

    /// <summary>A column and which of its values are wanted.</summary>
    private readonly struct Test(List<ushort> rows, bool[] allowed)
    {
        public bool IsMet(int at) => allowed[rows[at]];
    }

    /// <summary>Values of one column as small numbers.</summary>
    private sealed class CodeColumn
    {
        private const ushort Nothing = 0;
        private readonly Dictionary<long, ushort> _known = [];

        public List<ushort> Rows { get; } = [];

        public int Distinct => _known.Count + 1;

        public ushort? Find(long value) => _known.TryGetValue(value, out var index) ? index : null;

        public bool TryAdd(long? value)
        {
            if (value is not { } number)
            {
                Rows.Add(Nothing);
                return true;
            }

            if (!_known.TryGetValue(number, out var index))
            {
                if (Distinct > ushort.MaxValue)
                {
                    return false;
                }

                _known[number] = index = (ushort)Distinct;
            }

            Rows.Add(index);
            return true;
        }
    }
}
