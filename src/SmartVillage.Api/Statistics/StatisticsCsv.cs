using System.Globalization;
using SmartVillage.Api.Exports;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Statistics;

namespace SmartVillage.Api.Statistics;

/// <summary>Public tables of a topic as CSV: the cells that the public tables show, hidden ones empty and marked, and in every row what they mean.</summary>
internal sealed class StatisticsCsv(ApiRequest request, string topic, IReadOnlyList<PublicTable> tables, Func<PublicTable, StatisticsMetadata?> metadata) : IResult
{
    private const string NotFilled = "notFilled";
    private const string Total = "total";

    private static readonly string[] Head = ["topic", "level", "area", "code", "label", "total", "male", "female", "hidden", .. StatisticsMetadata.Columns];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var content = CsvTable.Write(Head, tables.SelectMany(RowsOf));
        var (response, meta) = (httpContext.Response, request.Meta());
        response.ContentType = "text/csv; charset=utf-8; header=present";
        response.Headers.CacheControl = Answer.PublicCaching;
        response.Headers.ContentDisposition = $"attachment; filename=\"statistik-{topic}-{request.Village.Code}-edisi-{meta.Edition}.csv\"";
        meta.WriteHeaders(response.Headers);
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    private IEnumerable<IEnumerable<string?>> RowsOf(PublicTable table)
    {
        var (body, hidden) = (table.Table, HiddenCells.PublicOf(table.Table));
        string?[] same = metadata(table)?.CellsOf(table) ?? new string?[StatisticsMetadata.Columns.Count];
        var lines = body.Lines.Select(line => (line.Code, line.Label, (StatisticsCount?)line.Count))
            .Append((NotFilled, "TIDAK DIISI", body.NotFilled))
            .Append((Total, "JUMLAH", body.Total));
        foreach (var (code, label, count) in lines)
        {
            if (count is { } known)
            {
                yield return
                [
                    topic, body.Level.ToString().ToLowerInvariant(), body.Area, code, label, Text(known.Total), Text(known.Male), Text(known.Female), hidden.AreIn(known) ? "true" : "false",
                    .. same,
                ];
            }
        }
    }

    private static string? Text(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
