using System.Globalization;

namespace SmartVillage.Mutakhiran.WriteBack;

/// <summary>The releases whose import and screens are known.</summary>
public static class ReleaseMatrix
{
    /// <summary>One row for each span of releases that behave alike.</summary>
    public static IReadOnlyList<ReleaseRules> All { get; } =
    [
        new(2212, 2301, ImportNeedsOpenData: false, "ubah", CardNumberNeeded: false, HasCoordinates: false, StatusNeedsFullData: false, AdminOnly: false),
        new(2302, 2403, ImportNeedsOpenData: false, "ubah", CardNumberNeeded: true, HasCoordinates: false, StatusNeedsFullData: false, AdminOnly: true),
        new(2404, 2404, ImportNeedsOpenData: true, "ubah", CardNumberNeeded: true, HasCoordinates: false, StatusNeedsFullData: false, AdminOnly: true),
        new(2405, 2408, ImportNeedsOpenData: true, "ubah", CardNumberNeeded: true, HasCoordinates: false, StatusNeedsFullData: true, AdminOnly: true),
        new(2409, 2409, ImportNeedsOpenData: true, "ubah", CardNumberNeeded: true, HasCoordinates: true, StatusNeedsFullData: true, AdminOnly: true),
        new(2410, 2410, ImportNeedsOpenData: true, "hapus", CardNumberNeeded: true, HasCoordinates: true, StatusNeedsFullData: true, AdminOnly: true),
    ];

    /// <summary>Rules of a release; null for one that nobody has read.</summary>
    /// <param name="release">What OpenSID says it is, as <c>22.12</c> or <c>2410.0.0</c>.</param>
    public static ReleaseRules? Find(string? release) => Parse(release) is { } number ? All.FirstOrDefault(rules => number >= rules.First && number <= rules.Last) : null;

    /// <summary>Year and month as one number, 2212 for 22.12; null when it is no release.</summary>
    public static int? Parse(string? release)
    {
        var parts = release?.TrimStart('v', 'V').Split('.', '-', ' ');
        var digits = parts switch
        {
            [{ Length: 4 } whole, ..] => whole,
            [{ Length: 2 } year, { Length: 2 } month, ..] => year + month,
            _ => null,
        };
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number % 100 is >= 1 and <= 12 ? number : null;
    }
}
