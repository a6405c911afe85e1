using SmartVillage.Services.Adapters;
using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Requests;

/// <summary>
/// How far an installation with a request desk carries each service: what can be asked for is queued, reports about street lamps are served by our own Open311 server, and an adapter that
/// runs in production makes its service live. Emergencies stay in the directory: they are called, never queued.
/// </summary>
public sealed class QueueModes(IEnumerable<IServiceAdapter> adapters) : IServiceModes
{
    /// <inheritdoc />
    public AdapterMode HighestOf(ServiceCode code) =>
        code == ServiceCode.Pju || adapters.Any(a => a.Code == code && a.Mode == AdapterMode.Live) ? AdapterMode.Live
        : RequestTypes.All.Any(t => t.Service == code) ? AdapterMode.Queue
        : AdapterMode.Directory;
}
