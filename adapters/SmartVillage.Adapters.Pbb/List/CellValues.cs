using System.Globalization;

namespace SmartVillage.Adapters.Pbb.List;

/// <summary>Values out of cells, as Indonesian sheets write them.</summary>
internal static class CellValues
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm:ss"];

    /// <summary>Whole rupiah: <c>Rp 1.250.000,00</c>, <c>1250000</c>, <c>1,250,000</c>.</summary>
    public static long? Rupiah(object? value)
    {
        if (value is double or decimal or long or int)
        {
            var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
            return number is >= 0 and < 1e15 ? (long)Math.Round(number) : null;
        }

        var text = (value as string)?.Replace("Rp", string.Empty, StringComparison.OrdinalIgnoreCase).TrimStart('.', ' ').Replace(" ", string.Empty, StringComparison.Ordinal) ?? string.Empty;
        var end = Math.Max(text.LastIndexOf(','), text.LastIndexOf('.'));

        // Two digits or fewer after the last mark are cents, three are thousands.
        var whole = end >= 0 && text.Length - end - 1 is 1 or 2 ? text[..end] : text;
        var digits = whole.Replace(".", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal);
        return digits.Length is > 0 and <= 15 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var rupiah) ? rupiah : null;
    }

    /// <summary>A day; numbers are days of a sheet.</summary>
    public static DateOnly? Date(object? value) => value switch
    {
        DateTime time => DateOnly.FromDateTime(time),
        double days and > 20_000 and < 80_000 => DateOnly.FromDateTime(DateTime.FromOADate(days)),
        string text when DateTime.TryParseExact(text.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => DateOnly.FromDateTime(time),
        _ => null,
    };

    /// <summary>Whether it says paid; null when it says neither.</summary>
    public static bool? Paid(object? value) => value switch
    {
        bool flag => flag,
        double number => number switch { 0 => false, 1 => true, _ => null },
        string text => text.Trim().ToLowerInvariant() switch
        {
            "lunas" or "sudah" or "sudah bayar" or "sudah lunas" or "ya" or "1" or "terbayar" => true,
            "belum" or "belum bayar" or "belum lunas" or "tidak" or "0" or "terhutang" or "terutang" => false,
            _ => null,
        },
        _ => null,
    };
}
