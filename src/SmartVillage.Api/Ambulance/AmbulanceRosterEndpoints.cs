using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Services;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;

namespace SmartVillage.Api.Ambulance;

/// <summary>Vehicles and drivers of the village's ambulance, as its operators keep them.</summary>
internal sealed class AmbulanceRosterEndpoints(IAmbulanceRoster roster, FreshnessSource freshness, ApiOptions options) : IEndpointGroup
{
    private const int LongestName = 80;
    private const int LongestPlate = 20;
    private const int MostOfVillage = 500;

    public IEnumerable<ApiRoute> Routes => [.. Of(RosterKind.Vehicle, "vehicles", "Vehicle", "kendaraan"), .. Of(RosterKind.Driver, "drivers", "Driver", "pengemudi")];

    private IEnumerable<ApiRoute> Of(RosterKind kind, string path, string word, string indonesian) =>
    [
        Route("GET", $"/villages/{{code}}/ambulance/{path}", $"listAmbulance{word}s", $"Daftar {indonesian} ambulans", (r, c) => ListAsync(r, kind, c)) with { Schema = $"Ambulance{word}", IsList = true },
        Route("POST", $"/villages/{{code}}/ambulance/{path}", $"createAmbulance{word}", $"Catat {indonesian} ambulans", (r, c) => WriteAsync(r, kind, id: null, c)) with
        {
            Schema = $"Ambulance{word}", Body = $"{word}Order", Success = StatusCodes.Status201Created, Action = "putuskan",
        },
        Route("PUT", $"/villages/{{code}}/ambulance/{path}/{{id}}", $"putAmbulance{word}", $"Ubah {indonesian} ambulans", (r, c) => PutAsync(r, kind, c)) with
        {
            Schema = $"Ambulance{word}", Body = $"{word}Order", Action = "putuskan",
        },
        Route("DELETE", $"/villages/{{code}}/ambulance/{path}/{{id}}", $"deleteAmbulance{word}", $"Hapus {indonesian} ambulans; datanya dimusnahkan", (r, c) => RemoveAsync(r, kind, c)) with
        {
            Schema = $"Ambulance{word}", Action = "putuskan", Description = "Ditolak dengan 409 crew-busy selama masih dijadwalkan.",
        },
    ];

    private static ApiRoute Route(string method, string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new(method, pattern, name, handler)
    {
        Tag = AmbulanceBoardEndpoints.Tag,
        Summary = summary,
        Right = Right.ManageRequests,
        Identified = true,
        NeedsEdition = false,
        ServesConfigured = true,
    };

    private async Task<IResult> ListAsync(ApiRequest request, RosterKind kind, CancellationToken cancellationToken)
    {
        var entries = (await roster.ListAsync(CatalogDesk.CodeOf(request), cancellationToken)).Where(e => e.Kind == kind).ToArray();
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var entry in entries)
            {
                AmbulanceJson.WriteEntry(writer, entry);
            }

            writer.WriteEndArray();
        })
        { IsList = true, Cacheable = false };
    }

    private async Task<IResult> PutAsync(ApiRequest request, RosterKind kind, CancellationToken cancellationToken) =>
        request.TryGetId("id", out var id) ? await WriteAsync(request, kind, id, cancellationToken) : Problems.BadId;

    private async Task<IResult> WriteAsync(ApiRequest request, RosterKind kind, long? id, CancellationToken cancellationToken)
    {
        var (details, basedOn, problem) = await ReadAsync(request.HttpContext.Request, kind, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var village = CatalogDesk.CodeOf(request);
        if (id is null && (await roster.ListAsync(village, cancellationToken)).Count >= MostOfVillage)
        {
            return Problems.Bad("too-many-entries", "Daftar kendaraan dan pengemudi sudah penuh.", $"Paling banyak {MostOfVillage}; hapus yang tidak dipakai.");
        }

        return await ShowAsync(request, await roster.WriteAsync(village, kind, id, details!, basedOn, CancellationToken.None), id is null ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private async Task<IResult> RemoveAsync(ApiRequest request, RosterKind kind, CancellationToken cancellationToken) => request.TryGetId("id", out var id)
        ? await ShowAsync(request, await roster.RemoveAsync(CatalogDesk.CodeOf(request), kind, id, CancellationToken.None), StatusCodes.Status200OK)
        : Problems.BadId;

    private async Task<IResult> ShowAsync(ApiRequest request, RosterWriting writing, int status)
    {
        if (writing.Refusal is { } refusal)
        {
            return RequestRefusals.Of(refusal, writing.Trip);
        }

        await freshness.NoteWrittenAsync();
        return new Answer(request.Meta(), request.Today, writer => AmbulanceJson.WriteEntry(writer, writing.Written!)) { Cacheable = false, Status = status };
    }

    private async Task<(RosterDetails? Details, long? BasedOn, ApiProblem? Problem)> ReadAsync(HttpRequest http, RosterKind kind, CancellationToken cancellationToken)
    {
        RosterDetails? details;
        long? basedOn;
        ApiProblem? problem;
        if (kind == RosterKind.Vehicle)
        {
            (var order, problem) = await JsonBody.ReadAsync(http, AmbulanceJsonContext.Default.VehicleOrder, options.RequestBodyBytes, cancellationToken);
            (details, basedOn) = order is null ? (null, null) : (new RosterDetails(PlainText.Clean(order.Name), Clean(order.Plate), [.. (order.Carries ?? []).Distinct(StringComparer.Ordinal)], Clean(order.Phone)), order.BasedOn);
        }
        else
        {
            (var order, problem) = await JsonBody.ReadAsync(http, AmbulanceJsonContext.Default.DriverOrder, options.RequestBodyBytes, cancellationToken);
            (details, basedOn) = order is null ? (null, null) : (new RosterDetails(PlainText.Clean(order.Name), Phone: Clean(order.Phone)), order.BasedOn);
        }

        return problem is not null || IsSane(details!)
            ? (details, basedOn, problem)
            : (null, null, Problems.Bad(
                "invalid-roster", "Isian kendaraan atau pengemudi belum benar.",
                $"name wajib, paling banyak {LongestName} huruf tanpa NIK; phone nomor telepon; plate paling banyak {LongestPlate} huruf; carries dari {string.Join(", ", RosterDetails.Loads)}."));
    }

    private static string? Clean(string? text) => text is null ? null : PlainText.Clean(text) is { Length: > 0 } kept ? kept : null;

    private static bool IsSane(RosterDetails details) =>
        details.Name.Length is > 0 and <= LongestName && !details.Name.Any(char.IsControl) && !IdentityDigits.AreIn(details.Name)
        && details.Plate?.Length is null or <= LongestPlate && details.Plate?.Any(char.IsControl) != true
        && (details.Phone is null || (details.Phone.Count(char.IsAsciiDigit) is >= 3 and <= 15 && details.Phone.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '-' or '(' or ')' or '.')))
        && (details.Carries ?? []).All(RosterDetails.Loads.Contains);
}
