using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Marketplace;

/// <summary>
/// What villages are called where a buyer chooses between them. Several kelurahan of one city may have one name; these are told apart by their district, and by their code where that is
/// the same too or not known. Worked out once for as long as no village changes.
/// </summary>
internal sealed class VillageLabels
{
    private volatile Kept? _kept;

    /// <summary>Names in a state of the store.</summary>
    public VillageNames In(StoreState state) => Of(state).Names;

    /// <summary>Choices of facets with these names.</summary>
    public FacetTexts FacetsIn(StoreState state) => Of(state).Facets;

    private Kept Of(StoreState state)
    {
        if (_kept is { } kept && ReferenceEquals(kept.State, state))
        {
            return kept;
        }

        var names = new VillageNames(state.Published);
        return _kept = new Kept(state, names, new FacetTexts(names));
    }

    private sealed record Kept(StoreState State, VillageNames Names, FacetTexts Facets);
}

/// <summary>Names of villages that cannot be mistaken for one another.</summary>
internal sealed class VillageNames
{
    private readonly Dictionary<string, string> _ofAlike = new(StringComparer.Ordinal);

    public VillageNames(IEnumerable<VillageInfo> villages)
    {
        foreach (var alike in villages.GroupBy(village => village.Profile.Name.Trim(), StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
        {
            foreach (var district in alike.GroupBy(village => DistrictOf(village) ?? string.Empty, StringComparer.OrdinalIgnoreCase))
            {
                var isClear = district.Key.Length > 0 && !district.Skip(1).Any();
                foreach (var village in district)
                {
                    _ofAlike[village.Code] = isClear ? $"{village.Profile.Name}, {district.Key}" : $"{village.Profile.Name} ({village.Code})";
                }
            }
        }
    }

    /// <summary>The name of a village by its code, or what it is called anyway.</summary>
    public string Of(string code, string name) => _ofAlike.GetValueOrDefault(code, name);

    /// <summary>District and regency, for who comes from elsewhere; null when neither is known.</summary>
    public static string? WhereaboutsOf(VillageInfo village) =>
        string.Join(", ", new[] { DistrictOf(village), village.Profile.Regency?.Trim() }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } place ? place : null;

    /// <summary>District as people say it, <c>Kec. Metro Timur</c>, or null.</summary>
    public static string? DistrictOf(VillageInfo village) => village.Profile.District?.Trim() is not { Length: > 0 } district ? null
        : district.StartsWith("kec", StringComparison.OrdinalIgnoreCase) ? district
        : $"Kec. {district}";
}
