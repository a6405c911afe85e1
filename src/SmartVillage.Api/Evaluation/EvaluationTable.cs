using System.Globalization;
using SmartVillage.Api.Exports;
using SmartVillage.Api.Http;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Evaluation;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Evaluation;

/// <summary>Figures as a table for a spreadsheet; who took it stands in the last column of every row.</summary>
internal sealed class EvaluationTable(string name, AnswerMeta meta, string watermark, IReadOnlyList<EvaluationRow> rows) : IResult
{
    private static readonly string[] Reasons = [.. Enum.GetNames<RefusalReason>(), ServiceFigures.Unsaid];
    private static readonly string[] Channels = Enum.GetNames<RequestChannel>();
    private static readonly string[] Uses = [.. Enum.GetNames<ChannelKind>().Select(k => k.ToLowerInvariant()), EvaluationCounting.ToldCalls];

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = CsvTable.Write(Columns(null).Select(c => c.Name), rows.Select(row => Columns(row).Select(c => c.Value)));
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8; header=present";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
        meta.WriteHeaders(response.Headers);
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    private IEnumerable<(string Name, string? Value)> Columns(EvaluationRow? row)
    {
        var figures = row?.Figures;
        yield return ("village", row?.Village);
        yield return ("group", row?.Group);
        yield return ("service", row?.Service);
        yield return ("period", row?.Span.Name);
        yield return ("from", row?.Span.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("until", row?.Span.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("received", Text(figures?.Received));
        yield return ("merged", Text(figures?.Merged));
        yield return ("completed", Text(figures?.Completed));
        yield return ("rejected", Text(figures?.Rejected));
        yield return ("cancelled", Text(figures?.Cancelled));
        yield return ("open", Text(figures?.Open));
        yield return ("lateOpen", Text(figures?.LateOpen));
        yield return ("decided", Text(figures?.Decided));
        yield return ("inTimeShare", Text(figures?.InTimeShare));
        yield return ("medianHours", Text(figures?.MedianHours));
        yield return ("medianWorkingHours", Text(figures?.MedianWorkingHours));
        foreach (var reason in Reasons)
        {
            yield return ($"refused{reason}", Text(figures?.Refusals.GetValueOrDefault(reason)));
        }

        foreach (var channel in Channels)
        {
            yield return ($"by{channel}", Text(figures?.Channels.GetValueOrDefault(channel)));
        }

        foreach (var use in Uses)
        {
            yield return ($"use_{use}", Text(row?.ChannelUses.GetValueOrDefault(use)));
        }

        yield return ("answers", Text(row?.Answers));
        yield return ("index", Text(row?.Index));
        yield return ("band", row?.Index is { } index ? SatisfactionAnswer.BandOf(index).ToString() : null);
        yield return ("uptime", row is null ? null : string.Join("; ", row.Uptime.Select(u => string.Create(CultureInfo.InvariantCulture, $"{u.Adapter} {u.Share:0.####} ({u.Looks})"))));
        yield return ("watermark", row is null ? null : watermark);
    }

    private static string? Text(IFormattable? value) => value?.ToString(format: null, CultureInfo.InvariantCulture);
}
