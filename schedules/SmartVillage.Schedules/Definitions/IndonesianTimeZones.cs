using Quartz;

namespace SmartVillage.Schedules.Definitions;

/// <summary>
/// The zones of Indonesia by IANA name on every machine. Windows without ICU knows only its own names, and a small Linux image may lack tzdata; the country has no
/// daylight saving time, so a fixed offset is exact.
/// </summary>
public static class IndonesianTimeZones
{
    private static readonly Dictionary<string, int> Hours = new(StringComparer.Ordinal)
    {
        ["Asia/Jakarta"] = 7,
        ["Asia/Pontianak"] = 7,
        ["Asia/Makassar"] = 8,
        ["Asia/Jayapura"] = 9,
    };

    /// <summary>The zone, or null when it is none of ours.</summary>
    public static TimeZoneInfo? Find(string? id)
    {
        if (string.Equals(id, "UTC", StringComparison.Ordinal))
        {
            return TimeZoneInfo.Utc;
        }

        if (id is null || !Hours.TryGetValue(id, out var hours))
        {
            return null;
        }

        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : Fixed(id, hours);
    }

    /// <summary>Lets the scheduler find the same zones when it reads its triggers back.</summary>
    internal static void Register() => TimeZones.AddResolver(Find);

    internal static TimeZoneInfo Fixed(string id, int hours) => TimeZoneInfo.CreateCustomTimeZone(id, TimeSpan.FromHours(hours), id, id);
}
