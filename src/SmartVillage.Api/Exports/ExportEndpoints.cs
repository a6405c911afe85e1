using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Api.Residents;

namespace SmartVillage.Api.Exports;

/// <summary>
/// All residents of one edition in one file. An act with a purpose, so a POST: a purpose in an address would end up in logs, and a link could start a download.
/// </summary>
internal sealed class ExportEndpoints(ApiOptions options) : IEndpointGroup
{
    public static readonly IReadOnlyList<string> Formats = ["ndjson", "csv"];

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/residents/export", "exportResidents", ExportAsync)
        {
            Tag = "Penduduk",
            Summary = "Unduh penduduk sebagai NDJSON atau CSV",
            Description = "Satu edisi, dibaca dalam satu transaksi, disamarkan seperti daftar penduduk. Tanda air (siapa, kapan, untuk apa, jumlah baris) berada pada "
                + "objek pertama NDJSON atau kolom watermark CSV; edisi, waktu dan kesegaran juga pada header SmartVillage-*. Tercatat sebelum huruf pertama terkirim.",
            Right = Right.Export,
            Identified = true,
            Sensitive = true,
            Action = "ekspor",
            Query = [QueryParameter.Choice("format", "Bentuk berkas; bawaan ndjson.", [.. Formats])],
            Body = "ExportOrder",
            Media = ["application/x-ndjson", "text/csv"],
        },
    ];

    private async Task<IResult> ExportAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var format = request.Query.Choice("format", Formats) ?? Formats[0];
        var (order, problem) = request.Query.Problem is { } badQuery ? (null, badQuery) : await JsonBody.ReadAsync(
            request.HttpContext.Request, ApiJsonContext.Default.ExportOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var criteria = order!.Filter ?? new ResidentCriteria();
        var (purpose, refused) = Purpose.Read(order.Purpose);
        if ((refused ?? criteria.Check()) is { } bad)
        {
            return bad;
        }

        request.Purpose = purpose;
        var filter = ResidentFilters.ToFilter(criteria, request);
        var ids = request.Reader.ListResidentIds(request.Village.Id, filter);
        request.Note(ids);
        var watermark = new Watermark(request.Village.Code, request.Meta(), request.Caller.Name, request.Caller.Role, request.Now, purpose!, ids.Count);
        var rows = new ExportRows(request, filter, RecordPages.ContextOf(request));
        return format == "csv" ? new CsvExport(watermark, rows) : new NdjsonExport(watermark, rows);
    }
}
