using System.Runtime.InteropServices;

namespace SmartVillage.Domain.Statistics.Counting;

/// <summary>
/// Families or households, kept until their heads have passed: a unit counts where its head lives and only if the head is active. Filled in full before it is asked.
/// </summary>
internal sealed class HeadedUnits
{
    private readonly List<HeadedUnit> _units = [];
    private long[]? _heads;
    private int[] _byHead = [];
    private bool _isSortedByKey = true;

    public void Add(HeadedUnit unit)
    {
        _isSortedByKey &= _units.Count == 0 || _units[^1].Key < unit.Key;
        _units.Add(unit);
    }

    /// <summary>Notes an event; rows come in key order, so the last one is the newest, as OpenSID takes it.</summary>
    public void SetNewestEvent(long key, int kind)
    {
        if (!_isSortedByKey)
        {
            _units.Sort((a, b) => a.Key.CompareTo(b.Key));
            _isSortedByKey = true;
        }

        var units = CollectionsMarshal.AsSpan(_units);
        var (low, high) = (0, units.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (units[middle].Key == key)
            {
                units[middle].NewestEvent = (short)kind;
                return;
            }

            (low, high) = units[middle].Key < key ? (middle + 1, high) : (low, middle - 1);
        }
    }

    /// <summary>The units that a resident heads.</summary>
    public Range HeadedBy(long resident)
    {
        if (_heads is null)
        {
            _units.TrimExcess();
            _heads = [.. _units.Select(unit => unit.Head)];
            _byHead = [.. Enumerable.Range(0, _units.Count)];
            Array.Sort(_heads, _byHead);
        }

        var at = Array.BinarySearch(_heads, resident);
        if (at < 0)
        {
            return default;
        }

        var (from, to) = (at, at + 1);
        while (from > 0 && _heads[from - 1] == resident)
        {
            from--;
        }

        while (to < _heads.Length && _heads[to] == resident)
        {
            to++;
        }

        return from..to;
    }

    /// <summary>A unit by its place in a range of <see cref="HeadedBy"/>.</summary>
    public ref HeadedUnit this[int place] => ref CollectionsMarshal.AsSpan(_units)[_byHead[place]];

    /// <summary>All units.</summary>
    public IReadOnlyList<HeadedUnit> Units => _units;

    /// <summary>Numbers of the units whose head is active.</summary>
    public NumberedPlaces Numbers()
    {
        var numbers = new NumberedPlaces();
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(_units))
        {
            if (unit.Place.IsKnown)
            {
                numbers.Add(unit.Number, unit.Place);
            }
        }

        return numbers;
    }
}
