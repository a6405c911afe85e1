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

    /// <summary>The same for a look that is not kept yet.</summary>
    internal AdapterMode HighestOf(ServiceCode code, AdapterStates seen)
    {
        var least = without.HighestOf(code);
        var carried = _adapters
            .Where(adapter => adapter.Code == code && seen.Of(adapter.Name)?.Status is not AdapterStatus.Down)
            .Select(adapter => adapter.Mode)
            .DefaultIfEmpty(AdapterMode.Directory)
            .Max();
        return carried > least ? carried : least;
    }

    internal Dictionary<string, AdapterMode> All(AdapterStates seen) => ServiceCodes.All.ToDictionary(ServiceCodes.TextOf, code => HighestOf(code, seen), StringComparer.Ordinal);
}
