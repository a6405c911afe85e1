using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartVillage.Adapters.OpenSid.Backup.Files;

/// <summary>
/// The moment that a backup shows: from its name (OpenSID writes <c>backup-on-2024-05-31-23-10-00.sql</c>), else from what it says itself, else from the file. A day
/// without a time counts as its end, so that it is not taken for older than what it holds.
/// </summary>
internal static partial class BackupDate
{
    /// <summary>The moment, never after <paramref name="time"/>'s now: a date in the future is a slip or a trick that would block every later backup.</summary>
    public static DateTimeOffset Find(string fileName, string? inside, DateTime changedUtc, TimeProvider time)
    {
        var now = time.GetUtcNow();
        foreach (var text in new[] { fileName, inside })
        {
            if (text is not null && Parse(text, time.LocalTimeZone) is { } found && found <= now.AddDays(1))
            {
                return found <= now ? found : now;
            }
        }

        var changed = new DateTimeOffset(changedUtc, TimeSpan.Zero);
        return changed <= now ? changed : now;
    }

    private static DateTimeOffset? Parse(string text, TimeZoneInfo zone)
    {
        if (Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var hasTime = match.Groups["hour"].Success;
        var digits = match.Groups["year"].Value + match.Groups["month"].Value + match.Groups["day"].Value
            + (hasTime ? match.Groups["hour"].Value.PadLeft(2, '0') + match.Groups["minute"].Value + (match.Groups["second"].Success ? match.Groups["second"].Value : "00") : "235959");
        return DateTime.TryParseExact(digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : null;
    }

    [GeneratedRegex(
        @"(?<year>20\d\d)[-_.]?(?<month>\d\d)[-_.]?(?<day>\d\d)(?:[-_T ]+(?<hour>\d{1,2})[-_:.]?(?<minute>\d\d)(?:[-_:.]?(?<second>\d\d))?)?",
        RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
