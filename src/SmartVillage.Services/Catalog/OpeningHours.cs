using System.Text.RegularExpressions;

namespace SmartVillage.Services.Catalog;

/// <summary>Opening hours as schema.org writes them.</summary>
internal static partial class OpeningHours
{
    /// <summary>Whether a text is <c>Mo-Fr 08:00-16:00</c>, or several of them with commas; <c>Mo-Su</c> alone is around the clock.</summary>
    public static bool AreValid(string text) => text.Split(',', StringSplitOptions.TrimEntries).All(part => Part().IsMatch(part));

    [GeneratedRegex("^(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?(?: (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:[01][0-9]|2[0-3]):[0-5][0-9])?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
