using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Requests;

/// <summary>
/// How far a request desk carries each service without any adapter: what can be asked for is queued, and reports about street lamps are served by our own Open311 server. Emergencies stay
/// in the directory: they are called, never queued.
/// </summary>
public sealed class QueueModes : IServiceModes
{
    /// <inheritdoc />
    public AdapterMode HighestOf(ServiceCode code) =>
        code == ServiceCode.Pju ? AdapterMode.Live
        : RequestTypes.All.Any(t => t.Service == code) ? AdapterMode.Queue
        : AdapterMode.Directory;
}
