using System.Text.RegularExpressions;

namespace SmartVillage.Services.Catalog;

/// <summary>Opening hours as schema.org writes them.</summary>
public static partial class OpeningHours
{
    private static readonly string[] Days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    /// <summary>Whether a text is <c>Mo-Fr 08:00-16:00</c>, or several of them with commas; <c>Mo-Su</c> alone is around the clock.</summary>
    public static bool AreValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(',', StringSplitOptions.TrimEntries).All(part => Part().IsMatch(part));
    }

    /// <summary>The parts of a valid text.</summary>
    public static IEnumerable<OpeningPart> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(',', StringSplitOptions.TrimEntries).Select(ParsePart);
    }

    /// <summary>Whether a valid text says open at a local time. Hours that end before they begin go over midnight.</summary>
    public static bool IsOpen(string text, DateTime localTime)
    {
        var time = localTime.ToString("HH:mm");
        var (today, yesterday) = (localTime.DayOfWeek, localTime.AddDays(-1).DayOfWeek);
        return Parse(text).Any(part => string.CompareOrdinal(part.Opens, part.Closes) < 0
            ? part.Days.Contains(today) && string.CompareOrdinal(time, part.Opens) >= 0 && (part.IsWholeDay || string.CompareOrdinal(time, part.Closes) < 0)
            : (part.Days.Contains(today) && string.CompareOrdinal(time, part.Opens) >= 0) || (part.Days.Contains(yesterday) && string.CompareOrdinal(time, part.Closes) < 0));
    }

    private static OpeningPart ParsePart(string part)
    {
        var match = Part().Match(part);
        var from = Array.IndexOf(Days, match.Groups["from"].Value);
        var to = match.Groups["to"].Success ? Array.IndexOf(Days, match.Groups["to"].Value) : from;
        // Sa-Mo goes over the end of the week.
        var count = ((to - from + 7) % 7) + 1;
        return new OpeningPart(
            [.. Enumerable.Range(from, count).Select(day => (DayOfWeek)((day + 1) % 7))],
            match.Groups["opens"].Success ? match.Groups["opens"].Value : "00:00",
            match.Groups["closes"].Success ? match.Groups["closes"].Value : "23:59");
    }

    [GeneratedRegex(
        "^(?<from>Mo|Tu|We|Th|Fr|Sa|Su)(?:-(?<to>Mo|Tu|We|Th|Fr|Sa|Su))?(?: (?<opens>(?:[01][0-9]|2[0-3]):[0-5][0-9])-(?<closes>(?:[01][0-9]|2[0-3]):[0-5][0-9]))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
