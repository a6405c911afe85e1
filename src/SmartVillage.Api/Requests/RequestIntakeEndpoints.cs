using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services.Facilities;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Holidays;

namespace SmartVillage.Api.Requests;

/// <summary>What can be asked for in a village, and asking for it: without a login for residents, with a key for the officer who writes it down at the counter.</summary>
internal sealed class RequestIntakeEndpoints(RequestOffer offer, RequestDesk desk, IServiceRequests requests, FacilityReports facilities, IntakeGate gate, HolidayCalendar holidays, FreshnessSource freshness, ApiOptions options)
    : IEndpointGroup
{
    public const string Tag = "Permohonan";

    // A description of 4000 letters, each escaped.
    public const int BodiesLonger = 3;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/request-types", "listRequestTypes", TypesAsync)
        {
            Tag = Tag,
            Summary = "Yang dapat dimohon atau dilaporkan di sebuah desa, dengan isian dan janji waktunya",
            Description = "emergency pada sebuah pilihan: pilihan itu tidak pernah diantrekan, aplikasi menampilkan 119 dan 112 lebih dulu.",
            Schema = "RequestType",
            IsList = true,
            NeedsEdition = false,
            ServesConfigured = true,
        },
        new("POST", "/villages/{code}/requests", "createRequest", CreateAsync)
        {
            Tag = Tag,
            Summary = "Kirim permohonan atau laporan",
            Description = "Tanpa masuk, dibatasi per alamat; website harus kosong. trackingCode adalah rahasia pemohon dan hanya ditampilkan sekali. Kontak dan isi disimpan tersandi. "
                + "Dengan kunci petugas permohonan dicatat atas nama petugas itu. Keadaan darurat dijawab 409 emergency-call dan tidak diantrekan.",
            Body = "RequestOrder",
            Schema = "RequestReceipt",
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private async Task<IResult> TypesAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var offered = await offer.ListAsync(request.Village, request.Now, cancellationToken);
        return request.List(
            writer =>
            {
                writer.WriteStartArray();
                foreach (var type in offered)
                {
                    RequestTypeJson.Write(writer, type);
                }

                writer.WriteEndArray();
            },
            next: null);
    }

    private async Task<IResult> CreateAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, problem) = await JsonBody.ReadAsync(
            request.HttpContext.Request, RequestJsonContext.Default.RequestOrder, options.RequestBodyBytes * BodiesLonger, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var officer = request.Caller is { } caller && caller.Has(Right.ManageRequests) && caller.MayLookInto(request.Village.Code) ? caller : null;
        var ruling = new RequestRuling(IsOfficer: officer is not null, TakesHealthNotes: options.HealthNotesBasis is not null);
        var faults = new List<RequestFault>();
        var outcome = RequestRules.Check(await facilities.PlaceAsync(CatalogDesk.CodeOf(request), order!.ToDraft(), faults, cancellationToken), request.Now, ruling);
        if (outcome is RequestCheck.Emergency)
        {
            return Problems.EmergencyCall;
        }

        var offered = await offer.ListAsync(request.Village, request.Now, cancellationToken);
        if (outcome is RequestCheck.NoSuchType || offered.All(o => o.Type.Code != order.Type))
        {
            return NotOffered;
        }

        if (outcome is not RequestCheck.Good good || faults.Count > 0 || !string.IsNullOrWhiteSpace(order.Website))
        {
            return Refuse([.. faults, .. (outcome as RequestCheck.Faulty)?.Faults ?? []]);
        }

        var refused = officer is null ? await gate.RefuseAsync(request.HttpContext, request.Village, request.Offset, request.Now, cancellationToken) : null;
        return refused ?? await KeepAsync(request, good, officer);
    }

    /// <summary>The village does not serve it.</summary>
    public static readonly ApiProblem NotOffered = Problems.Bad("unknown-request-type", "Jenis permohonan ini tidak dilayani di desa ini.", "Lihat GET …/request-types.");

    /// <summary>Every field that has to be filled in another way.</summary>
    public static ApiProblem Refuse(IReadOnlyList<RequestFault> faults) =>
        Problems.Bad("invalid-request-form", "Isian permohonan belum benar.", "Perbaiki isian yang disebut pada errors.") with { Faults = [.. faults.Select(f => (f.Field, f.Text.Id))] };

    private async Task<IResult> KeepAsync(ApiRequest request, RequestCheck.Good good, Caller? officer)
    {
        // Not cancelled with the request: what a person sent counts also when the connection breaks.
        var village = CatalogDesk.CodeOf(request);
        var (kept, code) = await desk.ReceiveAsync(
            new RequestIntake(village, request.Offset, officer is null ? RequestChannel.Resident : RequestChannel.Officer, officer?.Name, officer?.KeyId), good, CancellationToken.None);
        await freshness.NoteWrittenAsync();
        var steps = await requests.ListStepsAsync(village, kept.Id, CancellationToken.None);
        var isKnown = new WorkingHours(request.Offset, holidays).KnowsHolidays(kept.ReceivedAt, kept.DueAt);
        return new Answer(request.Meta(), request.Today, writer => RequestJson.WriteTracked(writer, kept, steps, new RequestReceipt(code.ToDisplay(), isKnown))) { Cacheable = false };
    }
}
