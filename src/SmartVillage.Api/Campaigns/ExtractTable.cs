using System.Globalization;
using SmartVillage.Api.Exports;
using SmartVillage.Api.Http;
using SmartVillage.Mutakhiran.Extracts;

namespace SmartVillage.Api.Campaigns;

/// <summary>Figures of an extract as CSV. What they mean, and who took them, stands in every row: rows are copied, and a line above them would break a parser.</summary>
internal sealed class ExtractTable(ApiRequest request, ExtractFigures figures, string source) : IResult
{
    private static readonly string[] Head = ["key", "label", "count", "village", "reference_date", "as_of", "edition", "rule_version", "basis", "definition", "source", "coverage", "suppression", "watermark"];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (caller, meta, metadata) = (request.Caller, request.Meta(), ExtractMetadata.Of(figures.Kind));
        var watermark = new Watermark(request.Village.Code, meta, caller.Name, caller.Role, request.Now, metadata.Title, figures.Lines.Count);
        string?[] same =
        [
            request.Village.Code, figures.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), meta.AsOf?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            figures.Edition.ToString(CultureInfo.InvariantCulture), ExtractMetadata.RuleVersion.ToString(CultureInfo.InvariantCulture), metadata.Basis, metadata.Definition, source,
            ExtractMetadata.Coverage, ExtractMetadata.Suppression, watermark.Line,
        ];
        var content = CsvTable.Write(Head, figures.Lines.Select(line => (IEnumerable<string?>)[line.Key, line.Label, line.Count?.ToString(CultureInfo.InvariantCulture), .. same]));
        watermark.WriteHeaders(httpContext.Response, "text/csv; charset=utf-8", "csv", $"angka-{figures.Kind.ToString().ToLowerInvariant()}");
        httpContext.Response.ContentLength = content.Length;
        await httpContext.Response.Body.WriteAsync(content, httpContext.RequestAborted);
    }
}
