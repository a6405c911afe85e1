using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmartVillage.Schedules.Definitions;

/// <summary>
/// Moves a source's start by an offset that depends on its name alone. A random offset would change the trigger at every start, and with it forget missed runs.
/// </summary>
internal static class Jitter
{
    private const int SecondsADay = 24 * 60 * 60;

    public static bool HasFixedTime(string cron) => TryReadTime(cron, out _, out _);

    public static string Apply(string cron, int minutes, string source)
    {
        if (minutes == 0 || !TryReadTime(cron, out var seconds, out var rest))
        {
            return cron;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(source));
        var offset = (int)(BitConverter.ToUInt32(hash) % (uint)(minutes * 60));
        // Past midnight the day fields would mean another day, so the last second of the day is the latest start.
        var at = Math.Min(seconds + offset, SecondsADay - 1);
        return string.Create(CultureInfo.InvariantCulture, $"{at % 60} {at / 60 % 60} {at / 3600} {rest}");
    }

    private static bool TryReadTime(string cron, out int seconds, out string rest)
    {
        seconds = 0;
        rest = string.Empty;
        var fields = cron.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length < 4 || !TryField(fields[0], 59, out var s) || !TryField(fields[1], 59, out var m) || !TryField(fields[2], 23, out var h))
        {
            return false;
        }

        seconds = (((h * 60) + m) * 60) + s;
        rest = fields[3];
        return true;
    }

    private static bool TryField(string text, int most, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= most;
}
