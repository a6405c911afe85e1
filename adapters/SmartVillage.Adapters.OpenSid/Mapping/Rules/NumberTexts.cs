using System.Globalization;

namespace SmartVillage.Adapters.OpenSid.Mapping.Rules;

/// <summary>Texts of numbers; the small ones, which are nearly all codes of a village, are made once.</summary>
internal static class NumberTexts
{
    private static readonly string[] Small = Enumerable.Range(0, 1024).Select(n => n.ToString(CultureInfo.InvariantCulture)).ToArray();

    public static string Of(long value) => value is >= 0 and < 1024 ? Small[value] : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static bool TryParse(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
