using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Pju;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Outside;

/// <summary>
/// Reports about public places on their way to the office that mends them: as a text for WhatsApp, or to that office's own Open311 server where it has one. The signed webhook
/// (<c>Requests:Webhook</c>) tells of all requests by itself.
/// </summary>
internal sealed class HandOverEndpoints(OutsideDesk outside, CatalogDesk catalog, IServiceRequests requests, RequestChanges changes, ApiOptions options) : IEndpointGroup
{
    private const string Server = "Server Open311 dinas";
    private const int LongestService = 60;

    private static readonly ApiProblem Off = OutsideProblems.Off(Server, "Adapters:Open311", "Kirim teksnya (GET di alamat yang sama) lewat WhatsApp atau telepon.");
    private static readonly ApiProblem NotPublic = new(409, "not-handed-over", "Permohonan ini bukan laporan tempat umum, atau isinya sudah dikosongkan.", "Hanya laporan seperti pju-* dan wifi-mati yang diteruskan.");

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/requests/{id}/hand-over", "readHandOver", ReadAsync)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = "Teks laporan untuk dinas yang mengerjakannya, tanpa data pelapor",
            Description = "whatsAppUrl membuka WhatsApp dengan teks itu: ke nomor kanal layanannya bila sudah dipastikan, selain itu ke siapa pun yang dipilih. services: jenis laporan di server Open311 dinas bila tersambung.",
            Right = Right.ManageRequests,
            Identified = true,
            Schema = "HandOver",
            NeedsEdition = false,
            ServesConfigured = true,
        },
        new("POST", "/villages/{code}/requests/{id}/hand-over", "handOver", SendAsync)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = "Teruskan laporan ke server Open311 dinas",
            Description = "Tempat dan halnya saja, tidak pernah pelapornya. Nomornya di sana dicatat pada catatan internal; yang belum pasti diterima juga dicatat, dan tidak dikirim ulang sendiri. "
                + "Sesudah itu keadaannya di sana ditanyakan setiap jam: kabarnya menjadi catatan bagi pelapor, dan yang ditutup dinas menjadi Completed.",
            Right = Right.ManageRequests,
            Identified = true,
            Action = "putuskan",
            Body = "HandOverOrder",
            Schema = "OfficeRequest",
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private async Task<IResult> ReadAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (found, text, problem) = await FindAsync(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var link = await LinkAsync(request, found!, text!, cancellationToken);
        var offered = outside.Of<IOpen311Outlet>(request) is { } outlet ? await outlet.Port.ServicesAsync(cancellationToken) : null;
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("text", text);
            writer.WriteString("whatsAppUrl", link);
            writer.WriteStartArray("services");
            foreach (var service in offered is { IsOk: true, Value: { } services } ? services : [])
            {
                writer.WriteStartObject();
                writer.WriteString("code", service.Code);
                writer.WriteString("name", service.Name);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        })
        { Cacheable = false };
    }

    private async Task<IResult> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, RequestJsonContext.Default.HandOverOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (order!.Service is not { Length: > 0 and <= LongestService } service)
        {
            return Problems.Bad("invalid-service", "Jenis laporan di server dinas tidak sah.", "Isi service dengan code dari GET …/hand-over.");
        }

        var (found, text, refused) = await FindAsync(request, cancellationToken);
        if (refused is not null)
        {
            return refused;
        }

        if (outside.Of<IOpen311Outlet>(request) is not { } outlet)
        {
            return Off;
        }

        // Not cancelled with the caller: what is on its way to an office is finished and noted.
        var content = found!.Content!;
        var sent = await outlet.Port.CreateAsync(
            new OutletReport { ServiceCode = service, Latitude = content.Latitude, Longitude = content.Longitude, Address = HandOverText.PlaceOf(content), Description = text }, CancellationToken.None);
        if (NotesOf(sent, outlet.IsTest) is not { } notes)
        {
            return OutsideProblems.Of(sent, Server);
        }

        var actor = RequestChanges.ActorOf(request, basedOn: null);
        return await changes.CarryOutAsync(request, found.Id, current => sent is { IsOk: true, Value: { } receipt } && !outlet.IsTest
            ? HandOverDecisions.Sent(current, receipt, actor, notes)
            : RequestDecisions.Note(current, actor, notes));
    }

    /// <summary>What is written down of it; null when it did not get there.</summary>
    private static RequestNotes? NotesOf(AdapterAnswer<OutletReceipt> sent, bool isTest) => sent switch
    {
        { IsOk: true, Value: { } receipt } when isTest => new RequestNotes(Internal: $"Uji coba Open311 dinas: nomor {receipt.RequestId ?? receipt.Token}. Tidak ada yang sungguh diteruskan."),
        { IsOk: true, Value.RequestId: { } number } => new RequestNotes("Sudah diteruskan ke dinas yang berwenang.", $"Diteruskan lewat Open311: nomor {number}."),
        { IsOk: true, Value: { } receipt } => new RequestNotes("Sudah diteruskan ke dinas yang berwenang.", $"Diteruskan lewat Open311: token {receipt.Token ?? "-"}, nomornya menyusul."),
        { Status: AnswerStatus.Unknown } => new RequestNotes(Internal: "Belum pasti diterima server Open311 dinas: tanyakan sebelum mengirim lagi."),
        _ => null,
    };

    private async Task<(ServiceRequest? Found, string? Text, ApiProblem? Problem)> FindAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return (null, null, Problems.BadId);
        }

        if (await requests.FindAsync(CatalogDesk.CodeOf(request), id, cancellationToken) is not { } found)
        {
            return (null, null, Problems.NotFound);
        }

        return HandOverText.Of(found, request.Village.Profile.Name, request.Offset) is { } text ? (found, text, null) : (null, null, NotPublic);
    }

    private async Task<string> LinkAsync(ApiRequest request, ServiceRequest found, string text, CancellationToken cancellationToken)
    {
        var service = RequestTypes.Find(found.Type)?.Service;
        var number = service is { } code
            ? (await catalog.FindAsync(request, code, cancellationToken)).Entry.Channels.FirstOrDefault(channel => channel.Kind == ChannelKind.WhatsApp)?.Href
            : null;
        return $"{number ?? "https://wa.me/"}?text={Uri.EscapeDataString(text)}";
    }
}
