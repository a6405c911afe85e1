using System.Text.Json.Serialization.Metadata;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Services;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Catalog.Variations;

namespace SmartVillage.Api.Services;

/// <summary>Where operators say how a service is in their village, confirm it, and see who said what before.</summary>
internal sealed class ServiceVariationEndpoints(
    CatalogDesk desk, IServiceVariations variations, FreshnessSource freshness, RecordPages pages, ApiOptions options) : IEndpointGroup
{
    // An entry in two languages is longer than what other bodies hold.
    private const int BodiesLonger = 2;

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("GET", "/villages/{code}/service-variations", "listServiceVariations", ListAsync) with
        {
            Summary = "Isian desa untuk kesepuluh layanan: mana yang belum atau tidak lagi dipastikan, dan apa yang harus ditanyakan",
            Schema = "ServiceDesk",
            IsList = true,
        },
        Route("GET", "/villages/{code}/services/{service}/variation", "getServiceVariation", GetAsync) with
        {
            Summary = "Isian desa untuk sebuah layanan, dan yang masih harus dipastikan",
            Description = "ETag adalah revision; kirim sebagai If-Match pada PUT dan confirmation. toConfirm tidak pernah ditampilkan kepada warga sebagai fakta.",
            Schema = "ServiceDesk",
        },
        Route("PUT", "/villages/{code}/services/{service}/variation", "putServiceVariation", PutAsync) with
        {
            Summary = "Ganti isian desa untuk sebuah layanan",
            Description = "Yang tidak diisi mengikuti katalog kota dan nasional; kanal menambah, tidak pernah menghapus 112 dan 119. Pemastian sebelumnya gugur. "
                + "basedOn adalah revision yang terakhir dibaca: bila sudah berubah, jawabannya 409 (dengan If-Match: 412). Tersimpan dengan nama dan waktu.",
            Body = "ServiceVariationOrder",
            Schema = "ServiceDesk",
        },
        Route("POST", "/villages/{code}/services/{service}/confirmation", "confirmService", ConfirmAsync) with
        {
            Summary = "Pastikan bahwa isian sebuah layanan benar; berlaku 12 bulan",
            Body = "ServiceConfirmationOrder",
            Schema = "ServiceDesk",
        },
        Route("GET", "/villages/{code}/services/{service}/history", "listServiceHistory", HistoryAsync) with
        {
            Summary = "Semua perubahan isian desa untuk sebuah layanan: siapa, kapan, apa",
            Query = QueryParameter.Paging,
            Schema = "ServiceVersion",
            IsList = true,
        },
    ];

    private static ApiRoute Route(string method, string pattern, string name, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new(method, pattern, name, handler)
    {
        Tag = "Layanan",
        Summary = name,
        Right = Right.ManageServices,
        NeedsEdition = false,
        ServesConfigured = true,
    };

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var said = await variations.ListCurrentAsync(CatalogDesk.CodeOf(request), cancellationToken);
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var code in ServiceCodes.All)
            {
                var variation = said.FirstOrDefault(v => v.Service == code);
                VariationJson.WriteState(writer, desk.Entry(request, code, variation), variation, request.Village.Profile.Name, request.Today);
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
            Cacheable = false,
        };
    }

    private async Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (CatalogDesk.ServiceOf(request) is not { } code)
        {
            return Problems.NotFound;
        }

        var (entry, variation) = await desk.FindAsync(request, code, cancellationToken);
        return State(request, entry, variation);
    }

    private async Task<IResult> PutAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (code, order, problem) = await ReadAsync(request, ServiceJsonContext.Default.ServiceVariationOrder, o => o.Note, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (EntryRules.Check(code, order!.Variation, request.Today) is { Count: > 0 } faults)
        {
            return Problems.Bad("invalid-variation", "Isian layanan tidak sah.", string.Join(' ', faults.Take(5)));
        }

        return VariationJson.HoldsIdentity(order.Variation)
            ? Problems.Bad("invalid-variation", "Isian layanan memuat nomor identitas.", "Hapus NIK atau No. KK dari isian.")
            : await WriteAsync(request, Change(request, code, order.Note) with { Overlay = order.Variation }, order.BasedOn);
    }

    private async Task<IResult> ConfirmAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (code, order, problem) = await ReadAsync(request, ServiceJsonContext.Default.ServiceConfirmationOrder, o => o.Note, cancellationToken);
        return problem ?? await WriteAsync(request, Change(request, code, order!.Note), order.BasedOn);
    }

    private async Task<IResult> HistoryAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (CatalogDesk.ServiceOf(request) is not { } code)
        {
            return Problems.NotFound;
        }

        var (start, problem) = pages.Start(request);
        if (problem is not null)
        {
            return problem;
        }

        var versions = await variations.ListHistoryAsync(CatalogDesk.CodeOf(request), code, start!.AfterId, start.Limit + 1, cancellationToken);
        var page = versions.Take(start.Limit).ToArray();
        return new Answer(start.Meta, request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var version in page)
            {
                VariationJson.WriteVersion(writer, version);
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
            Next = versions.Count > start.Limit ? pages.Next(start, page[^1].Revision.ToString()) : null,
            Cacheable = false,
        };
    }

    private async Task<(ServiceCode Code, T? Order, ApiProblem? Problem)> ReadAsync<T>(
        ApiRequest request, JsonTypeInfo<T> type, Func<T, string?> noteOf, CancellationToken cancellationToken)
        where T : class
    {
        if (CatalogDesk.ServiceOf(request) is not { } code)
        {
            return (default, null, Problems.NotFound);
        }

        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, type, options.RequestBodyBytes * BodiesLonger, cancellationToken);
        return problem is null && !DecisionNote.TryRead(noteOf(order!), out _)
            ? (code, null, Problems.Bad("invalid-note", "Catatan tidak sah.", $"Isi note paling banyak {DecisionNote.Longest} huruf tanpa NIK atau No. KK."))
            : (code, order, problem);
    }

    private static VariationChange Change(ApiRequest request, ServiceCode code, string? note)
    {
        _ = DecisionNote.TryRead(note, out var kept);
        return new VariationChange { Village = CatalogDesk.CodeOf(request), Service = code, By = request.Caller.Name, ByKey = request.Caller.KeyId, Note = kept };
    }

    private async Task<IResult> WriteAsync(ApiRequest request, VariationChange change, long? basedOn)
    {
        if (!EntityTag.TryRead(request.HttpContext.Request, basedOn, out var revision))
        {
            return Problems.PreconditionFailed;
        }

        // Not cancelled with the request: what a person wrote counts also when the connection breaks.
        if (await variations.AppendAsync(change with { BasedOn = revision }, CancellationToken.None) is not { } written)
        {
            return EntityTag.Refuse(request.HttpContext.Request);
        }

        await freshness.NoteWrittenAsync();
        return State(request, desk.Entry(request, change.Service, written), written);
    }

    /// <summary>The state changes with every word of an operator, not with the edition.</summary>
    private static Answer State(ApiRequest request, ServiceEntry entry, ServiceVariation? variation) =>
        new(request.Meta(), request.Today, writer => VariationJson.WriteState(writer, entry, variation, request.Village.Profile.Name, request.Today))
        {
            Cacheable = false,
            Version = variation?.Revision ?? 0,
        };
}
