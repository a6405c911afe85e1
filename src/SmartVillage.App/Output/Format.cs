using System.Globalization;

namespace SmartVillage.App.Output;

/// <summary>Numbers and times as Indonesian readers write them; the program itself knows no cultures.</summary>
internal static class Format
{
    public static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    public static string Seconds(long milliseconds) => (milliseconds / 1000.0).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " detik";

    public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + "%";

    /// <summary>Local time of the machine, because that is the clock on its wall.</summary>
    public static string Time(DateTimeOffset? at) => at?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "–";

    public static string Kibibytes(long bytes) => Number((bytes + 512) / 1024) + " KiB";

    public static string Gibibytes(long bytes) => (bytes / (1024.0 * 1024 * 1024)).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " GiB";
}
