using System.Text;
using SmartVillage.Domain.Privacy;

namespace SmartVillage.Api.Http;

/// <summary>Finds NIK and family card numbers in free text and hides them; what is one says <see cref="DigitRun"/>.</summary>
internal static class IdentityDigits
{
    /// <summary>Whether a text holds such a number.</summary>
    public static bool AreIn(string? text) => DigitRun.HoldIdentity(text);

    /// <summary>The text with every such number replaced by stars; the same text when there is none.</summary>
    public static string Hide(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!AreIn(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var (kept, at) = (0, 0);
        while (DigitRun.TryNext(text, ref at, out var run))
        {
            if (run.IsIdentity)
            {
                result.Append(text, kept, run.Start - kept).Append('*', DigitRun.IdentityLength);
                kept = run.End;
            }
        }

        return result.Append(text, kept, text.Length - kept).ToString();
    }
}
