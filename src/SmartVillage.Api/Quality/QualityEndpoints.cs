using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Rules;

namespace SmartVillage.Api.Quality;

/// <summary>How good the data of a village is: figures and rules, nobody in particular.</summary>
internal sealed class QualityEndpoints(IQualityEvaluation evaluation, IFindingDesk desk, ICompletenessHistory history) : IEndpointGroup
{
    public const string Tag = "Mutu data";

    public IEnumerable<ApiRoute> Routes =>
    [
        Figures("/villages/{code}/quality", "getQuality", "Temuan per aturan dan kelengkapan sekarang", SummaryAsync) with { Schema = "Quality" },
        Figures("/villages/{code}/quality/rules", "listQualityRules", "Aturan mutu data: apa yang salah, apa yang dikerjakan, dan dasarnya", RulesAsync) with { Schema = "QualityRule", IsList = true },
        Figures("/villages/{code}/quality/completeness", "getCompleteness", "Kelengkapan per malam, per RW, dan per RT (terisi / wajib berlaku)", CompletenessAsync) with
        {
            Description = "register menghitung 14 unsur Buku Induk Penduduk, biodata unsur F-1.01 yang berlaku bagi orangnya. Peran District hanya melihat seluruh desa.",
            Schema = "CompletenessHistory",
            Query = [QueryParameter.Number("area", "Nomor (id) RT, RW, atau dusun; tanpa ini seluruh desa.", "12")],
        },
    ];

    private static ApiRoute Figures(string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        new("GET", pattern, name, handler) { Tag = Tag, Summary = summary, Right = Right.ReadQuality };

    private async Task<IResult> SummaryAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var village = CatalogDesk.CodeOf(request);
        if (await evaluation.EnsureCurrentAsync(village, cancellationToken) is not { } stamp)
        {
            return Problems.NoEdition;
        }

        var counts = desk.Count(village).ToDictionary(count => count.Rule, StringComparer.Ordinal);
        var now = history.ListNights(village, null) is [.., var last] ? last.Figures : default;
        return Live(request, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("evaluatedAt", stamp.At.UtcDateTime);
            writer.WriteString("day", $"{stamp.Day:yyyy-MM-dd}");
            writer.WriteStartArray("rules");
            foreach (var state in stamp.Rules.Where(state => state.Off is not null || !request.Caller.RulesNotShown.Contains(state.Rule)))
            {
                var count = counts.GetValueOrDefault(state.Rule);
                writer.WriteStartObject();
                writer.WriteString("rule", state.Rule);
                writer.WriteString("severity", $"{RuleCatalog.Find(state.Rule)?.Info.Severity}");
                writer.WriteNumber("open", count?.Open ?? 0);
                writer.WriteNumber("excepted", count?.Excepted ?? 0);
                writer.WriteNumber("gone", count?.Gone ?? 0);
                writer.WriteString("off", state.Off);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WritePropertyName("completeness");
            QualityJson.Write(writer, now);
            writer.WriteEndObject();
        });
    }

    private async Task<IResult> RulesAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (await evaluation.EnsureCurrentAsync(CatalogDesk.CodeOf(request), cancellationToken) is not { } stamp)
        {
            return Problems.NoEdition;
        }

        var off = stamp.Rules.ToDictionary(state => state.Rule, state => state.Off, StringComparer.Ordinal);
        return new Answer(request.Meta(), request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var rule in RuleCatalog.All)
            {
                QualityJson.Write(writer, rule.Info, off.GetValueOrDefault(rule.Id));
            }

            writer.WriteEndArray();
        })
        { IsList = true, Cacheable = false };
    }

    private async Task<IResult> CompletenessAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var area = request.Query.Number("area", 1, 999_999_999_999);
        if (request.Query.Problem is { } problem)
        {
            return problem;
        }

        var seesAreas = request.Caller.SeesPlaces;
        if (area is not null && !seesAreas)
        {
            return Problems.Forbidden;
        }

        var village = CatalogDesk.CodeOf(request);
        await evaluation.EnsureCurrentAsync(village, cancellationToken);
        var below = area is { } id ? request.Reader.ListAreaIds(request.Village.Id, id) : null;
        var (nights, areas) = (history.ListNights(village, below), seesAreas && area is null ? history.ListAreas(village) : new Dictionary<long, AreaCompleteness>());
        var places = request.Reader.ListPlaces(request.Village.Id).ToDictionary(place => place.Id);
        return Live(request, writer => QualityJson.Write(writer, nights, areas, places));
    }

    private static Answer Live(ApiRequest request, Action<Utf8JsonWriter> write) => new(request.Meta(), request.Today, write) { Cacheable = false };
}
