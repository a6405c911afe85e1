using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService.Citizen;
using static SmartVillage.Adapters.OpenSidApi.Citizen.CitizenLine;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

/// <summary>Papers that OpenSID prints for whoever is logged in.</summary>
internal sealed class CitizenPrints(CitizenLine line) : ICitizenPrints
{
    public Task<AdapterAnswer<AttachedFile>> BiographyAsync(CitizenSession session, CancellationToken cancellationToken) =>
        line.FileAsync(() => line.Api.BiographyAsync(Bearer(session), cancellationToken), cancellationToken);

    public Task<AdapterAnswer<AttachedFile>> FamilyCardAsync(CitizenSession session, CancellationToken cancellationToken) =>
        line.FileAsync(() => line.Api.FamilyCardAsync(Bearer(session), cancellationToken), cancellationToken);
}
