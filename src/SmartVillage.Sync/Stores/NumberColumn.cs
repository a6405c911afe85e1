namespace SmartVillage.Sync.Stores;

/// <summary>A growing column of whole numbers, in four bytes each until one comes that needs eight: keys of OpenSID are <c>INT(11)</c>, and there are millions of them.</summary>
internal sealed class NumberColumn
{
    private int[]? _narrow;
    private long[]? _wide;

    /// <param name="capacity">Numbers that there is room for.</param>
    public NumberColumn(int capacity) => _narrow = new int[capacity];

    /// <summary>Number at a place.</summary>
    public long this[int at]
    {
        get => _narrow is { } narrow ? narrow[at] : _wide![at];
        set
        {
            if (_narrow is { } narrow)
            {
                if (value is >= int.MinValue and <= int.MaxValue)
                {
                    narrow[at] = (int)value;
                    return;
                }

                _wide = Array.ConvertAll(narrow, number => (long)number);
                _narrow = null;
            }

            _wide![at] = value;
        }
    }

    /// <summary>Makes room for exactly so many.</summary>
    public void Resize(int size)
    {
        if (_narrow is not null)
        {
            Array.Resize(ref _narrow, size);
        }
        else
        {
            Array.Resize(ref _wide, size);
        }
    }

    /// <summary>Place of a number in a sorted column, or the complement of the place where it would stand.</summary>
    public int BinarySearch(long number)
    {
        if (_wide is { } wide)
        {
            return Array.BinarySearch(wide, number);
        }

        return number switch
        {
            < int.MinValue => ~0,
            > int.MaxValue => ~_narrow!.Length,
            _ => Array.BinarySearch(_narrow!, (int)number),
        };
    }
}
