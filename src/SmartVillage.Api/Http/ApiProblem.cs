using System.Diagnostics;
using System.Text.Json;
using SmartVillage.Api.Open311;

namespace SmartVillage.Api.Http;

/// <summary>
/// An expected refusal as RFC 9457 shows it. Texts are Indonesian and never repeat what the caller sent, because that may be a NIK.
/// </summary>
internal sealed record ApiProblem(int Status, string Code, string Title, string Remedy) : IResult
{
    public const string ContentType = "application/problem+json; charset=utf-8";

    /// <summary>Seconds after which trying again makes sense.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>What is wrong with single fields of a form, by name; empty for all other refusals.</summary>
    public IReadOnlyList<(string Field, string Detail)> Faults { get; init; } = [];

    /// <summary>How to authenticate, for 401.</summary>
    public string? Challenge { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var (contentType, body) = Open311Shape.Applies(httpContext.Request)
            ? Open311Shape.Of(httpContext.Request, this)
            : (ContentType, ToBytes(TraceIdOf(httpContext)));
        response.StatusCode = Status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.Remove("ETag");
        response.Headers.Remove("Content-Disposition");
        if (Challenge is not null)
        {
            response.Headers.WWWAuthenticate = Challenge;
        }

        if (RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString();
        }

        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    public static string TraceIdOf(HttpContext httpContext) => Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier;

    private void WriteFaults(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("errors");
        foreach (var (field, detail) in Faults)
        {
            writer.WriteStartObject();
            writer.WriteString("field", field);
            writer.WriteString("detail", detail);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The body alone, for where there is no request to answer through.</summary>
    public ReadOnlyMemory<byte> ToBytes(string traceId)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("type", $"urn:smartvillage:problem:{Code}");
            writer.WriteString("title", Title);
            writer.WriteNumber("status", Status);
            writer.WriteString("detail", $"{Title} {Remedy}");
            writer.WriteString("code", Code);
            writer.WriteString("remedy", Remedy);
            writer.WriteString("traceId", traceId);
            if (Faults.Count > 0)
            {
                WriteFaults(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
