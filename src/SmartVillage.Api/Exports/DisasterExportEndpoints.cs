using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Residents;
using SmartVillage.Api.Services;
using SmartVillage.Services;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Exports;

/// <summary>Reports of disasters and wishes for clean water of a span, in one table for BPBD. An act with a purpose, so a POST.</summary>
internal sealed class DisasterExportEndpoints(IServiceRequests requests, ApiOptions options) : IEndpointGroup
{
    private const int PageRows = 500;
    private const int MostRows = 20_000;

    private static readonly string[] Formats = ["csv", "xlsx"];
    private static readonly RequestType[] Types = [.. RequestTypes.All.Where(t => t.Service == ServiceCode.Bpbd)];

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/disaster-reports/export", "exportDisasterReports", ExportAsync)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = "Unduh laporan bencana, pohon tumbang, air bersih dan pengungsian untuk BPBD, sebagai CSV atau XLSX",
            Description = "Tanpa nama dan telepon pelapor kecuali withContact; yang isinya sudah dikosongkan tetap dihitung. Tanda air pada kolom watermark setiap baris.",
            Right = Right.Export,
            Identified = true,
            Sensitive = true,
            Action = "ekspor",
            Query = [QueryParameter.Choice("format", "Bentuk berkas; bawaan csv.", Formats)],
            Body = "DisasterExportOrder",
            Media = ["text/csv", DisasterTable.Spreadsheet],
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private async Task<IResult> ExportAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var format = request.Query.Choice("format", Formats) ?? Formats[0];
        var (order, problem) = request.Query.Problem is { } badQuery ? (null, badQuery) : await Purpose.ReadOrderAsync(
            request, RequestJsonContext.Default.DisasterExportOrder, options, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        request.NotedFields = order!.WithContact ? ["contact"] : [];
        var rows = await ReadAsync(request, order, cancellationToken);
        if (rows is null)
        {
            return Problems.Bad("too-many-rows", "Laporannya terlalu banyak untuk satu berkas.", $"Persempit dengan from dan until; paling banyak {MostRows} baris.");
        }

        var watermark = new Watermark(request.Village.Code, request.Meta(), request.Caller.Name, request.Caller.Role, request.Now, request.Purpose!, rows.Count);
        return new DisasterTable(watermark, Types, rows, request.Offset, order.WithContact, isSpreadsheet: format == "xlsx");
    }

    private async Task<List<ServiceRequest>?> ReadAsync(ApiRequest request, DisasterExportOrder order, CancellationToken cancellationToken)
    {
        var rows = new List<ServiceRequest>();
        var filter = new RequestFilter { Types = [.. Types.Select(t => t.Code)], From = order.From, Until = order.Until, Take = PageRows };
        while (true)
        {
            var page = await requests.ListAsync(CatalogDesk.CodeOf(request), filter, cancellationToken);
            rows.AddRange(page);
            if (page.Count < PageRows || rows.Count > MostRows)
            {
                return rows.Count > MostRows ? null : rows;
            }

            filter = filter with { Before = page[^1].Id };
        }
    }
}
