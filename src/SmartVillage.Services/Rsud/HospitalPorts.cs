using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Rsud;

/// <summary>The hospital's own queue.</summary>
public interface IHospitalQueuePort
{
    /// <summary>How far a booking is. The code alone tells nothing about who booked.</summary>
    Task<AdapterAnswer<QueueState>> RemainingAsync(string bookingCode, CancellationToken cancellationToken);
}

/// <summary>How far a booking is.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Clinic">Clinic.</param>
/// <param name="Doctor">Doctor.</param>
/// <param name="Remaining">People before it.</param>
/// <param name="Called">Number that is called now.</param>
/// <param name="WaitSeconds">Seconds to wait, as the hospital reckons.</param>
public sealed record QueueState(string? Number, string? Clinic, string? Doctor, int? Remaining, string? Called, int? WaitSeconds);

/// <summary>Beds of a hospital, with the hospital's own credentials.</summary>
public interface IBedAvailabilityPort
{
    /// <summary>Every room that was reported.</summary>
    Task<AdapterAnswer<IReadOnlyList<BedRoom>>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>A room.</summary>
/// <param name="Room">Name.</param>
/// <param name="Class">Code or name of its class.</param>
/// <param name="Capacity">Beds.</param>
/// <param name="Available">Beds that are free.</param>
/// <param name="AvailableMale">Free for men, where they are apart.</param>
/// <param name="AvailableFemale">Free for women, where they are apart.</param>
public sealed record BedRoom(string? Room, string? Class, int? Capacity, int? Available, int? AvailableMale, int? AvailableFemale);

/// <summary>SATUSEHAT's index, for a verified facility; a kelurahan may not look patients up.</summary>
public interface IHealthIndex
{
    /// <summary>IHS number of a person who agreed to it; nothing else of the record is taken.</summary>
    Task<AdapterAnswer<string>> PatientNumberAsync(string nik, ResidentConsent consent, CancellationToken cancellationToken);

    /// <summary>A facility.</summary>
    Task<AdapterAnswer<HealthFacility>> OrganizationAsync(string organizationId, CancellationToken cancellationToken);

    /// <summary>Places of a facility.</summary>
    Task<AdapterAnswer<IReadOnlyList<HealthPlace>>> LocationsAsync(string organizationId, CancellationToken cancellationToken);

    /// <summary>Services of a facility.</summary>
    Task<AdapterAnswer<IReadOnlyList<HealthPlace>>> HealthcareServicesAsync(string organizationId, CancellationToken cancellationToken);
}

/// <summary>A facility.</summary>
/// <param name="Id">Number in SATUSEHAT.</param>
/// <param name="Name">Name.</param>
/// <param name="IsActive">Whether it works; null when it is not said.</param>
/// <param name="Phones">Phones that it published.</param>
public sealed record HealthFacility(string Id, string? Name, bool? IsActive, IReadOnlyList<string> Phones);

/// <summary>A place or a service of a facility.</summary>
/// <param name="Id">Number in SATUSEHAT.</param>
/// <param name="Name">Name.</param>
/// <param name="IsActive">Whether it works; null when it is not said.</param>
public sealed record HealthPlace(string Id, string? Name, bool? IsActive);
