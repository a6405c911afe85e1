namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>A day of every year.</summary>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>The day in one year; 29 February is the 28th where there is none.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary>Reads <c>MM-dd</c>.</summary>
    public static bool TryParse(string? text, out MonthDay day)
    {
        day = default;
        if (!DateOnly.TryParseExact($"2024-{text}", "yyyy-MM-dd", out var date))
        {
            return false;
        }

        day = new MonthDay(date.Month, date.Day);
        return true;
    }
}
