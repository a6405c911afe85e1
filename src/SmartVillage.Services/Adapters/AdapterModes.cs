using SmartVillage.Domain.Areas;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Adapters;

/// <summary>
/// How far each service can be carried now: as far as its best adapter that is not down, and never less than without any. A dead adapter so takes its service back to the
/// work list or the directory by itself, and brings it forward again. An adapter that nobody has looked at yet counts as well.
/// </summary>
/// <param name="adapters">All adapters.</param>
/// <param name="states">Last look at them.</param>
/// <param name="without">How far each service is carried without an adapter.</param>
public sealed class AdapterModes(IEnumerable<IServiceAdapter> adapters, IAdapterStates states, IServiceModes without) : IServiceModes
{
    private readonly IReadOnlyList<IServiceAdapter> _adapters = [.. adapters];

    /// <inheritdoc />
    public AdapterMode HighestOf(ServiceCode code) => HighestOf(code, states.Read());

    /// <inheritdoc />
    public AdapterMode HighestOf(ServiceCode code, VillageCode village) => HighestOf(code, village, states.Read());

    /// <summary>The same for a look that is not kept yet.</summary>
    internal AdapterMode HighestOf(ServiceCode code, AdapterStates seen) => BestOf(code, _adapters.Where(adapter => adapter.Village is null), seen, without.HighestOf(code));

    /// <summary>All that is known of how far services are carried, in general and where a village has a system of its own.</summary>
    internal Dictionary<string, AdapterMode> All(AdapterStates seen)
    {
        var modes = ServiceCodes.All.ToDictionary(ServiceCodes.TextOf, code => HighestOf(code, seen), StringComparer.Ordinal);
        foreach (var (code, village) in _adapters.Where(adapter => adapter.Village is not null).Select(adapter => (adapter.Code, adapter.Village!.Value)).Distinct())
        {
            modes[$"{ServiceCodes.TextOf(code)}@{village.Value}"] = HighestOf(code, village, seen);
        }

        return modes;
    }

    private AdapterMode HighestOf(ServiceCode code, VillageCode village, AdapterStates seen) =>
        BestOf(code, VillageSystems.Serving(_adapters, village), seen, without.HighestOf(code, village));

    private static AdapterMode BestOf(ServiceCode code, IEnumerable<IServiceAdapter> adapters, AdapterStates seen, AdapterMode least)
    {
        var carried = adapters
            .Where(adapter => adapter.Code == code && adapter.CarriesService && seen.Of(adapter.Name)?.Status is not AdapterStatus.Down)
            .Select(adapter => adapter.Mode)
            .DefaultIfEmpty(AdapterMode.Directory)
            .Max();
        return carried > least ? carried : least;
    }
}
