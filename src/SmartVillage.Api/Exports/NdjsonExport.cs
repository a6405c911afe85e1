using System.Buffers;
using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;

namespace SmartVillage.Api.Exports;

/// <summary>One object per line: the watermark, then residents as lists show them.</summary>
internal sealed class NdjsonExport(Watermark watermark, ExportRows rows) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        watermark.WriteHeaders(httpContext.Response, "application/x-ndjson; charset=utf-8", "ndjson");
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        await using var writer = new Utf8JsonWriter(buffer, JsonOutput.Options);
        watermark.Write(writer);
        EndLine(writer, buffer);
        foreach (var page in rows.Pages())
        {
            foreach (var row in page)
            {
                RecordJson.Write(writer, row, rows.Context);
                EndLine(writer, buffer);
            }

            await SendAsync(httpContext, buffer);
        }

        await SendAsync(httpContext, buffer);
    }

    private static void EndLine(Utf8JsonWriter writer, ArrayBufferWriter<byte> buffer)
    {
        writer.Flush();
        buffer.Write("\n"u8);
        writer.Reset();
    }

    private static async Task SendAsync(HttpContext httpContext, ArrayBufferWriter<byte> buffer)
    {
        await httpContext.Response.Body.WriteAsync(buffer.WrittenMemory, httpContext.RequestAborted);
        buffer.ResetWrittenCount();
    }
}
