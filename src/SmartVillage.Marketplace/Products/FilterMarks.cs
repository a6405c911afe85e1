using System.Text;

namespace SmartVillage.Marketplace.Products;

/// <summary>
/// What OpenSID's own filter leaves of a script in a text that it stores: <c>[removed]alert&amp;#40;1&amp;#41;[removed]</c>. The marks say nothing to a buyer, and what stands between two of them
/// was a program.
/// </summary>
internal static class FilterMarks
{
    private const string Mark = "[removed]";

    // A program has calls or assignments; a sentence between two lone marks seldom has.
    private static readonly string[] OfPrograms = ["&#40;", "(", "="];

    /// <summary>Whether there is any.</summary>
    public static bool AreIn(string? text) => text?.Contains(Mark, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The text without marks and without the programs between them.</summary>
    public static string Without(string text)
    {
        if (!AreIn(text))
        {
            return text;
        }

        // The filter always writes the mark alike; another case is somebody's own word, and goes as well.
        var parts = text.Replace(Mark, Mark, StringComparison.OrdinalIgnoreCase).Split(Mark);
        var left = new StringBuilder(parts[0], text.Length);
        for (var i = 1; i < parts.Length; i++)
        {
            var isProgram = i + 1 < parts.Length && !parts[i].Contains('<', StringComparison.Ordinal) && OfPrograms.Any(sign => parts[i].Contains(sign, StringComparison.Ordinal));
            left.Append(' ').Append(isProgram ? parts[++i] : parts[i]);
        }

        return left.ToString();
    }
}
