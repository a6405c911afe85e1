using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>The part of a village that a campaign is about, as it was when the campaign began. An RT that is split off later is not in it; families that were drawn stay drawn.</summary>
/// <param name="Areas">Our ids of the areas in it: the RT, and the rows of an RW or a hamlet that people stand in.</param>
/// <param name="Places">What was named when it was started, in words.</param>
public sealed record CampaignScope(IReadOnlyList<long> Areas, IReadOnlyList<string> Places)
{
    /// <summary>The areas of a village that are among these or below them; nothing when none is.</summary>
    /// <param name="population">The village.</param>
    /// <param name="ids">Our ids of RT, RW or hamlets.</param>
    public static CampaignScope? Of(VillagePopulation population, IReadOnlyCollection<long> ids)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(ids);
        var named = population.Areas.Where(area => ids.Contains(area.Id)).ToList();
        return named.Count == 0 ? null : new CampaignScope(
            [.. population.Areas.Where(area => named.Exists(top => IsBelow(area, top))).Select(area => area.Id)], [.. named.Select(WordsOf)]);
    }

    /// <summary>Whether an area is in it; what stands nowhere is not.</summary>
    public bool Holds(long? area) => area is { } id && Areas.Contains(id);

    /// <summary>Completeness of the areas in it.</summary>
    public ElementCount SumOf(IReadOnlyDictionary<long, ElementCount> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        return Areas.Aggregate(default(ElementCount), (sum, area) => sum + areas.GetValueOrDefault(area));
    }

    private static bool IsBelow(AreaPlace area, AreaPlace top) =>
        area.Hamlet == top.Hamlet && (IsPlaceholder(top.Rw) || area.Rw == top.Rw) && (IsPlaceholder(top.Rt) || area.Rt == top.Rt);

    private static string WordsOf(AreaPlace area) =>
        IsPlaceholder(area.Rw) ? $"{area.Hamlet}" : IsPlaceholder(area.Rt) ? $"{area.Hamlet} RW {area.Rw}" : $"{area.Hamlet} RW {area.Rw} RT {area.Rt}";

    // OpenSID keeps a row for the hamlet itself and one for each RW.
    private static bool IsPlaceholder(string? number) => number is null or "" or "0" or "-";
}
