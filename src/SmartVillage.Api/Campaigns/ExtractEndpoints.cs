using System.Globalization;
using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Services;
using SmartVillage.Mutakhiran.Extracts;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Api.Campaigns;

/// <summary>Figures of the whole village for the bodies that ask for them every quarter or year.</summary>
internal sealed class ExtractEndpoints(IVillagePopulations villages, IExtractShelf shelf) : IEndpointGroup
{
    private static readonly QueryParameter Quarterly = QueryParameter.Text("quarter", "Angka yang disimpan pada akhir triwulan itu; tanpa ini angka sekarang.", "2027-Q1");

    private static readonly Dictionary<string, ExtractKind> Kinds = new(StringComparer.Ordinal)
    {
        ["pdpb"] = ExtractKind.Voters,
        ["dtsen"] = ExtractKind.Welfare,
        ["prodeskel"] = ExtractKind.Profile,
    };

    private static readonly QueryParameter[] Questions = [QueryParameter.Choice("kind", "Untuk siapa; bawaan pdpb.", [.. Kinds.Keys]), Quarterly];

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/mutakhiran/extracts", "getExtract", GetAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Angka untuk PDPB, DTSEN, dan Prodeskel",
            Description = "Satu desa, tanpa daftar orang dan tanpa angka per RT. count null: OpenSID desa ini tidak punya kolomnya.",
            Right = Right.ReadExactStatistics,
            Query = Questions,
            Schema = "ExtractLine",
            IsList = true,
            Beside = ("metadata", "ExtractMetadata"),
        },
        new("GET", "/villages/{code}/mutakhiran/extracts/export", "exportExtract", ExportAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Angka yang sama sebagai CSV, dengan metadatanya di setiap baris",
            Right = Right.ReadExactStatistics,
            Query = Questions,
            Media = ["text/csv"],
        },
    ];

    private Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (figures, problem) = Read(request);
        if (figures is null)
        {
            return Task.FromResult<IResult>(problem!);
        }

        return Task.FromResult<IResult>(new Answer(request.Meta(), request.Today, writer => WriteLines(writer, figures.Lines))
        {
            IsList = true,
            WriteBeside = writer => WriteMetadata(writer, request, figures),
        });
    }

    private Task<IResult> ExportAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (figures, problem) = Read(request);
        return Task.FromResult<IResult>(figures is null ? problem! : new ExtractTable(request, figures, SourceOf(request)));
    }

    private (ExtractFigures? Figures, ApiProblem? Problem) Read(ApiRequest request)
    {
        var kind = Kinds[request.Query.Choice("kind", [.. Kinds.Keys]) ?? "pdpb"];
        var asked = request.Query.Text("quarter", maxLength: 7);
        if (request.Query.Problem is { } problem)
        {
            return (null, problem);
        }

        if (asked is null)
        {
            return villages.Read(CatalogDesk.CodeOf(request)) is { } population
                ? (new ExtractFigures(kind, new VillageExtract(population, request.Today).Build(kind), request.Today, population.Edition, null), null)
                : (null, Problems.NotFound);
        }

        return !Quarter.TryParse(asked, out var quarter) ? (null, Problems.BadParameter("quarter", "Isi seperti 2027-Q1."))
            : shelf.Find(CatalogDesk.CodeOf(request), quarter, kind) is { } kept ? (new ExtractFigures(kind, kept.Lines, quarter.LastDay, kept.Edition, quarter), null)
            : (null, Problems.NotFound);
    }

    private void WriteMetadata(Utf8JsonWriter writer, ApiRequest request, ExtractFigures figures)
    {
        var metadata = ExtractMetadata.Of(figures.Kind);
        writer.WriteStartObject("metadata");
        writer.WriteString("title", metadata.Title);
        writer.WriteString("recipient", metadata.Recipient);
        writer.WriteString("basis", metadata.Basis);
        writer.WriteString("definition", metadata.Definition);
        writer.WriteString("source", SourceOf(request));
        writer.WriteString("quarter", figures.Quarter?.ToString());
        writer.WriteString("referenceDate", figures.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteNumber("edition", figures.Edition);
        writer.WriteNumber("ruleVersion", ExtractMetadata.RuleVersion);
        writer.WriteString("coverage", ExtractMetadata.Coverage);
        writer.WriteString("suppression", ExtractMetadata.Suppression);
        writer.WriteString("village", request.Village.Code);
        writer.WriteString("areaCodes", ExtractMetadata.AreaCodes);
        writer.WriteEndObject();
    }

    private string SourceOf(ApiRequest request) =>
        villages.List().FirstOrDefault(village => village.Code == CatalogDesk.CodeOf(request))?.Release is { } release ? $"OpenSID {release}" : "OpenSID";

    private static void WriteLines(Utf8JsonWriter writer, IReadOnlyList<ExtractLine> lines)
    {
        writer.WriteStartArray();
        foreach (var line in lines)
        {
            writer.WriteStartObject();
            writer.WriteString("key", line.Key);
            writer.WriteString("label", line.Label);
            writer.WriteNumberOrNull("count", line.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
