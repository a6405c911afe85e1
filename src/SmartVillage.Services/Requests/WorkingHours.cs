using SmartVillage.Services.Requests.Holidays;

namespace SmartVillage.Services.Requests;

/// <summary>
/// Hours in which an office works: Monday to Friday, 08.00 to 16.00 of the village's clock, without national holidays and joint leave. Holidays of a year that nobody entered count as
/// working days, so a promised time is never later than it would be with them; <see cref="KnowsHolidays"/> says whether that is so. Indonesia has no daylight saving.
/// </summary>
/// <param name="offset">The village's difference from UTC.</param>
/// <param name="holidays">Days on which nobody works; none when left out.</param>
public sealed class WorkingHours(TimeSpan offset, HolidayCalendar? holidays = null)
{
    private static readonly TimeSpan Opens = TimeSpan.FromHours(8);
    private static readonly TimeSpan Closes = TimeSpan.FromHours(16);

    private readonly HolidayCalendar _holidays = holidays ?? HolidayCalendar.None;

    /// <summary>The moment by which so much working time has passed.</summary>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan workingTime)
    {
        var at = start.ToOffset(offset);
        var left = workingTime;
        while (true)
        {
            var (opens, closes) = DayOf(at);
            var from = at > opens ? at : opens;
            if (closes > from)
            {
                if (closes - from >= left)
                {
                    return (from + left).ToUniversalTime();
                }

                left -= closes - from;
            }

            at = new DateTimeOffset(at.Date.AddDays(1), offset);
        }
    }

    /// <summary>Working time between two moments; none when the second is not later.</summary>
    public TimeSpan Between(DateTimeOffset start, DateTimeOffset end)
    {
        var total = TimeSpan.Zero;
        for (var at = start.ToOffset(offset); at < end; at = new DateTimeOffset(at.Date.AddDays(1), offset))
        {
            var (opens, closes) = DayOf(at);
            var from = at > opens ? at : opens;
            var to = end < closes ? end : closes;
            total += to > from ? to - from : TimeSpan.Zero;
        }

        return total;
    }

    /// <summary>Whether the holidays of every year between two moments are known.</summary>
    public bool KnowsHolidays(DateTimeOffset start, DateTimeOffset end)
    {
        var (from, to) = (start.ToOffset(offset).Year, end.ToOffset(offset).Year);
        return Enumerable.Range(from, Math.Max(0, to - from) + 1).All(_holidays.Knows);
    }

    private (DateTimeOffset Opens, DateTimeOffset Closes) DayOf(DateTimeOffset at)
    {
        var midnight = new DateTimeOffset(at.Date, offset);
        var isFree = at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || _holidays.Holds(DateOnly.FromDateTime(at.Date));
        return isFree ? (midnight, midnight) : (midnight + Opens, midnight + Closes);
    }
}
