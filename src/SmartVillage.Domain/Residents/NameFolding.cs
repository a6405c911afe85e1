using System.Globalization;
using System.Text;

namespace SmartVillage.Domain.Residents;

/// <summary>Folds a name for search and matching: upper case, no accents, single blanks, no punctuation.</summary>
public static class NameFolding
{
    // A table instead of string.Normalize, which does nothing when the process runs without ICU.
    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿĀāĂăĆćČčĎďĐđĒēĖėĚěĞğĪīİıŁłŃńŇňŌōŘřŚśŞşŠšŤťŪūŮůŹźŻżŽž";
    private const string Plain = "AAAAAACEEEEIIIINOOOOOOUUUUYAAAAAACEEEEIIIINOOOOOOUUUUYYAAAACCCCDDDDEEEEEEGGIIIILLNNNNOORRSSSSSSTTUUUUZZZZZZ";

    /// <summary>Folded form; empty for nothing.</summary>
    public static string Fold(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return string.Empty;
        }

        var result = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                var at = c < 128 ? -1 : Accented.IndexOf(c, StringComparison.Ordinal);
                result.Append(at < 0 ? char.ToUpperInvariant(c) : Plain[at]);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '.' or '`' or '\u2019')
                && result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }
}
