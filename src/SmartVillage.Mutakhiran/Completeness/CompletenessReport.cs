using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Completeness;

/// <summary>Completeness of a village, of its areas and of its families.</summary>
/// <param name="Village">Everybody who is alive and here.</param>
/// <param name="Areas">By our id of the area; people without an area count for the village alone.</param>
public sealed record CompletenessReport(AreaCompleteness Village, IReadOnlyDictionary<long, AreaCompleteness> Areas)
{
    /// <summary>Families in which somebody lives.</summary>
    public IReadOnlyList<FamilyCompleteness> Families { get; init; } = [];

    /// <summary>Counts a village.</summary>
    public static CompletenessReport Measure(RuleContext village)
    {
        ArgumentNullException.ThrowIfNull(village);
        var whole = default(AreaCompleteness);
        var areas = new Dictionary<long, AreaCompleteness>();
        var families = new Dictionary<long, FamilyCompleteness>();
        foreach (var person in village.Population.People.Where(person => person.IsActive))
        {
            var (register, biodata) = (Elements.Register.Count(person, village), Elements.Biodata.Count(person, village));
            whole = whole.With(register, biodata);
            if (village.Population.FindArea(person.Area) is { } area)
            {
                areas[area.Id] = areas.GetValueOrDefault(area.Id).With(register, biodata);
            }

            if (village.Population.FindFamily(person.Family) is { } family)
            {
                families[family.Id] = new FamilyCompleteness(
                    family.Id, village.Population.FindArea(family.Area)?.Id, families.GetValueOrDefault(family.Id).Figures.With(register, biodata));
            }
        }

        return new CompletenessReport(whole, areas) { Families = [.. families.Values] };
    }
}
