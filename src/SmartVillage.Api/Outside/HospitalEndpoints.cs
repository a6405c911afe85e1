using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Services.Rsud;

namespace SmartVillage.Api.Outside;

/// <summary>What the hospital says itself, where it gave us an account: how far a booking is, and free beds. Neither names a patient.</summary>
internal sealed class HospitalEndpoints(OutsideDesk outside, BedBoard board, RateLimits limits, ApiOptions options) : IEndpointGroup
{
    private const string Queue = "Antrean rumah sakit";
    private const string Beds = "Daftar tempat tidur rumah sakit";
    private const int LongestCode = 40;

    private static readonly ApiProblem QueueOff = OutsideProblems.Off(Queue, "Adapters:RsudQueue", "Lihat antreannya di Mobile JKN.");
    private static readonly ApiProblem BedsOff = OutsideProblems.Off(Beds, "Adapters:Beds", "Lihat SIRANAP, atau telepon rumah sakitnya.");

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/hospital/queue", "readHospitalQueue", QueueAsync)
        {
            Tag = PbbBillEndpoints.Tag,
            Summary = "Sisa antrean sebuah kode booking rumah sakit",
            Description = "Dibatasi per alamat. waitSeconds menurut rumah sakit. Keadaan darurat: 119 atau 112.",
            Body = "BookingOrder",
            Schema = "HospitalQueue",
            NeedsEdition = false,
            ServesConfigured = true,
        },
        new("GET", "/villages/{code}/hospital/beds", "listHospitalBeds", BedsAsync)
        {
            Tag = PbbBillEndpoints.Tag,
            Summary = "Tempat tidur kosong menurut rumah sakit",
            Description = "Ditanyakan paling banyak sekali semenit; beds.askedAt menyebut kapan.",
            Schema = "HospitalBed",
            IsList = true,
            Beside = ("beds", "HospitalBedsAsked"),
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private async Task<IResult> QueueAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (limits.RefuseWrite(request.HttpContext.Connection.RemoteIpAddress) is { } refused)
        {
            return refused;
        }

        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, OutsideJsonContext.Default.BookingOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (order!.BookingCode is not { Length: > 3 and <= LongestCode } code || !code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/'))
        {
            return Problems.Bad("invalid-booking", "Kode booking tidak sah.", "Tulis kode booking seperti di Mobile JKN.");
        }

        if (outside.LiveOf<IHospitalQueuePort>(request) is not { } port)
        {
            return QueueOff;
        }

        var answer = await port.RemainingAsync(code, cancellationToken);
        return answer.IsOk ? Shown(request, answer.Value) : OutsideProblems.Of(answer, Queue);
    }

    private async Task<IResult> BedsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (outside.LiveOf<IBedAvailabilityPort>(request) is not { } port)
        {
            return BedsOff;
        }

        var (answer, at) = await board.ReadAsync(port).WaitAsync(cancellationToken);
        return answer.IsOk ? Listed(request, answer.Value, at) : OutsideProblems.Of(answer, Beds);
    }

    private static Answer Shown(ApiRequest request, QueueState state) => new(request.Meta(), request.Today, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("number", state.Number);
        writer.WriteString("clinic", state.Clinic);
        writer.WriteString("doctor", state.Doctor);
        OutsideJson.Write(writer, "remaining", state.Remaining);
        writer.WriteString("called", state.Called);
        OutsideJson.Write(writer, "waitSeconds", state.WaitSeconds);
        writer.WriteEndObject();
    })
    { Cacheable = false };

    private static Answer Listed(ApiRequest request, IReadOnlyList<BedRoom> rooms, DateTimeOffset at) => new(request.Meta(), request.Today, writer =>
    {
        writer.WriteStartArray();
        foreach (var room in rooms)
        {
            writer.WriteStartObject();
            writer.WriteString("room", room.Room);
            writer.WriteString("class", room.Class);
            OutsideJson.Write(writer, "capacity", room.Capacity);
            OutsideJson.Write(writer, "available", room.Available);
            OutsideJson.Write(writer, "availableMale", room.AvailableMale);
            OutsideJson.Write(writer, "availableFemale", room.AvailableFemale);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    })
    {
        IsList = true,
        Cacheable = false,
        WriteBeside = writer =>
        {
            writer.WriteStartObject("beds");
            writer.WriteString("askedAt", at.UtcDateTime);
            writer.WriteEndObject();
        },
    };
}
