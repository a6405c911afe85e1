using System.Globalization;
using SmartVillage.App.Output;

namespace SmartVillage.App.Bench;

/// <summary>Units of measurements, as JSON names them and as people read them.</summary>
internal static class BenchUnits
{
    public const string Seconds = "seconds";
    public const string Bytes = "bytes";
    public const string Mebibytes = "MiB";
    public const string Connections = "connections";

    public static string Show(double amount, string unit) => unit switch
    {
        Seconds when amount < 1 => $"{amount.ToString("0.000", CultureInfo.InvariantCulture).Replace('.', ',')} detik",
        Seconds => Format.Seconds((long)(amount * 1000)),
        Bytes => Format.Kibibytes((long)amount),
        Mebibytes => $"{Format.Number((long)Math.Ceiling(amount))} MiB",
        _ => $"{Format.Number((long)amount)} sambungan",
    };
}
