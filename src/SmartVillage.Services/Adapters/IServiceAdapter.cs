using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Adapters;

/// <summary>
/// What every client of an outside system has in common, so that <c>doctor</c>, the probing job and the catalogue treat them alike. What a client can do besides is a port
/// of its own beside this one. One service may have several adapters.
/// </summary>
public interface IServiceAdapter
{
    /// <summary>Stable name of the outside system in configuration, metrics and messages, as <c>Bmkg</c>.</summary>
    string Name { get; }

    /// <summary>The service that it carries.</summary>
    ServiceCode Code { get; }

    /// <summary>The one village that it serves, as OpenSID's API does; null for a system that serves all of them.</summary>
    VillageCode? Village => null;

    /// <summary>Name that adapters of one system have in common. Where a village has one of its own, the general one of the same system does not count.</summary>
    string Family => Name;

    /// <summary>Whether it can carry requests of its service; false for a system that is only looked into.</summary>
    bool CarriesService => true;

    /// <summary>What configuration asks for; <see cref="AdapterMode.Directory"/> while it is off.</summary>
    AdapterMode Mode { get; }

    /// <summary>
    /// Looks whether it works now. Never throws for the other side's faults: those are <see cref="AdapterStatus.Degraded"/> or <see cref="AdapterStatus.Down"/>. Makes no call
    /// while the adapter is off.
    /// </summary>
    Task<AdapterHealth> CheckAsync(CancellationToken cancellationToken);
}
