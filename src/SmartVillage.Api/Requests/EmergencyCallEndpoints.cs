using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Requests;

/// <summary>"I called 119": a minute, told afterwards by whoever wants to, so that the evaluation knows how often it was needed. No person, no reason, no place.</summary>
internal sealed class EmergencyCallEndpoints(IEmergencyCalls calls, RateLimits limits, ApiOptions options) : IEndpointGroup
{
    private const int Days = 365;
    private const int Most = 1000;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/emergency-calls", "noteEmergencyCall", NoteAsync)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = "Saya sudah menelepon 119 atau 112: hanya menitnya yang dicatat",
            Description = "Sukarela dan sesudah menelepon: tidak ada yang dipanggil atau dikirim karenanya. Tanpa masuk, tanpa isian, dibatasi per alamat. Keadaan darurat: telepon 119 atau 112 dahulu.",
            Schema = "EmergencyCall",
            Success = StatusCodes.Status201Created,
            NeedsEdition = false,
            ServesConfigured = true,
        },
        new("GET", "/villages/{code}/emergency-calls", "listEmergencyCalls", ListAsync)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = "Menit-menit orang mengatakan sudah menelepon 119 atau 112, setahun terakhir",
            Description = $"Paling banyak {Most} yang terakhir; untuk evaluasi. Tidak ada yang diketahui tentang peneleponnya.",
            Right = Right.ManageRequests,
            Schema = "EmergencyCall",
            IsList = true,
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private async Task<IResult> NoteAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (limits.RefuseWrite(request.HttpContext.Connection.RemoteIpAddress) is { } refused)
        {
            return refused;
        }

        var village = CatalogDesk.CodeOf(request);
        var today = await calls.ListAsync(village, request.Now.AddDays(-1), options.PublicRequestsPerVillageDay, cancellationToken);
        if (today.Count >= options.PublicRequestsPerVillageDay)
        {
            return Problems.TooMany(TimeSpan.FromHours(1));
        }

        await calls.AddAsync(village, request.Now, cancellationToken);
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("at", Minute(request.Now));
            writer.WriteEndObject();
        })
        { Cacheable = false, Status = StatusCodes.Status201Created };
    }

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var known = await calls.ListAsync(CatalogDesk.CodeOf(request), request.Now.AddDays(-Days), Most, cancellationToken);
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var at in known)
            {
                writer.WriteStartObject();
                writer.WriteString("at", at.UtcDateTime);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        })
        { IsList = true, Cacheable = false };
    }

    private static DateTime Minute(DateTimeOffset at) => at.UtcDateTime.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerMinute));
}
