using System.Globalization;
using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>Canonical texts of dates and times. Built digit by digit because OpenSID may hold dates that no calendar knows.</summary>
internal static class TimeTexts
{
    /// <summary>As the server shows it, also when it is no date.</summary>
    public static string Raw(MySqlDateTime value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.Year:D4}-{value.Month:D2}-{value.Day:D2}T{value.Hour:D2}:{value.Minute:D2}:{value.Second:D2}");

    public static bool IsZero(MySqlDateTime value) => value is { Year: 0, Month: 0, Day: 0 };

    /// <summary>Whether a calendar knows the day. The driver's own check lets 30 February through, which servers with ALLOW_INVALID_DATES store.</summary>
    public static bool Exists(MySqlDateTime value) =>
        value is { Year: >= 1 and <= 9999, Month: >= 1 and <= 12, Day: >= 1 } && value.Day <= DateTime.DaysInMonth(value.Year, value.Month);

    public static string Date(int year, int month, int day) => string.Create(10, (year, month, day), static (span, date) =>
    {
        Digits(span[..4], date.year);
        span[4] = '-';
        Digits(span[5..7], date.month);
        span[7] = '-';
        Digits(span[8..], date.day);
    });

    public static string Time(MySqlDateTime value) => string.Create(19, value, static (span, time) =>
    {
        Digits(span[..4], time.Year);
        span[4] = '-';
        Digits(span[5..7], time.Month);
        span[7] = '-';
        Digits(span[8..10], time.Day);
        span[10] = 'T';
        Digits(span[11..13], time.Hour);
        span[13] = ':';
        Digits(span[14..16], time.Minute);
        span[16] = ':';
        Digits(span[17..], time.Second);
    });

    private static void Digits(Span<char> span, int value)
    {
        for (var i = span.Length - 1; i >= 0; i--)
        {
            span[i] = (char)('0' + (value % 10));
            value /= 10;
        }
    }
}
