using SmartVillage.Services.Adapters;

namespace SmartVillage.Tests.Shared;

/// <summary>Counts looks in memory.</summary>
internal sealed class MemoryUptime : IAdapterUptime
{
    public List<AdapterStates> Looks { get; } = [];

    public void Count(AdapterStates look) => Looks.Add(look);

    public IReadOnlyList<AdapterDay> List(DateOnly from, DateOnly until) => [];
}
