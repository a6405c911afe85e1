using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Requests.Ambulance;

/// <summary>Vehicles and drivers of a village, kept by its operators.</summary>
public interface IAmbulanceRoster
{
    /// <summary>Those in use.</summary>
    Task<IReadOnlyList<RosterEntry>> ListAsync(VillageCode village, CancellationToken cancellationToken);

    /// <summary>Adds one, or changes one that is in use.</summary>
    Task<RosterWriting> WriteAsync(VillageCode village, RosterKind kind, long? id, RosterDetails details, long? basedOn, CancellationToken cancellationToken);

    /// <summary>Takes one out of use and destroys what was said about it; refused while a trip is planned with it.</summary>
    Task<RosterWriting> RemoveAsync(VillageCode village, RosterKind kind, long id, CancellationToken cancellationToken);
}

/// <summary>What came of a change of the roster.</summary>
/// <param name="Written">As it is now; null when nothing was written.</param>
/// <param name="Refusal">Why not.</param>
/// <param name="Trip">The trip that is in the way.</param>
public sealed record RosterWriting(RosterEntry? Written, RequestRefusal? Refusal = null, long? Trip = null);
