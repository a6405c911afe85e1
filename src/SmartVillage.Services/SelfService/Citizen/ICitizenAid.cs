using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>Aid that a resident gets.</summary>
public interface ICitizenAid
{
    /// <summary>Programmes in which the resident is.</summary>
    Task<AdapterAnswer<IReadOnlyList<CitizenBenefit>>> ListAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>One of them.</summary>
    Task<AdapterAnswer<CitizenBenefit>> FindAsync(CitizenSession session, string benefitId, CancellationToken cancellationToken);
}

/// <summary>A programme. Card numbers and whose card it is are not taken.</summary>
/// <param name="Id">OpenSID's id of the participation.</param>
/// <param name="Programme">Name of the programme.</param>
/// <param name="Origin">Who pays.</param>
/// <param name="From">First day, as OpenSID wrote it.</param>
/// <param name="Until">Last day, as OpenSID wrote it.</param>
public sealed record CitizenBenefit(string Id, string? Programme, string? Origin, string? From, string? Until);
