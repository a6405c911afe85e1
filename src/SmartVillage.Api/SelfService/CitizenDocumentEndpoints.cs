using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Api.SelfService;

/// <summary>Papers of a resident that lie in OpenSID, to which letters can refer.</summary>
internal sealed class CitizenDocumentEndpoints(CitizenCalls calls, CitizenUploads uploads) : IEndpointGroup
{
    private const string NameField = "name";
    private const string RequirementField = "requirement";

    private static readonly string[] Media = [.. Enum.GetValues<AttachmentType>().Select(AttachmentTypes.MediaTypeOf)];

    private static readonly UploadField[] Fields = [new(NameField, SelfServiceFields.LongestLine * 4), new(RequirementField, 20)];

    public IEnumerable<ApiRoute> Routes =>
    [
        CitizenSessionEndpoints.Route("documents/list", "listCitizenDocuments", "Dokumen warga ini di OpenSID", "CitizenSessionOrder", ListAsync) with { Schema = "CitizenDocument", IsList = true },
        CitizenSessionEndpoints.Route("documents/file", "readCitizenDocument", "Unduh dokumen warga ini", "CitizenItemOrder", FileAsync) with { Media = Media },
        CitizenSessionEndpoints.Upload("documents", "addCitizenDocument", "Tambah dokumen (foto atau PDF, paling besar 10 MB)", AddAsync) with
        {
            Description = "Foto digambar ulang dan PDF dibersihkan sebelum diteruskan ke OpenSID; tidak disimpan di sini. requirement: id dari letter-requirements.",
            Form =
            [
                QueryParameter.Text(CitizenUploads.SessionField, "Rahasia warga.", "sesi-uji-0001") with { Required = true },
                QueryParameter.Text(NameField, "Nama dokumen.", "Fotokopi KK") with { Required = true },
                QueryParameter.Text(RequirementField, "Syarat yang dipenuhinya.", "2") with { Required = true },
                QueryParameter.File(AttachmentUpload.FileField, "Berkasnya."),
            ],
            Schema = CitizenCalls.Done,
        },
        CitizenSessionEndpoints.Route("documents/removal", "removeCitizenDocument", "Hapus dokumen warga ini dari OpenSID", "CitizenItemOrder", RemoveAsync) with { Schema = CitizenCalls.Done },
    ];

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.Documents.ListAsync(call.Session, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> FileAsync(ApiRequest request, CancellationToken cancellationToken) => calls.FileAsync(
        request, SelfServiceJsonContext.Default.CitizenItemOrder, order => order.Session, "dokumen", call => call.Desk.Documents.DownloadAsync(call.Session, call.Order.Id, cancellationToken), cancellationToken);

    private Task<IResult> RemoveAsync(ApiRequest request, CancellationToken cancellationToken) => calls.DoAsync(
        request, SelfServiceJsonContext.Default.CitizenItemOrder, order => order.Session, _ => [], call => call.Desk.Documents.RemoveAsync(call.Session, call.Order.Id, CancellationToken.None), cancellationToken);

    private Task<IResult> AddAsync(ApiRequest request, CancellationToken cancellationToken) => uploads.RunAsync(
        request,
        Fields,
        takesPdf: true,
        fields => new SelfServiceFields().Line(NameField, fields.GetValueOrDefault(NameField)).Number(RequirementField, fields.GetValueOrDefault(RequirementField)).Faults,
        async call => CitizenCalls.DoneOr(request, await call.Desk.Documents.AddAsync(call.Session, Paper(call.Order), CancellationToken.None)),
        cancellationToken);

    private static PaperDraft Paper(CitizenUpload upload) => new(upload.Fields[NameField].Trim(), upload.Fields[RequirementField], upload.NameOf("dokumen"), upload.File.Content.ToArray());
}
