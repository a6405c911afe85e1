using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Api.Outside;

/// <summary>Finds the outside system behind a port for the village of a request, as far as it is switched on.</summary>
internal sealed class OutsideDesk(VillageSystems systems)
{
    /// <summary>The system, and whether it is a test system whose answers are no facts; null while it is off.</summary>
    public (T Port, bool IsTest)? Of<T>(ApiRequest request)
        where T : class => systems.Of<T>(CatalogDesk.CodeOf(request)) switch
        {
            { } port and IServiceAdapter { Mode: AdapterMode.Live } => (port, false),
            { } port and IServiceAdapter { Mode: AdapterMode.Sandbox } => (port, true),
            _ => null,
        };

    /// <summary>The system for the public, to whom answers of a test system are never shown.</summary>
    public T? LiveOf<T>(ApiRequest request)
        where T : class => Of<T>(request) is { IsTest: false } found ? found.Port : null;
}
