using System.Text.Json;

namespace SmartVillage.Services.Requests.Holidays;

/// <summary>
/// National holidays and joint leave, year by year: the files of this program, and what the operator added. They are decided anew every autumn, so a year that nobody entered is not known,
/// and whoever promises a time says so.
/// </summary>
public sealed class HolidayCalendar
{
    private readonly Dictionary<DateOnly, Holiday> _days;
    private readonly HashSet<int> _known;

    /// <summary>Makes a calendar; a year of which the operator entered a day is taken as entered whole.</summary>
    public HolidayCalendar(IReadOnlyList<HolidayYear> years, IReadOnlyList<Holiday> own)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(own);
        (Years, Own) = (years, own);
        _days = years.SelectMany(y => y.Holidays).Concat(own).GroupBy(h => h.Date).ToDictionary(g => g.Key, g => g.Last());
        _known = [.. years.Where(y => y.Complete).Select(y => y.Year), .. own.Select(h => h.Date.Year)];
    }

    /// <summary>What this program brings along.</summary>
    public static IReadOnlyList<HolidayYear> Shipped { get; } = [.. new[] { 2026, 2027 }.Select(Read)];

    /// <summary>Only what this program brings along.</summary>
    public static HolidayCalendar Standard { get; } = new(Shipped, []);

    /// <summary>No holidays at all; every year is unknown.</summary>
    public static HolidayCalendar None { get; } = new([], []);

    /// <summary>Years of the files.</summary>
    public IReadOnlyList<HolidayYear> Years { get; }

    /// <summary>Days that the operator entered.</summary>
    public IReadOnlyList<Holiday> Own { get; }

    /// <summary>All days of a year, in order.</summary>
    public IReadOnlyList<Holiday> Of(int year) => [.. _days.Values.Where(h => h.Date.Year == year).OrderBy(h => h.Date)];

    /// <summary>Whether offices are closed on a day of the week on which they otherwise work.</summary>
    public bool Holds(DateOnly day) => _days.ContainsKey(day);

    /// <summary>Whether all holidays of a year are known.</summary>
    public bool Knows(int year) => _known.Contains(year);

    /// <summary>Last day up to which all holidays are known without a gap, from a year on; null when not even that year is.</summary>
    public DateOnly? KnownUntil(int from)
    {
        var year = from;
        while (Knows(year))
        {
            year++;
        }

        return year == from ? null : new DateOnly(year - 1, 12, 31);
    }

    private static HolidayYear Read(int year)
    {
        using var stream = typeof(HolidayCalendar).Assembly.GetManifestResourceStream($"Requests/Holidays/{year}.json")
            ?? throw new InvalidOperationException($"No holidays of {year}.");
        return JsonSerializer.Deserialize(stream, HolidayJsonContext.Default.HolidayYear)!;
    }
}
