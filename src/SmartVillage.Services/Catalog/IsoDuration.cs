using System.Text.RegularExpressions;

namespace SmartVillage.Services.Catalog;

/// <summary>Durations of ISO 8601 as XML Schema restricts them, without a sign.</summary>
internal static partial class IsoDuration
{
    /// <summary>Whether a text is one, with at least one part, as <c>P14D</c> or <c>PT2H</c>.</summary>
    public static bool IsValid(string text) => Shape().IsMatch(text);

    [GeneratedRegex("^P(?=[0-9T])(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}D)?(?:T(?=[0-9])(?:[0-9]{1,4}H)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}S)?)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
