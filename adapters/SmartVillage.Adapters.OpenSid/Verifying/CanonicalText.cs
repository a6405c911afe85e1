using System.Globalization;
using System.Net;
using System.Text.Json;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>
/// What the copy must hold for a value of the source, written down a second time for verifying. Every rule takes the text that the server shows and gives
/// <see langword="null"/> for "not filled".
/// </summary>
internal static class CanonicalText
{
    private const int IdentityDigits = 16;

    /// <summary>Characters that carry no content are left out at both sides, so that only content can differ.</summary>
    public static string? Text(string? value)
    {
        if (value is null)
        {
            return null;
        }

        if (value.AsSpan().IndexOfAnyInRange('\u0000', '\u001F') >= 0 || value.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') >= 0 || value.Contains('\uFFFD'))
        {
            value = string.Concat(value.Where(c => !char.IsControl(c) && c != '\uFFFD'));
        }

        value = value.Trim();
        return value.Length == 0 ? null : value;
    }

    /// <summary>Notes that OpenSID stores with HTML entities.</summary>
    public static string? Decoded(string? value) => Text(WebUtility.HtmlDecode(value));

    /// <summary>Parents' names: the old importer wrote a dash.</summary>
    public static string? DashIsNothing(string? value) => Text(value) is { } text && text != "-" ? text : null;

    /// <summary>NIK, family card, household, passport and permit numbers: a dash or a zero (from a column that was a number) stands for none.</summary>
    public static string? DashOrZeroIsNothing(string? value) => Text(value) is { } text && text is not ("-" or "0") ? text : null;

    /// <summary>NIK and family card number from a decimal column, which drops leading zeros; a number below zero never had any.</summary>
    public static string? PaddedIdentity(string? value) => DashOrZeroIsNothing(value) is not { } text ? null : text[0] == '-' ? text : text.PadLeft(IdentityDigits, '0');

    /// <summary>A number of any kind in a decimal column: leading zeros were lost there, so they are no content.</summary>
    public static string? ZeroesDropped(string? value) => DashOrZeroIsNothing(value)?.TrimStart('0');

    /// <summary>Codes of lists: zero is "not filled", what is no number as well.</summary>
    public static string? Code(string? value) => Whole(value) is { } number and not 0 ? Show(number) : null;

    /// <summary>Source keys of other rows, dangling ones too.</summary>
    public static string? Reference(string? value) => Code(value);

    /// <summary>Quantities in which zero is a value.</summary>
    public static string? Integer(string? value) => Whole(value) is { } number ? Show(number) : null;

    /// <summary>Quantities in which zero says that nobody filled them in, such as a birth weight.</summary>
    public static string? Measure(string? value) => Code(value);

    /// <summary>A date that exists.</summary>
    public static string? Date(string? value) =>
        Text(value) is { Length: >= 10 } text && TryDate(text.AsSpan(0, 10), out _) ? text[..10] : null;

    /// <summary>A local time as the source shows it; a pure date gets midnight, fractions are cut.</summary>
    public static string? LocalTime(string? value)
    {
        if (Date(value) is not { } date)
        {
            return null;
        }

        var rest = Text(value)![10..];
        if (rest.Length == 0)
        {
            return $"{date}T00:00:00";
        }

        return rest.Length >= 9 && TimeOnly.TryParseExact(rest.AsSpan(1, 8), "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? $"{date}T{rest.AsSpan(1, 8)}"
            : null;
    }

    /// <summary>Preferred channel of contact: OpenSID keeps the word.</summary>
    public static string? Channel(string? value) => Text(value)?.ToUpperInvariant() switch
    {
        "SMS" => "1",
        "EMAIL" => "2",
        "TELEGRAM" => "3",
        _ => null,
    };

    /// <summary>
    /// File names of a JSON array. The result is our own form, not JSON, so that two ways to escape a character cannot look like a difference.
    /// </summary>
    public static string? Names(string? value)
    {
        if (Text(value) is not { } text)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? Text(string.Join('|', json.RootElement.EnumerateArray()
                    .Where(e => e.ValueKind == JsonValueKind.String).Select(e => Text(e.GetString())).OfType<string>().Select(n => $"{n.Length}:{n}")))
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The same names as the copy keeps them; what is no list, or an empty one, should not be there and stays to be seen.</summary>
    public static string? NamesOfCopy(string? value) => Names(value) ?? Text(value);

    private static long? Whole(string? value) =>
        long.TryParse(Text(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Show(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool TryDate(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
