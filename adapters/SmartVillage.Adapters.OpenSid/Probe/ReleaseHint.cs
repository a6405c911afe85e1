using System.Text.RegularExpressions;

namespace SmartVillage.Adapters.OpenSid.Probe;

/// <summary>
/// Which release a database most likely belongs to: what it says of itself, else the newest release that brought a column which it has. Both are hints; a database says nothing
/// on new installations, and lags by one on old ones.
/// </summary>
internal static partial class ReleaseHint
{
    /// <summary>The release as <c>22.12</c>, or null when neither text nor structure says anything.</summary>
    public static string? Of(SchemaCatalog catalog, string? currentVersion) => Parse(currentVersion) ?? FromStructure(catalog);

    /// <summary>Reads <c>24.10</c>, <c>v24.10-premium</c>, <c>2410.0.0</c>; versions before 18.06 counted otherwise (<c>2.12</c>).</summary>
    public static string? Parse(string? currentVersion)
    {
        if (currentVersion is null || Pattern().Match(currentVersion) is not { Success: true } match)
        {
            return null;
        }

        var release = $"{match.Groups["year"].Value}.{match.Groups["month"].Value}";
        return string.CompareOrdinal(release, "18.06") < 0 ? null : release;
    }

    /// <summary>The newest first appearance among the columns that are there.</summary>
    public static string? FromStructure(SchemaCatalog catalog) => (
        from name in KnownColumns.Tables
        let table = catalog.Find(name)
        where table is not null
        from column in KnownColumns.Of(name).Values
        where table.Has(column.Name)
        select column.First).Max(StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*v?(?<year>[12][0-9])\.?(?<month>0[1-9]|1[0-2])(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
