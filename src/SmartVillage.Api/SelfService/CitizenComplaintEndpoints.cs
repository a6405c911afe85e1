using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Api.SelfService;

/// <summary>Complaints of a resident in OpenSID, sent with a photo as its own form demands.</summary>
internal sealed class CitizenComplaintEndpoints(CitizenCalls calls, CitizenUploads uploads) : IEndpointGroup
{
    private const string EmailField = "email";
    private const string PhoneField = "phone";
    private const string TitleField = "title";
    private const string TextField = "text";

    // A letter has up to four bytes.
    private static readonly UploadField[] Fields =
    [
        new(EmailField, SelfServiceFields.LongestLine * 4), new(PhoneField, 40), new(TitleField, SelfServiceFields.LongestLine * 4), new(TextField, SelfServiceFields.LongestText * 4),
    ];

    public IEnumerable<ApiRoute> Routes =>
    [
        CitizenSessionEndpoints.Route("complaints/list", "listCitizenComplaints", "Pengaduan warga ini di OpenSID", "CitizenSessionOrder", ListAsync) with { Schema = "CitizenComplaint", IsList = true },
        CitizenSessionEndpoints.Route("complaints/detail", "readCitizenComplaint", "Satu pengaduan warga ini", "CitizenItemOrder", FindAsync) with { Schema = "CitizenComplaint" },
        CitizenSessionEndpoints.Upload("complaints", "sendCitizenComplaint", "Kirim pengaduan dengan foto ke OpenSID", SendAsync) with
        {
            Description = "Keadaan darurat: 119 atau 112, jangan mengisi formulir. OpenSID meminta semua isian dan satu foto; fotonya digambar ulang sehingga tempat dan kamera di dalamnya hilang. "
                + "OpenSID tidak memberi nomor: id dicari lagi menurut judul dan waktu, dan null bila tidak ditemukan. Sesudah sinkronisasi berikutnya ia tampil bagi petugas.",
            Form =
            [
                QueryParameter.Text(CitizenUploads.SessionField, "Rahasia warga.", "sesi-uji-0001") with { Required = true },
                QueryParameter.Text(EmailField, "Surel.", "warga@contoh.id") with { Required = true },
                QueryParameter.Text(PhoneField, "Telepon.", "081200000000") with { Required = true },
                QueryParameter.Text(TitleField, "Judul.", "Lampu jalan mati") with { Required = true },
                QueryParameter.Text(TextField, "Uraian.", "Di depan balai RW 03, sejak tiga hari.") with { Required = true },
                QueryParameter.File(AttachmentUpload.FileField, "Foto JPEG, PNG atau WebP."),
            ],
            Schema = "CitizenComplaintSent",
        },
    ];

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.ListAsync(request, call => call.Desk.Complaints.ListAsync(call.Session, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> FindAsync(ApiRequest request, CancellationToken cancellationToken) =>
        calls.OneAsync(request, call => call.Desk.Complaints.FindAsync(call.Session, call.Order.Id, cancellationToken), CitizenJson.Write, cancellationToken);

    private Task<IResult> SendAsync(ApiRequest request, CancellationToken cancellationToken) => uploads.RunAsync(
        request,
        Fields,
        takesPdf: false,
        fields => new SelfServiceFields()
            .Email(EmailField, fields.GetValueOrDefault(EmailField)).Phone(PhoneField, fields.GetValueOrDefault(PhoneField))
            .Line(TitleField, fields.GetValueOrDefault(TitleField)).Text(TextField, fields.GetValueOrDefault(TextField)).Faults,
        async call =>
        {
            var sent = await call.Desk.Complaints.SendAsync(call.Session, Draft(call.Order), CancellationToken.None);
            return sent.IsOk ? CitizenCalls.Shown(request, writer => CitizenJson.Write(writer, sent.Value)) : SelfServiceProblems.Of(sent);
        },
        cancellationToken);

    private static ComplaintDraft Draft(CitizenUpload upload) => new(
        upload.Fields[EmailField], upload.Fields[PhoneField].Trim(), CitizenJson.Words(upload.Fields[TitleField]), CitizenJson.Words(upload.Fields[TextField]), upload.NameOf("foto"),
        upload.File.Content.ToArray());
}
