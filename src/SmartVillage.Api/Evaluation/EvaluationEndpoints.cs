using System.Globalization;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Services.Evaluation;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Evaluation;

/// <summary>
/// The evaluation before a service is rolled out further (reference ten-services, section 13): per service, village and period. For officers and for those who look after several villages;
/// what everybody may see is in <see cref="PerformanceEndpoints"/>.
/// </summary>
internal sealed class EvaluationEndpoints(EvaluationDesk desk, ApiOptions options) : IEndpointGroup
{
    public const string Tag = "Evaluasi";

    private const int MostYears = 5;
    private const int MostParts = 1000;

    private static readonly QueryParameter[] Span =
    [
        QueryParameter.Text("from", "Hari pertama; bawaan setahun sampai hari ini.", "2026-01-01"),
        QueryParameter.Text("until", "Hari terakhir; bawaan hari ini.", "2026-06-30"),
        QueryParameter.Choice("by", "Dibagi menurut; bawaan total.", [.. EvaluationSpan.Divisions]),
    ];

    private static readonly QueryParameter Pilot =
        QueryParameter.Text("pilot", "Kode kelurahan percontohan, dipisah koma: ditambah satu baris untuk semuanya (pilot) dan satu untuk yang lain (later).", "18.72.04.1002");

    private const string Meaning =
        "Permohonan dihitung menurut hari masuknya. inTimeShare: bagian yang selesai atau ditolak sebelum janjinya, dari decided (selesai, ditolak, dan yang lewat janjinya tetapi belum selesai). "
        + "Yang dibatalkan warga tidak dihitung. channelUses dihitung tanpa kuki dan tanpa pengenal; uptime menurut hari UTC.";

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("/villages/{code}/service-evaluation", "getServiceEvaluation", "Evaluasi layanan satu kelurahan: permohonan, ketepatan waktu, penolakan, kanal, kepuasan, ketersediaan", OneAsync) with
        {
            Schema = "Evaluation", IsList = true, NeedsEdition = false, ServesConfigured = true, Query = Span,
        },
        Route("/villages/{code}/service-evaluation/export", "exportServiceEvaluation", "Evaluasi layanan satu kelurahan sebagai CSV", OneFileAsync) with
        {
            Media = ["text/csv"], NeedsEdition = false, ServesConfigured = true, Query = Span,
        },
        Route("/service-evaluation", "compareServiceEvaluation", "Evaluasi layanan antarkelurahan, juga percontohan dengan yang menyusul", AllAsync) with
        {
            Schema = "Evaluation", IsList = true, Query = [.. Span, Pilot],
        },
        Route("/service-evaluation/export", "exportServiceComparison", "Evaluasi layanan antarkelurahan sebagai CSV", AllFileAsync) with
        {
            Media = ["text/csv"], Query = [.. Span, Pilot],
        },
    ];

    private static ApiRoute Route(string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new("GET", pattern, name, handler)
    {
        Tag = Tag,
        Summary = summary,
        Description = Meaning,
        Right = Right.ReadEvaluation,
    };

    private Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken) => AnswerAsync(request, [request.Village], request.Meta(), isFile: false, cancellationToken);

    private Task<IResult> OneFileAsync(ApiRequest request, CancellationToken cancellationToken) => AnswerAsync(request, [request.Village], request.Meta(), isFile: true, cancellationToken);

    private Task<IResult> AllAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var villages = VillagesOf(request);
        return AnswerAsync(request, villages, request.MetaOfMany(villages), isFile: false, cancellationToken);
    }

    private Task<IResult> AllFileAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var villages = VillagesOf(request);
        return AnswerAsync(request, villages, request.MetaOfMany(villages), isFile: true, cancellationToken);
    }

    /// <summary>Villages that the caller looks after; those of the configuration that were never read may have requests already.</summary>
    private List<VillageInfo> VillagesOf(ApiRequest request)
    {
        var known = request.Reader.ListVillages();
        var others = options.Villages.Where(v => known.All(k => k.Code != v.Code.Value)).Select(v => options.FindConfigured(v.Code)).OfType<VillageInfo>();
        return [.. known.Concat(others).Where(v => request.Caller.MayLookInto(v.Code)).OrderBy(v => v.Code, StringComparer.Ordinal)];
    }

    private async Task<IResult> AnswerAsync(ApiRequest request, List<VillageInfo> villages, AnswerMeta meta, bool isFile, CancellationToken cancellationToken)
    {
        var (spans, problem) = SpansOf(request);
        var pilot = (request.Query.Text("pilot", maxLength: 1000) ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if ((problem ?? request.Query.Problem) is { } refused)
        {
            return refused;
        }

        if (pilot.FirstOrDefault(code => villages.All(v => v.Code != code)) is not null)
        {
            return Problems.BadParameter("pilot", "Isi kode kelurahan yang ada di pemasangan ini, dipisah koma.");
        }

        if (spans.Count * (villages.Count + (pilot.Length > 0 ? 2 : 0)) > MostParts)
        {
            return Problems.Bad("too-many-rows", "Evaluasi ini terlalu banyak untuk satu jawaban.", "Persempit from dan until, atau pakai by yang lebih kasar.");
        }

        var rows = await desk.ListAsync(request, villages, spans, pilot, cancellationToken);
        if (isFile)
        {
            var caller = request.Caller;
            var what = villages is [var one] && request.HttpContext.GetRouteValue("code") is not null ? one.Code : "semua";
            var line = string.Create(CultureInfo.InvariantCulture, $"{caller.Name} ({caller.Role}); {request.Now.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}; evaluasi layanan; {rows.Count} baris");
            return new EvaluationTable($"evaluasi-layanan-{what}-{spans[0].From:yyyyMMdd}-{spans[^1].Until:yyyyMMdd}", meta, line, rows);
        }

        return new Answer(meta, request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                EvaluationJson.Write(writer, row);
            }

            writer.WriteEndArray();
        })
        { IsList = true, Cacheable = false };
    }

    private static (IReadOnlyList<EvaluationSpan> Spans, ApiProblem? Problem) SpansOf(ApiRequest request)
    {
        var query = request.Query;
        var until = query.Date("until") ?? request.Today;
        var from = query.Date("from") ?? (until.Year > 1 ? until.AddYears(-1).AddDays(1) : until);
        var by = query.Choice("by", EvaluationSpan.Divisions) ?? EvaluationSpan.Divisions[0];
        if (query.Problem is not null)
        {
            return ([], query.Problem);
        }

        var isSane = from <= until && from.Year >= 2000 && until <= request.Today.AddDays(1) && from.AddYears(MostYears) > until;
        return isSane
            ? (EvaluationSpan.Divide(from, until, by), null)
            : ([], Problems.BadParameter("from", $"from tidak boleh sesudah until, until tidak boleh sesudah hari ini, dan rentangnya paling lama {MostYears} tahun."));
    }
}
