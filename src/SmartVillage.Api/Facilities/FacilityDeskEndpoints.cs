using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Api.Services;
using SmartVillage.Services.Facilities;

namespace SmartVillage.Api.Facilities;

/// <summary>Where operators keep the list of the village's equipment; every version stays with author and time.</summary>
internal sealed class FacilityDeskEndpoints(IFacilities facilities, FacilityReports reports, FreshnessSource freshness, RecordPages pages, ApiOptions options) : IEndpointGroup
{
    private const string Writing =
        "Titik harus di Indonesia; lintang dan bujur yang tertukar ditolak. keeperName dan keeperPhone disimpan tersandi dan hanya tampil bagi petugas. Alamat perangkat (MAC, IP) tidak pernah disimpan. "
        + "If-Match dengan ETag dari jawaban sebelumnya, atau basedOn: bila sudah diubah orang lain, jawabannya 412 atau 409.";

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("GET", "/villages/{code}/facility-desk", "listFacilityDesk", ListAsync) with
        {
            Summary = "Sarana prasarana desa dengan penjaganya, untuk petugas", Schema = "Facility", IsList = true, Identified = true,
        },
        Route("POST", "/villages/{code}/facilities", "createFacility", CreateAsync) with
        {
            Summary = "Catat titik wifi atau sarana lain", Description = Writing, Body = "FacilityOrder", Schema = "Facility", Success = StatusCodes.Status201Created,
        },
        Route("PUT", "/villages/{code}/facilities/{id}", "putFacility", PutAsync) with
        {
            Summary = "Ganti isian sebuah sarana", Description = Writing, Body = "FacilityOrder", Schema = "Facility",
        },
        Route("DELETE", "/villages/{code}/facilities/{id}", "deleteFacility", DeleteAsync) with
        {
            Summary = "Hapus sebuah sarana dari peta; riwayatnya tetap, data penjaganya dihapus", Schema = "Facility",
        },
        Route("GET", "/villages/{code}/facilities/{id}/history", "listFacilityHistory", HistoryAsync) with
        {
            Summary = "Semua perubahan sebuah sarana: siapa, kapan, apa", Query = QueryParameter.Paging, Schema = "Facility", IsList = true,
        },
    ];

    private static ApiRoute Route(string method, string pattern, string name, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new(method, pattern, name, handler)
    {
        Tag = FacilityEndpoints.Tag,
        Summary = name,
        Right = Right.ManageServices,
        NeedsEdition = false,
        ServesConfigured = true,
    };

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var village = CatalogDesk.CodeOf(request);
        var open = await reports.ListOpenAsync(village, cancellationToken);
        return List(request.Meta(), request, await facilities.ListWithKeepersAsync(village, cancellationToken), open, next: null);
    }

    private Task<IResult> CreateAsync(ApiRequest request, CancellationToken cancellationToken) => WriteAsync(request, id: null, cancellationToken);

    private async Task<IResult> PutAsync(ApiRequest request, CancellationToken cancellationToken) =>
        request.TryGetId("id", out var id) ? await WriteAsync(request, id, cancellationToken) : Problems.BadId;

    private async Task<IResult> DeleteAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        return EntityTag.TryRead(request.HttpContext.Request, null, out var basedOn)
            ? await AppendAsync(request, Change(request, id) with { BasedOn = basedOn })
            : Problems.PreconditionFailed;
    }

    private async Task<IResult> WriteAsync(ApiRequest request, long? id, CancellationToken cancellationToken)
    {
        var http = request.HttpContext.Request;
        var (order, problem) = await JsonBody.ReadAsync(http, FacilityJsonContext.Default.FacilityOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (!DecisionNote.TryRead(order!.Note, out var note))
        {
            return Problems.Bad("invalid-note", "Catatan tidak sah.", $"Isi note paling banyak {DecisionNote.Longest} huruf tanpa NIK atau No. KK.");
        }

        var (details, keeper) = (order.ToDetails(), order.ToKeeper());
        if (FacilityRules.Check(details, keeper, request.Today) is { Count: > 0 } faults)
        {
            return Problems.Bad("invalid-facility", "Isian sarana belum benar.", "Perbaiki isian yang disebut pada errors.") with { Faults = [.. faults.Select(f => (f.Field, f.Text.Id))] };
        }

        if (!EntityTag.TryRead(http, order.BasedOn, out var basedOn))
        {
            return Problems.PreconditionFailed;
        }

        if (id is null && (await facilities.ListAsync(CatalogDesk.CodeOf(request), cancellationToken)).Count >= FacilityRules.MostOfVillage)
        {
            return Problems.Bad("too-many-facilities", "Daftar sarana desa ini sudah penuh.", $"Paling banyak {FacilityRules.MostOfVillage}; hapus yang tidak dipakai.");
        }

        return await AppendAsync(request, Change(request, id) with { Details = details, Keeper = keeper, Note = note, BasedOn = basedOn });
    }

    private static FacilityChange Change(ApiRequest request, long? id) =>
        new() { Village = CatalogDesk.CodeOf(request), Id = id, By = request.Caller.Name, ByKey = request.Caller.KeyId };

    private async Task<IResult> AppendAsync(ApiRequest request, FacilityChange change)
    {
        // Not cancelled with the request: what a person wrote counts also when the connection breaks.
        var (outcome, written) = await facilities.WriteAsync(change, CancellationToken.None);
        if (written is null)
        {
            return outcome == FacilityOutcome.NotFound ? Problems.NotFound : EntityTag.Refuse(request.HttpContext.Request);
        }

        await freshness.NoteWrittenAsync();
        var open = (await reports.ListOpenAsync(change.Village, CancellationToken.None)).GetValueOrDefault(written.Id);
        return new Answer(request.Meta(), request.Today, writer => FacilityJson.Write(writer, written, open))
        {
            Cacheable = false,
            Version = written.Revision,
            Status = change.Id is null ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            Location = change.Id is null ? $"{ApiCatalog.Base}/villages/{change.Village.Value}/facilities/{written.Id}" : null,
        };
    }

    private async Task<IResult> HistoryAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var (start, problem) = pages.Start(request);
        if (problem is not null)
        {
            return problem;
        }

        var versions = await facilities.ListHistoryAsync(CatalogDesk.CodeOf(request), id, start!.AfterId, start.Limit + 1, cancellationToken);
        var page = versions.Take(start.Limit).ToArray();
        var next = versions.Count > start.Limit ? pages.Next(start, page[^1].Revision.ToString()) : null;
        return page.Length == 0 && start.AfterId is null
            ? Problems.NotFound
            : List(start.Meta, request, page, new Dictionary<long, OpenReports>(), next);
    }

    private static Answer List(AnswerMeta meta, ApiRequest request, IReadOnlyList<Facility> shown, IReadOnlyDictionary<long, OpenReports> open, string? next) =>
        new(meta, request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var facility in shown)
            {
                FacilityJson.Write(writer, facility, open.GetValueOrDefault(facility.Id));
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
            Next = next,
            Cacheable = false,
        };
}
