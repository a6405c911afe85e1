using System.Globalization;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>The parts of a NIK with 16 digits: area of first issue, day (plus 40 for women) and month and year of birth, serial.</summary>
internal readonly record struct NikParts(string Area, int RawDay, int Month, int Year, string Serial)
{
    private const int Length = 16;
    private const int WomanDay = 40;

    public int Day => IsWoman ? RawDay - WomanDay : RawDay;

    public bool IsWoman => RawDay > WomanDay;

    /// <summary>Whether the day exists; 29 February in any year that can have one.</summary>
    public bool HasDate => RawDay is >= 1 and <= 31 or >= 41 and <= 71 && Month is >= 1 and <= 12 && Day <= DateTime.DaysInMonth(2000 + Year, Month);

    public static bool IsSixteenDigits(string? text) => text is { Length: Length } && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether OpenSID made the number up until the real one is known.</summary>
    public static bool IsTemporary(string? text) => text is ['0', _, ..];

    /// <summary>Parts of a number that a civil registry gave; nothing for malformed and temporary ones.</summary>
    public static NikParts? Of(string? text) => IsSixteenDigits(text) && !IsTemporary(text)
        ? new NikParts(text![..6], Number(text, 6), Number(text, 8), Number(text, 10), text[12..])
        : null;

    /// <summary>Whether it says this day of birth.</summary>
    public bool Says(DateOnly birth) => Day == birth.Day && Month == birth.Month && Year == birth.Year % 100;

    private static int Number(string text, int at) => int.Parse(text.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture);
}
