namespace SmartVillage.Adapters.Pbb;

/// <summary>Whether somebody knows a word of the owner's name. Titles and the small words of Arabic and Balinese names prove nothing.</summary>
internal static class OwnerNames
{
    private const int Least = 3;

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase) { "bin", "binti", "haji", "hajah", "hj", "drs", "dra", "ibu", "bapak", "alm", "almh" };

    /// <summary>One whole word has to agree.</summary>
    public static bool Knows(string? owner, string word)
    {
        var wanted = word.Trim();
        return wanted.Length >= Least && !Common.Contains(wanted) && Words(owner).Any(part => string.Equals(part, wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static string[] Words(string? name) =>
        new string([.. (name ?? string.Empty).Select(c => char.IsLetter(c) || c == '\'' ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
