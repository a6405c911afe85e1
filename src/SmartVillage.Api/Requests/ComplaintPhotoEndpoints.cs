using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.SelfService;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.Requests.Complaints;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Api.Requests;

/// <summary>Pictures of OpenSID's complaints, for officers: fetched with the staff's account, drawn anew so that place, camera and names in them are gone, and kept nowhere.</summary>
internal sealed class ComplaintPhotoEndpoints(VillageOpenSid openSid, AttachmentDesk files) : IEndpointGroup
{
    private static readonly string[] Media = [.. Enum.GetValues<AttachmentType>().Where(type => type != AttachmentType.Pdf).Select(AttachmentTypes.MediaTypeOf)];

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/requests/{id}/photo", "readComplaintPhoto", ReadAsync)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = "Foto pengaduan OpenSID",
            Description = "Hanya untuk permohonan dengan channel OpenSid, dan hanya bila OpenSidApi dengan akun petugas terpasang. Fotonya digambar ulang sehingga tempat, kamera dan nama di dalamnya hilang; tidak disimpan.",
            Right = Right.ManageRequests,
            Identified = true,
            Media = Media,
        },
    ];

    private async Task<IResult> ReadAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var number))
        {
            return Problems.BadId;
        }

        if (ComplaintBoard.FindRow(request.Reader, request.Village, number) is not { } row)
        {
            return ComplaintRequests.TryGetId(number, out _) ? Problems.NotFound : Problems.NotFromOpenSid;
        }

        if (openSid.Of<IStaffComplaintDesk>(request) is not { IsReady: true } desk)
        {
            return Problems.NoComplaintDesk;
        }

        if (await ComplaintAnswerEndpoints.CheckAsync(desk, row, cancellationToken) is { } other)
        {
            return other;
        }

        var photo = await desk.PhotoAsync($"{row.Record.SourceKey}", cancellationToken);
        if (!photo.IsOk)
        {
            return photo.Status == AnswerStatus.NotFound ? Problems.NotFound : Problems.PhotoNotGiven(photo.Reason!);
        }

        var (cleaned, fault) = await files.CleanImageAsync(photo.Value.Content, cancellationToken);
        return fault is null ? new AttachmentFile($"pengaduan-{number}", cleaned!) : Problems.PhotoNotGiven("berkasnya bukan foto yang dapat dibaca, atau terlalu besar.");
    }
}
