using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Mutakhiran.Completeness;

/// <summary>Completeness of a village and of its areas.</summary>
/// <param name="Village">Everybody who is alive and here.</param>
/// <param name="Areas">By our id of the area; people without an area count for the village alone.</param>
public sealed record CompletenessReport(AreaCompleteness Village, IReadOnlyDictionary<long, AreaCompleteness> Areas)
{
    /// <summary>Counts a village.</summary>
    public static CompletenessReport Measure(RuleContext village)
    {
        ArgumentNullException.ThrowIfNull(village);
        var whole = default(AreaCompleteness);
        var areas = new Dictionary<long, AreaCompleteness>();
        foreach (var person in village.Population.People.Where(person => person.IsActive))
        {
            var (register, biodata) = (Elements.Register.Count(person, village), Elements.Biodata.Count(person, village));
            whole = whole.With(register, biodata);
            if (village.Population.FindArea(person.Area) is { } area)
            {
                areas[area.Id] = areas.GetValueOrDefault(area.Id).With(register, biodata);
            }
        }

        return new CompletenessReport(whole, areas);
    }
}
