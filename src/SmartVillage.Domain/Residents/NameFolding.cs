using System.Globalization;
using System.Text;

namespace SmartVillage.Domain.Residents;

/// <summary>Folds a name for search and matching: upper case, no accents, single blanks, no punctuation.</summary>
public static class NameFolding
{
    /// <summary>Folded form; empty for nothing.</summary>
    public static string Fold(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return string.Empty;
        }

        var result = new StringBuilder(name.Length);
        var source = IsPlain(name) ? name : name.Normalize(NormalizationForm.FormD);
        foreach (var c in source)
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToUpperInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '.' or '`' or '\u2019')
                && result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString().TrimEnd();
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c > 127)
            {
                return false;
            }
        }

        return true;
    }
}
