namespace SmartVillage.Sync.Pipeline;

/// <summary>Today in the village, to which ages refer.</summary>
public static class VillageClock
{
    private static readonly Dictionary<string, TimeSpan> FixedOffsets = new(StringComparer.Ordinal)
    {
        ["Asia/Jakarta"] = TimeSpan.FromHours(7),
        ["Asia/Pontianak"] = TimeSpan.FromHours(7),
        ["Asia/Makassar"] = TimeSpan.FromHours(8),
        ["Asia/Jayapura"] = TimeSpan.FromHours(9),
    };

    /// <summary>The calendar day at a moment in an IANA zone; one that nobody knows counts as Asia/Jakarta.</summary>
    public static DateOnly Today(DateTimeOffset now, string timeZone) => DateOnly.FromDateTime(now.ToOffset(OffsetOf(now, timeZone)).DateTime);

    /// <summary>Difference of a zone from UTC at a moment.</summary>
    public static TimeSpan OffsetOf(DateTimeOffset now, string timeZone) =>
        // Indonesia has no daylight saving; fixed offsets also work on machines without a time zone database.
        FixedOffsets.TryGetValue(timeZone, out var known) ? known
        : TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? zone.GetUtcOffset(now)
        : TimeSpan.FromHours(7);
}
