using System.Text;

namespace SmartVillage.Api.Http;

/// <summary>Finds NIK and family card numbers in free text: sixteen digits or more, also when people write them in groups (PRV-09).</summary>
internal static class IdentityDigits
{
    private const int Length = 16;

    /// <summary>Whether a text holds such a number.</summary>
    public static bool AreIn(string? text) => text is not null && Next(text, 0) is not null;

    /// <summary>The text with every such number replaced by stars; the same text when there is none.</summary>
    public static string Hide(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Next(text, 0) is not { } found)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var at = 0;
        for (Range? run = found; run is { } range; run = Next(text, at))
        {
            result.Append(text, at, range.Start.Value - at).Append('*', Length);
            at = range.End.Value;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static Range? Next(string text, int from)
    {
        var (start, last, digits) = (-1, -1, 0);
        for (var i = from; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                start = digits == 0 ? i : start;
                (last, digits) = (i, digits + 1);
            }
            else if (digits >= Length)
            {
                break;
            }
            else if (text[i] is not (' ' or '.' or '-' or '\u00A0'))
            {
                digits = 0;
            }
        }

        return digits >= Length ? start..(last + 1) : null;
    }
}
