using System.Text.RegularExpressions;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Numbers of mobile telephones in Indonesia.</summary>
internal static partial class MobileNumbers
{
    public static bool IsOne(string? text) => text is not null && Pattern().IsMatch(text);

    [GeneratedRegex(@"^(?:\+?62|0)8[0-9]{7,11}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
