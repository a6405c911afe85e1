using SmartVillage.Api.Http;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Api.SelfService;

/// <summary>What OpenSID has about a resident and prints for him, and which officials are in today.</summary>
internal sealed class CitizenRecordEndpoints(CitizenCalls calls) : IEndpointGroup
{
    private static readonly string[] Media = [.. Enum.GetValues<AttachmentType>().Select(AttachmentTypes.MediaTypeOf)];

    public IEnumerable<ApiRoute> Routes =>
    [
        CitizenSessionEndpoints.Route("benefits/list", "listCitizenBenefits", "Bantuan yang diterima warga ini menurut OpenSID", "CitizenSessionOrder", BenefitsAsync) with
        {
            Description = "Nomor kartu dan data pemegangnya tidak diambil.",
            Schema = "CitizenBenefit",
            IsList = true,
        },
        CitizenSessionEndpoints.Route("benefits/detail", "readCitizenBenefit", "Satu bantuan", "CitizenItemOrder", BenefitAsync) with { Schema = "CitizenBenefit" },
        CitizenSessionEndpoints.Route("prints/biography", "printBiography", "Biodata warga ini untuk dicetak", "CitizenSessionOrder", BiographyAsync) with
        {
            Description = "Memuat seluruh data warga; diteruskan dari OpenSID dan tidak disimpan.",
            Media = Media,
        },
        CitizenSessionEndpoints.Route("prints/family-card", "printFamilyCard", "Salinan kartu keluarga untuk dicetak", "CitizenSessionOrder", FamilyCardAsync) with
        {
            Description = "Memuat seluruh data keluarga; diteruskan dari OpenSID dan tidak disimpan.",
            Media = Media,
        },
        CitizenSessionEndpoints.Route("officials/list", "listOfficials", "Perangkat desa dan kehadirannya hari ini", "CitizenSessionOrder", OfficialsAsync) with { Schema = "OfficialPresence", IsList = true },
    ];

    private Task<IResult> BenefitsAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.Aid.ListAsync(call.Session, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> BenefitAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.OneAsync(request, call => call.Desk.Aid.FindAsync(call.Session, call.Order.Id, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> BiographyAsync(ApiRequest request, CancellationToken cancellationToken) => calls.FileAsync(
        request, SelfServiceJsonContext.Default.CitizenSessionOrder, order => order.Session, "biodata", call => call.Desk.Prints.BiographyAsync(call.Session, cancellationToken), cancellationToken);

    private Task<IResult> FamilyCardAsync(ApiRequest request, CancellationToken cancellationToken) => calls.FileAsync(
        request, SelfServiceJsonContext.Default.CitizenSessionOrder, order => order.Session, "kartu-keluarga", call => call.Desk.Prints.FamilyCardAsync(call.Session, cancellationToken), cancellationToken);

    private Task<IResult> OfficialsAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.Village.OfficialsAsync(call.Session, cancellationToken), CitizenJson.Write, cancellationToken);
}
