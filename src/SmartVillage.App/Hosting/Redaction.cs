using System.Text.RegularExpressions;

namespace SmartVillage.App.Hosting;

/// <summary>The last net under P7: whatever looks like a NIK, a family card number or a phone number is blanked, whoever wrote it.</summary>
internal static partial class Redaction
{
    public static string Clean(string text) => Phones().Replace(Numbers().Replace(text, "[nomor]"), "[telepon]");

    [GeneratedRegex(@"(?<![0-9])(?:[0-9][ .\-]?){15}[0-9](?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:\+62|62(?=8)|0(?=8))[ \-]?[0-9](?:[ \-]?[0-9]){6,12}(?![0-9A-Za-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phones();
}
