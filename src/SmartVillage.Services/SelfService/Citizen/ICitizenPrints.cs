using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Services.SelfService.Citizen;

/// <summary>Papers that OpenSID prints for whoever is logged in. They hold the whole of a person's or family's data and are passed through, never kept.</summary>
public interface ICitizenPrints
{
    /// <summary>Biography.</summary>
    Task<AdapterAnswer<AttachedFile>> BiographyAsync(CitizenSession session, CancellationToken cancellationToken);

    /// <summary>Family card.</summary>
    Task<AdapterAnswer<AttachedFile>> FamilyCardAsync(CitizenSession session, CancellationToken cancellationToken);
}
