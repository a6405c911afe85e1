using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Services;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Complaints;
using SmartVillage.Services.Requests.Holidays;

namespace SmartVillage.Api.Ambulance;

/// <summary>Makes a trip of the ambulance of a request for the way to the hospital, in one call; each names the other from then on.</summary>
internal sealed class TransportEndpoints(IServiceRequests requests, RequestDesk desk, RequestOffer offer, HolidayCalendar holidays, FreshnessSource freshness, ApiOptions options) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/requests/{id}/trip", "openTripOfRequest", OpenAsync)
        {
            Tag = AmbulanceBoardEndpoints.Tag,
            Summary = "Buka perjalanan ambulans dari permohonan angkutan ke rumah sakit",
            Description = "Hanya untuk rsud-bantuan dengan help transport. Tempat, kontak dan waktunya diambil dari permohonan itu bila tidak diisi; uraiannya tidak ikut. "
                + "Keduanya saling menyebut (tripRequest, origin). trackingCode perjalanan hanya ditampilkan sekali: sampaikan kepada pemohon.",
            Right = Right.ManageRequests,
            Identified = true,
            Action = "putuskan",
            Body = "TripOfRequestOrder",
            Schema = "RequestReceipt",
            Success = StatusCodes.Status201Created,
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private async Task<IResult> OpenAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, AmbulanceJsonContext.Default.TripOfRequestOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var (notes, refused) = RequestChanges.ReadNotes(order!.Note, order.InternalNote);
        if (refused is not null)
        {
            return refused;
        }

        var actor = RequestChanges.ActorOf(request, order.BasedOn);
        RequestChange Join(ServiceRequest origin) => TransportDecisions.Join(origin, actor, notes!);
        var found = ComplaintRequests.TryGetId(id, out _) ? null : await requests.FindAsync(CatalogDesk.CodeOf(request), id, cancellationToken);
        if (found is null || Join(found).Refusal is not null)
        {
            return found is null ? Problems.NotFound : Refuse(Join(found));
        }

        var check = RequestRules.Check(TransportDecisions.Draft(found, order.ToWish()), request.Now, new RequestRuling(IsOfficer: true, TakesHealthNotes: false));
        if (check is not RequestCheck.Good good)
        {
            return RequestIntakeEndpoints.Refuse((check as RequestCheck.Faulty)?.Faults ?? []);
        }

        var offered = await offer.ListAsync(request.Village, request.Now, cancellationToken);
        return offered.Any(o => o.Type.Code == good.Type.Code) ? await KeepAsync(request, id, Join, good) : RequestIntakeEndpoints.NotOffered;
    }

    private async Task<IResult> KeepAsync(ApiRequest request, long id, Func<ServiceRequest, RequestChange> join, RequestCheck.Good good)
    {
        // Not cancelled with the request: what a person decided counts also when the connection breaks.
        var village = CatalogDesk.CodeOf(request);
        var intake = new RequestIntake(village, request.Offset, RequestChannel.Officer, request.Caller.Name, request.Caller.KeyId);
        var (kept, code, change) = await desk.ReceiveFromAsync(id, join, intake, good, CancellationToken.None);
        if (kept is null)
        {
            return Refuse(change);
        }

        await freshness.NoteWrittenAsync();
        var steps = await requests.ListStepsAsync(village, kept.Id, CancellationToken.None);
        var receipt = new RequestReceipt(code.ToDisplay(), new WorkingHours(request.Offset, holidays).KnowsHolidays(kept.ReceivedAt, kept.DueAt));
        return new Answer(request.Meta(), request.Today, writer => RequestJson.WriteTracked(writer, kept, steps, receipt)) { Cacheable = false, Status = StatusCodes.Status201Created };
    }

    private static ApiProblem Refuse(RequestChange change) => RequestRefusals.Of(change.Refusal!.Value, change.Other);
}
