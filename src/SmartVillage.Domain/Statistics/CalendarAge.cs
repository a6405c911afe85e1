namespace SmartVillage.Domain.Statistics;

/// <summary>
/// Age as OpenSID's pages count it: the calendar year of <c>FROM_DAYS(TO_DAYS(day) - TO_DAYS(birth))</c>. It is one year lower than completed years on about a third of
/// birthdays and equal otherwise; it is kept because our figures must be those that the village sees in OpenSID.
/// </summary>
public static class CalendarAge
{
    // FROM_DAYS gives the zero date below 366, and 0001-01-01, our day number 0, for 366.
    private const int DaysOfYearZero = 366;

    /// <summary>Age on a day; 0 also for birth dates after it.</summary>
    public static int On(DateOnly birthDate, DateOnly day)
    {
        var days = day.DayNumber - birthDate.DayNumber;
        return days < DaysOfYearZero ? 0 : DateOnly.FromDayNumber(days - DaysOfYearZero).Year;
    }
}
