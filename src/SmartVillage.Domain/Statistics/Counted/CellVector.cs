namespace SmartVillage.Domain.Statistics.Counted;

/// <summary>
/// All cells of one area as plain numbers: men and women of each cell side by side, and after them people without sex, of whom there are hardly any.
/// </summary>
internal sealed class CellVector(int cells)
{
    private readonly int[] _values = new int[3 * cells];

    public Span<int> Values => _values;

    public SexCount this[int cell]
    {
        get => new() { Male = _values[2 * cell], Female = _values[(2 * cell) + 1], WithoutSex = _values[(2 * cells) + cell] };
        set => (_values[2 * cell], _values[(2 * cell) + 1], _values[(2 * cells) + cell]) = (value.Male, value.Female, value.WithoutSex);
    }

    public void Clear() => Array.Clear(_values);

    /// <summary>Adds or takes away the cells of another area or time.</summary>
    /// <param name="other">The other vector.</param>
    /// <param name="cellOf">Which cell here each of its cells is.</param>
    /// <param name="sign">1 or -1.</param>
    public void Add(CellVector other, ReadOnlySpan<int> cellOf, int sign)
    {
        for (var cell = 0; cell < cellOf.Length; cell++)
        {
            var at = cellOf[cell];
            var (here, there) = (this[at], other[cell]);
            this[at] = new SexCount
            {
                Male = here.Male + (sign * there.Male),
                Female = here.Female + (sign * there.Female),
                WithoutSex = here.WithoutSex + (sign * there.WithoutSex),
            };
        }
    }

    public bool HasNegative() => Array.Exists(_values, value => value < 0);
}
