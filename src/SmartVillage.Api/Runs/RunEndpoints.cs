using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Editions;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Areas;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Api.Runs;

/// <summary>Run history with live progress, and the receipts of runs.</summary>
internal sealed class RunEndpoints(IRunLog runs, ReceiptWriter receipts) : IEndpointGroup
{
    private static readonly IReadOnlyList<QueryParameter> ListQuery =
    [
        QueryParameter.Text("village", "Kode desa; kunci sebuah desa selalu hanya melihat desanya.", "18.72.04.1002"),
        QueryParameter.Number("limit", "Jumlah terbaru, 1 sampai 200; bawaan 50.", "20"),
    ];

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/sync-runs", "listRuns", ListAsync)
        {
            Tag = "Sinkronisasi", Summary = "Riwayat sinkronisasi, terbaru dahulu", Right = Right.ReadRuns, Query = ListQuery, Schema = "Run", IsList = true,
        },
        new("GET", "/sync-runs/{id}", "getRun", OneAsync)
        {
            Tag = "Sinkronisasi", Summary = "Satu sinkronisasi, dengan kemajuannya", Right = Right.ReadRuns, Schema = "Run",
        },
        new("GET", "/sync-runs/{id}/receipt", "getRunReceipt", ReceiptAsync)
        {
            Tag = "Sinkronisasi", Summary = "Bukti sebuah sinkronisasi", Right = Right.ReadReceipts, Schema = "Receipt",
        },
    ];

    /// <summary>The run of an address, if the caller may know of it; a run of another village looks like none.</summary>
    public static async Task<(RunEntry? Run, ApiProblem? Problem)> FindAsync(ApiRequest request, IRunLog runs, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(request.HttpContext.GetRouteValue("id") as string, "D", out var id))
        {
            return (null, Problems.BadId);
        }

        var run = await runs.FindAsync(id, cancellationToken);
        return run is not null && MaySee(request.Caller, run) ? (run, null) : (null, Problems.NotFound);
    }

    /// <summary>State of the village a run is about.</summary>
    public static AnswerMeta MetaOf(ApiRequest request, string? code) => code is not null && request.Reader.FindVillage(code) is { } village
        ? request.MetaOf(village)
        : new AnswerMeta(request.Reader.Epoch, 0, null, Http.Freshness.Late);

    public static void Write(Utf8JsonWriter writer, RunContract run) => JsonSerializer.Serialize(writer, run, ApiJsonContext.Default.RunContract);

    private static bool MaySee(Caller caller, RunEntry run) =>
        caller.Village is null || (run.Start.Village is { } village && caller.MayLookInto(village));

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var limit = request.Query.Limit();
        var text = request.Query.Text("village");
        if (request.Query.Problem is { } problem)
        {
            return problem;
        }

        var code = default(VillageCode);
        if (text is not null && !VillageCode.TryParseStored(text, out code))
        {
            return Problems.BadVillageCode;
        }

        var wanted = text is null ? request.Caller.Village : code.Value;
        if (wanted is not null && (!request.Caller.MayLookInto(wanted) || request.Reader.FindVillage(wanted) is null))
        {
            return Problems.NotFound;
        }

        var entries = await runs.ListAsync(wanted, limit, cancellationToken);
        var villages = request.Reader.ListVillages().Where(v => wanted is null || v.Code == wanted).ToArray();
        return new Answer(request.MetaOfMany(villages), request.Today, writer => WriteAll(writer, entries)) { IsList = true, Cacheable = false };
    }

    private async Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (run, problem) = await FindAsync(request, runs, cancellationToken);
        return problem is not null
            ? problem
            : new Answer(MetaOf(request, run!.Start.Village), request.Today, writer => Write(writer, RunContract.Of(run))) { Cacheable = false };
    }

    private async Task<IResult> ReceiptAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (run, problem) = await FindAsync(request, runs, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        return request.Reader.FindReceipt(run!.Start.RunId) is { } receipt
            ? new Answer(MetaOf(request, run.Start.Village), request.Today, writer => receipts.Write(writer, receipt))
            : Problems.NotFound;
    }

    private static void WriteAll(Utf8JsonWriter writer, IReadOnlyList<RunEntry> entries)
    {
        writer.WriteStartArray();
        foreach (var entry in entries)
        {
            Write(writer, RunContract.Of(entry));
        }

        writer.WriteEndArray();
    }
}
