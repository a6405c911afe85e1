using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService.Citizen;
using static SmartVillage.Adapters.OpenSidApi.Citizen.CitizenLine;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

/// <summary>Aid that a resident gets.</summary>
internal sealed class CitizenAid(CitizenLine line) : ICitizenAid
{
    public Task<AdapterAnswer<IReadOnlyList<CitizenBenefit>>> ListAsync(CitizenSession session, CancellationToken cancellationToken) =>
        line.ListAsync((page, size) => line.Api.BenefitsAsync(Bearer(session), page, size, cancellationToken), Benefit, cancellationToken);

    public Task<AdapterAnswer<CitizenBenefit>> FindAsync(CitizenSession session, string benefitId, CancellationToken cancellationToken) => OwnAsync(
        benefitId,
        ListAsync(session, cancellationToken),
        benefit => benefit.Id,
        benefit => line.OneAsync(() => line.Api.BenefitAsync(benefit.Id, Bearer(session), cancellationToken), Benefit, cancellationToken));

    /// <summary>What belongs to the programme lies beside the participation or below it.</summary>
    private static CitizenBenefit? Benefit(JsonRow row)
    {
        var programme = row.Below("bantuan") is { IsThere: true } named ? named : row.Below("program") is { IsThere: true } inner ? inner : row;
        return row.Id is not { } id ? null : new CitizenBenefit(
            id, programme.Text("nama", "nama_program"), programme.Text("asaldana"), programme.Text("tanggal_mulai", "sdate", "awal"), programme.Text("tanggal_berakhir", "edate", "akhir"));
    }
}
