using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Services;
using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;

namespace SmartVillage.Api.Ambulance;

/// <summary>The dispatch board: open trips by their time, who drives them, and how far they are. The request of the resident follows by itself.</summary>
internal sealed class AmbulanceBoardEndpoints(IServiceRequests requests, IAmbulanceRoster roster, RequestChanges changes, ApiOptions options) : IEndpointGroup
{
    public const string Tag = "Ambulans";

    private const int Most = 500;

    private static readonly string[] Types = [.. RequestTypes.All.Where(t => t.HasTrip).Select(t => t.Code)];

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("GET", "/villages/{code}/ambulance/trips", "listAmbulanceTrips", "Papan ambulans: perjalanan yang belum berakhir, menurut waktunya", ListAsync) with
        {
            Description = "Yang sudah berakhir ada pada daftar permohonan.",
            Schema = "AmbulanceTrip",
            IsList = true,
        },
        Route("POST", "/villages/{code}/ambulance/trips/{id}/assignment", "assignAmbulanceTrip", "Tugaskan kendaraan dan pengemudi pada sebuah waktu", AssignAsync) with
        {
            Description = "Bila kendaraan atau pengemudi sudah dijadwalkan pada waktu itu, jawabannya 409 crew-busy dengan nomor perjalanan yang lain.",
            Body = "TripAssignmentOrder",
            Schema = "AmbulanceTrip",
            Action = "putuskan",
        },
        Route("POST", "/villages/{code}/ambulance/trips/{id}/state", "moveAmbulanceTrip", "Ubah keadaan perjalanan; menolak dan menyerahkan ke 119 memerlukan note", MoveAsync) with
        {
            Description = "Received → Accepted → Assigned → EnRoute → OnScene → Transporting → Completed; keluar lewat Declined, Cancelled, HandedOverTo119. Keadaan permohonannya mengikuti.",
            Body = "TripStateOrder",
            Schema = "AmbulanceTrip",
            Action = "putuskan",
        },
    ];

    private static ApiRoute Route(string method, string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new(method, pattern, name, handler)
    {
        Tag = Tag,
        Summary = summary,
        Right = Right.ManageRequests,
        Identified = true,
        NeedsEdition = false,
        ServesConfigured = true,
    };

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var village = CatalogDesk.CodeOf(request);
        var open = await requests.ListAsync(village, new RequestFilter { Types = Types, States = RequestWorkflow.Open, Take = Most }, cancellationToken);
        var crew = (await roster.ListAsync(village, cancellationToken)).ToDictionary(e => e.Id);
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var trip in open.Where(r => r.Trip is not null).OrderBy(r => r.Trip!.StartsAt).ThenBy(r => r.Id))
            {
                AmbulanceJson.WriteTrip(writer, trip, crew);
            }

            writer.WriteEndArray();
        })
        { IsList = true, Cacheable = false };
    }

    private Task<IResult> AssignAsync(ApiRequest request, CancellationToken cancellationToken) => DoAsync(
        request, AmbulanceJsonContext.Default.TripAssignmentOrder, o => (o.Note, o.InternalNote, o.BasedOn),
        (order, actor, notes) => r => TripDecisions.Assign(r, new TripCrew(order.Vehicle, order.Driver, Whole(order.StartsAt), Whole(order.EndsAt)), actor, notes), cancellationToken);

    private Task<IResult> MoveAsync(ApiRequest request, CancellationToken cancellationToken) => DoAsync(
        request, AmbulanceJsonContext.Default.TripStateOrder, o => (o.Note, o.InternalNote, o.BasedOn),
        (order, actor, notes) => r => TripDecisions.Move(r, order.To, actor, notes with { Reason = order.Reason }), cancellationToken);

    /// <summary>As the store keeps it, so that an answer shows the same time again.</summary>
    private static DateTimeOffset? Whole(DateTimeOffset? at) => at is { } given ? DateTimeOffset.FromUnixTimeMilliseconds(given.ToUnixTimeMilliseconds()) : null;

    private async Task<IResult> DoAsync<T>(
        ApiRequest request, JsonTypeInfo<T> type, Func<T, (string? Note, string? InternalNote, long? BasedOn)> saidOf,
        Func<T, RequestActor, RequestNotes, Func<ServiceRequest, RequestChange>> prepare, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, type, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var said = saidOf(order!);
        var (notes, refused) = RequestChanges.ReadNotes(said.Note, said.InternalNote);
        return refused ?? await changes.CarryOutAsync(request, id, prepare(order!, RequestChanges.ActorOf(request, said.BasedOn), notes!), ShowAsync);
    }

    private async Task<Action<Utf8JsonWriter>> ShowAsync(VillageCode village, ServiceRequest trip)
    {
        var crew = (await roster.ListAsync(village, CancellationToken.None)).ToDictionary(e => e.Id);
        return writer => AmbulanceJson.WriteTrip(writer, trip, crew);
    }
}
