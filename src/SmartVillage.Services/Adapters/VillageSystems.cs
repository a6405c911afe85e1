using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Adapters;

/// <summary>Finds the system behind a port for one village: its own where it has one, else the one for all.</summary>
public sealed class VillageSystems(IEnumerable<IServiceAdapter> adapters)
{
    private readonly IReadOnlyList<IServiceAdapter> _adapters = [.. adapters];

    /// <summary>The system of a village that can do what <typeparamref name="T"/> says; null when none is known. It may be off, and then says so itself.</summary>
    public T? Of<T>(VillageCode village)
        where T : class => Serving(_adapters, village).OrderBy(adapter => adapter.Village is null).OfType<T>().FirstOrDefault();

    /// <summary>Adapters that count for a village.</summary>
    internal static IEnumerable<IServiceAdapter> Serving(IReadOnlyList<IServiceAdapter> adapters, VillageCode village)
    {
        var own = adapters.Where(adapter => adapter.Village?.Value == village.Value).ToList();
        return own.Concat(adapters.Where(adapter => adapter.Village is null && own.All(o => o.Family != adapter.Family)));
    }
}
