namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>Places in a family in words (<c>kk_level</c>).</summary>
internal static class FamilyPlaces
{
    private static readonly string[] Words =
        ["kepala keluarga", "suami", "istri", "anak", "menantu", "cucu", "orang tua", "mertua", "famili lain", "pembantu", "lainnya"];

    /// <summary>Of somebody who is in no family.</summary>
    public const string None = "tanpa KK";

    public static string Of(long? code) => code is >= 1 and <= 11 ? Words[code.Value - 1] : "belum tercatat";
}
