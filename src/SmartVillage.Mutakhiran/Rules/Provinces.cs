namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Codes of provinces that a NIK can begin with.</summary>
internal static class Provinces
{
    private static readonly HashSet<string> Known =
    [
        "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36", "51", "52", "53", "61", "62", "63", "64", "65",
        "71", "72", "73", "74", "75", "76", "81", "82", "91", "92", "93", "94", "95", "96",
    ];

    public static bool Exists(string area) => Known.Contains(area[..2]);
}
