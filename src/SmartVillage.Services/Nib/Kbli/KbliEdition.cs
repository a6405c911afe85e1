namespace SmartVillage.Services.Nib.Kbli;

/// <summary>One version of the Indonesian classification of business fields (KBLI), as BPS publishes it. Loaded from a file, never typed in: titles are the law's.</summary>
/// <param name="version">Year of the version: 2020 (Perban BPS 2/2020) or 2025 (Perban BPS 7/2025).</param>
/// <param name="titles">Title by code of five digits.</param>
public sealed class KbliEdition(int version, IReadOnlyDictionary<string, string> titles)
{
    private readonly KbliLine[] _lines = [.. titles.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new KbliLine(t.Key, version, t.Value))];

    /// <summary>Versions that there are.</summary>
    public static IReadOnlyList<int> Known { get; } = [2020, 2025];

    /// <summary>Year of the version.</summary>
    public int Version { get; } = version;

    /// <summary>How many codes it has.</summary>
    public int Count => _lines.Length;

    /// <summary>The line of a code, or null.</summary>
    public KbliLine? Find(string code) => titles.TryGetValue(code, out var title) ? new KbliLine(code, Version, title) : null;

    /// <summary>Lines whose code begins so and whose title holds all the words, by code.</summary>
    public IEnumerable<KbliLine> Search(string? codeStart, string? words)
    {
        var all = (words ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return _lines.Where(line => line.Code.StartsWith(codeStart ?? string.Empty, StringComparison.Ordinal)
            && all.All(word => line.Title.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }
}

/// <summary>A line of business.</summary>
/// <param name="Code">Five digits.</param>
/// <param name="Version">Year of the version.</param>
/// <param name="Title">What it is.</param>
public sealed record KbliLine(string Code, int Version, string Title);
