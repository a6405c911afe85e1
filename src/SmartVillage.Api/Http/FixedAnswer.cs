using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace SmartVillage.Api.Http;

/// <summary>
/// An answer that is part of the program: made once, the same for everybody. Browsers and proxies may keep it and give it out when this service cannot be reached, which is what it
/// is for.
/// </summary>
internal sealed class FixedAnswer : IResult
{
    /// <summary>Fresh for a day; afterwards asked again, but still given out for a year when nobody answers (RFC 5861).</summary>
    public const string Caching = "public, max-age=86400, stale-while-revalidate=604800, stale-if-error=31536000";

    private readonly byte[] _body;
    private readonly string _etag;

    public FixedAnswer(DateOnly asOf, Action<Utf8JsonWriter> writeData)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, JsonOutput.Options))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("data");
            writeData(writer);
            writer.WriteStartObject("meta");
            writer.WriteString("asOf", asOf.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
            // Nothing is copied here that could have become different from its source.
            writer.WriteString("freshness", nameof(Freshness.Fresh));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        _body = buffer.WrittenSpan.ToArray();
        _etag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(_body).AsSpan(0, 16))}\"";
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ETag = _etag;
        response.Headers.CacheControl = Caching;
        if (Answer.Matches(httpContext.Request, _etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = _body.Length;
        return response.Body.WriteAsync(_body, 0, _body.Length, httpContext.RequestAborted);
    }
}
