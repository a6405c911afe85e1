using System.Globalization;

namespace SmartVillage.Mutakhiran.Extracts;

/// <summary>A quarter of a year, <c>2027-Q1</c>.</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int Year, int Number)
{
    private const int Months = 3;

    /// <summary>Its last day, which ages refer to.</summary>
    public DateOnly LastDay => new DateOnly(Year, Number * Months, 1).AddMonths(1).AddDays(-1);

    /// <summary>The last quarter that was over before a day.</summary>
    public static Quarter EndedBefore(DateOnly day)
    {
        var before = day.AddMonths(-Months);
        return new Quarter(before.Year, ((before.Month - 1) / Months) + 1);
    }

    /// <summary>Reads one as it is written.</summary>
    public static bool TryParse(string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is not { Length: 7 } || text[4..6] != "-Q" || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 2000 || text[6] is < '1' or > '4')
        {
            return false;
        }

        quarter = new Quarter(year, text[6] - '0');
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}");
}
