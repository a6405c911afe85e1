using System.Text;
using SmartVillage.Api.Privacy;
using SmartVillage.Api.Records;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Exports;

/// <summary>
/// A table for spreadsheets: UTF-8 with a byte order mark, codes with a label column beside them, the watermark as the last column of every row. Fields that the
/// source could not give have the text <c>tidak dibaca</c>, because an empty cell means "not filled".
/// </summary>
internal sealed class CsvExport(Watermark watermark, ExportRows rows) : IResult
{
    private const string NotRead = "tidak dibaca";
    private const string EndOfRow = "\r\n";

    private static readonly FieldDefinition[] Fields = Entities.Residents.Fields.Skip(1).ToArray();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        watermark.WriteHeaders(httpContext.Response, "text/csv; charset=utf-8; header=present", "csv");
        var text = new StringBuilder("\uFEFF");
        WriteHead(text);
        foreach (var page in rows.Pages())
        {
            foreach (var row in page)
            {
                WriteRow(text, row);
            }

            await SendAsync(httpContext, text);
        }

        await SendAsync(httpContext, text);
    }

    private static void WriteHead(StringBuilder text)
    {
        text.Append("id,changedEdition,");
        foreach (var field in Fields)
        {
            text.Append(RecordJson.JsonName(field)).Append(',');
            if (field.Kind == FieldKind.Code)
            {
                text.Append(field.Name).Append("Label,");
            }
        }

        text.Append("issues,watermark").Append(EndOfRow);
    }

    private static async Task SendAsync(HttpContext httpContext, StringBuilder text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        text.Clear();
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private void WriteRow(StringBuilder text, PopulationRow row)
    {
        var record = row.Record;
        text.Append(row.Id).Append(',').Append(row.ChangedEdition).Append(',');
        foreach (var field in Fields)
        {
            if (!record.WasRead(field))
            {
                CsvCell.Append(text, NotRead);
            }
            else
            {
                CsvCell.Append(text, ValueOf(record, field));
            }

            text.Append(',');
            if (field.Kind == FieldKind.Code)
            {
                CsvCell.Append(text, record.Number(field) is { } code ? rows.Context.Labels.Find(field.Target!, code) : null);
                text.Append(',');
            }
        }

        CsvCell.Append(text, record.Text(Entities.Residents.Fields[0]));
        text.Append(',');
        CsvCell.Append(text, watermark.Line);
        text.Append(EndOfRow);
    }

    private string? ValueOf(EntityRecord record, FieldDefinition field) => field.Kind switch
    {
        FieldKind.Reference => record.Number(field) is { } key ? rows.Context.IdOf(field.Target!, key)?.ToString() : null,
        FieldKind.Code or FieldKind.Integer => record.Number(field)?.ToString(),
        _ => ResidentMasking.Mask(field, record.Text(field), rows.Context.Sight),
    };
}
