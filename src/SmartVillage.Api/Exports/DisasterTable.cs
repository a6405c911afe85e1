using System.Globalization;
using MiniExcelLibs;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Exports;

/// <summary>Reports as a table: one column for every field that any of the types has.</summary>
internal sealed class DisasterTable(Watermark watermark, IReadOnlyList<RequestType> types, IReadOnlyList<ServiceRequest> rows, TimeSpan offset, bool withContact, bool isSpreadsheet) : IResult
{
    public const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly RequestField[] _fields = [.. types.SelectMany(t => t.Fields).DistinctBy(f => f.Code)];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        watermark.WriteHeaders(httpContext.Response, isSpreadsheet ? Spreadsheet : "text/csv; charset=utf-8; header=present", isSpreadsheet ? "xlsx" : "csv", "laporan-bencana");
        var bytes = isSpreadsheet ? WriteSpreadsheet() : CsvTable.Write(Columns(null).Select(c => c.Name), rows.Select(row => Columns(row).Select(c => c.Value)));
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    /// <summary>Every cell is a text, so nothing in it is ever taken for a formula.</summary>
    private byte[] WriteSpreadsheet()
    {
        using var stream = new MemoryStream();
        var table = rows.Select(row => Columns(row).ToDictionary(c => c.Name, object? (c) => c.Value ?? string.Empty)).DefaultIfEmpty(Columns(null).ToDictionary(c => c.Name, object? (_) => string.Empty));
        stream.SaveAs(table);
        return stream.ToArray();
    }

    private IEnumerable<(string Name, string? Value)> Columns(ServiceRequest? row)
    {
        var content = row?.Content;
        yield return ("id", row?.Id.ToString(CultureInfo.InvariantCulture));
        yield return ("type", row?.Type);
        yield return ("typeName", types.FirstOrDefault(t => t.Code == row?.Type)?.Name.Id);
        yield return ("state", row?.State.ToString());
        yield return ("receivedAt", Local(row?.ReceivedAt));
        yield return ("dueAt", Local(row?.DueAt));
        yield return ("closedAt", Local(row?.ClosedAt));
        yield return ("meToo", row?.MeToo.ToString(CultureInfo.InvariantCulture));
        foreach (var field in _fields)
        {
            yield return (field.Code, content?.Values.GetValueOrDefault(field.Code) is { } values ? string.Join(';', values) : null);
        }

        yield return ("address", content?.Address);
        yield return ("latitude", content?.Latitude?.ToString(CultureInfo.InvariantCulture));
        yield return ("longitude", content?.Longitude?.ToString(CultureInfo.InvariantCulture));
        yield return ("description", content is null ? null : withContact ? content.Description : Hidden(content));
        yield return ("attachments", row?.Attachments.Count.ToString(CultureInfo.InvariantCulture));
        if (withContact)
        {
            yield return ("contactName", content?.Name);
            yield return ("contactPhone", content?.Phone);
        }

        yield return ("watermark", row is null ? null : watermark.Line);
    }

    private static string? Hidden(RequestContent content) => content.Description is { } words ? PersonalText.Hide(words, [content.Name, content.Phone, content.Email]) : null;

    private string? Local(DateTimeOffset? at) => at?.ToOffset(offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
