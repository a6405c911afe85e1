namespace SmartVillage.Mutakhiran.Progress;

/// <summary>When the field round ends if it goes on as it did.</summary>
public static class Forecast
{
    /// <summary>Days that are looked back on.</summary>
    public const int Window = 14;

    /// <summary>
    /// The day on which the last family is visited; today when none is left, nothing when nobody was visited in the last <see cref="Window"/> days. Days without visits count,
    /// because weekends and market days will come again.
    /// </summary>
    public static DateOnly? Of(FamilyCount families, IReadOnlyDictionary<DateOnly, int> doneByDay, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(doneByDay);
        var left = families.Total - families.Visited;
        if (left <= 0)
        {
            return today;
        }

        var recent = doneByDay.Where(day => day.Key > today.AddDays(-Window) && day.Key <= today).ToList();
        if (recent.Count == 0)
        {
            return null;
        }

        var days = today.DayNumber - recent.Min(day => day.Key).DayNumber + 1;
        return today.AddDays((int)Math.Min(3650, Math.Ceiling((double)left * days / recent.Sum(day => day.Value))));
    }
}
