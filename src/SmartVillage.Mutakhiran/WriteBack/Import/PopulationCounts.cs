using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>What an import must not change: how many there are.</summary>
/// <param name="Residents">Rows of residents, of every status.</param>
/// <param name="Active">Those who are alive and here.</param>
/// <param name="NotPermanent">Those who are not permanent.</param>
/// <param name="Families">Families, the empty ones, too.</param>
/// <param name="Areas">Areas of every level.</param>
public sealed record PopulationCounts(int Residents, int Active, int NotPermanent, int Families, int Areas)
{
    /// <summary>Counts an edition.</summary>
    public static PopulationCounts Of(VillagePopulation village)
    {
        ArgumentNullException.ThrowIfNull(village);
        return new PopulationCounts(
            village.People.Count, village.People.Count(person => person.IsActive), village.People.Count(person => person.Residency == 2), village.Families.Count, village.Areas.Count);
    }

    /// <summary>What is different, in Indonesian; empty when nothing is.</summary>
    public IReadOnlyList<string> DifferencesTo(PopulationCounts after)
    {
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. Compare("Jumlah baris penduduk", Residents, after.Residents), .. Compare("Jumlah penduduk hidup", Active, after.Active),
            .. Compare("Jumlah penduduk tidak tetap", NotPermanent, after.NotPermanent), .. Compare("Jumlah keluarga", Families, after.Families), .. Compare("Jumlah wilayah", Areas, after.Areas),
        ];
    }

    private static IEnumerable<string> Compare(string what, int before, int after) => before == after ? [] : [$"{what} berubah dari {before} menjadi {after}."];
}
