namespace SmartVillage.App.Doctor;

/// <summary>Looks for villages that two sources give: a live database beside an old copy of it.</summary>
internal static class TwiceDoctor
{
    public static IEnumerable<Finding> Examine(IReadOnlyList<SourceExamination> sources) =>
        from village in sources.SelectMany(source => source.Villages.Select(code => (Code: code, source.Name))).GroupBy(given => given.Code, given => given.Name, StringComparer.Ordinal)
        where village.Count() > 1
        select new Finding(
            Finding.Source, "village-twice", village.Key, FindingLevel.Problem, $"Kelurahan {village.Key} diberikan oleh beberapa sumber: {string.Join(", ", village)}. Hanya satu yang dapat disalin.",
            "Hapus yang lain dari Sources. Bila keduanya kelurahan yang berbeda, perbaiki Identitas Desa di OpenSID atau isi VillageCode.");
}
