using System.Globalization;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>Texts of numbers; the small ones, which are nearly all codes of a village, are made once.</summary>
internal static class NumberTexts
{
    private static readonly string[] Small = Enumerable.Range(0, 1024).Select(n => n.ToString(CultureInfo.InvariantCulture)).ToArray();

    public static string Of(long value) => value is >= 0 and < 1024 ? Small[value] : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole number as people and old importers type it; decimals of zeros are accepted (<c>3200.00</c>).</summary>
    public static bool TryParse(string text, out long value)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point > 0 && text.AsSpan(point + 1).IndexOfAnyExcept('0') < 0)
        {
            text = text[..point];
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}
