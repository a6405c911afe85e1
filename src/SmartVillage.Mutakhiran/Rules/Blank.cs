namespace SmartVillage.Mutakhiran.Rules;

/// <summary>What counts as not filled.</summary>
internal static class Blank
{
    /// <summary><c>NV</c> of the catalogue: nothing, blanks, <c>-</c> and <c>0</c>, which OpenSID's screens and imports write for nothing.</summary>
    public static bool Is(string? text) => text is null || text.AsSpan().Trim() is "" or "-" or "0";

    public static bool Is(long? code) => code is null or 0;
}
