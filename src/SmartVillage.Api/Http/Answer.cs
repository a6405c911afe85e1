using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SmartVillage.Api.Access;

namespace SmartVillage.Api.Http;

/// <summary>
/// A successful answer in the envelope of the contract. The ETag is weak, because compression changes the bytes but not what they say, and covers everything the
/// answer depends on: epoch, edition, freshness, date, who asks, and what.
/// </summary>
internal sealed class Answer(AnswerMeta meta, DateOnly today, Action<Utf8JsonWriter> writeData) : IResult
{
    // A new version may show the same state differently, so what was kept from the old one must not be confirmed.
    private static readonly string ProgramVersion = typeof(Answer).Module.ModuleVersionId.ToString("N");

    private LentBytes? _body;
    private string? _etag;
    private string? _cacheControl;
    private bool _isPrepared;

    /// <summary>Public answers may be kept by anybody who asks again whether they still hold.</summary>
    public const string PublicCaching = "public, max-age=0, must-revalidate";

    public bool IsList { get; init; }

    /// <summary>Media type of a document whose shape is given by others: without envelope, with what <c>meta</c> says in headers.</summary>
    public string? Media { get; init; }

    /// <summary>The shape that the caller chose, where there are several: part of the ETag, and caches are told.</summary>
    public string? Representation { get; init; }

    public string? Next { get; init; }

    /// <summary>Writes what a list says of itself besides its rows: properties between <c>next</c> and <c>meta</c>.</summary>
    public Action<Utf8JsonWriter>? WriteBeside { get; init; }

    public int Status { get; init; } = StatusCodes.Status200OK;

    public string? Location { get; init; }

    /// <summary>Answers of actions and live progress have no ETag.</summary>
    public bool Cacheable { get; init; } = true;

    /// <summary>Version of the one thing that the answer shows, for <c>If-Match</c> of who changes it; a strong tag, because it names the thing and not its bytes.</summary>
    public long? Version { get; init; }

    /// <summary>About how many bytes it will have, where that is known: a buffer that grows is copied again and again.</summary>
    public int ExpectedBytes { get; init; } = 4096;

    /// <summary>Whether the answer changes without the store: then it is made anew for every question.</summary>
    public bool IsLive { get; init; }

    /// <summary>
    /// Decides and writes everything that needs the reading, which can then end: nobody should hold a transaction while the ledger waits for the disk.
    /// </summary>
    public void Prepare(HttpContext httpContext)
    {
        var caller = Caller.Of(httpContext);
        _cacheControl = CacheControl(caller);
        if (Version is { } version)
        {
            _etag = EntityTag.Of(version);
        }
        else if (Cacheable)
        {
            _etag = ETag(httpContext.Request, caller, meta, today, Representation);
            if (Matches(httpContext.Request, _etag))
            {
                _isPrepared = true;
                return;
            }
        }

        _body = new LentBytes(ExpectedBytes);
        WriteTo(_body);
        _isPrepared = true;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!_isPrepared)
        {
            Prepare(httpContext);
        }

        var response = httpContext.Response;
        response.Headers.CacheControl = _cacheControl;
        response.Headers.Vary = VaryOf(Representation);
        if (_etag is not null)
        {
            response.Headers.ETag = _etag;
        }

        if (_body is null)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        response.StatusCode = Status;
        if (Media is not null)
        {
            meta.WriteHeaders(response.Headers);
        }

        response.ContentType = Media ?? "application/json; charset=utf-8";
        response.ContentLength = _body.Written.Length;
        if (response.Body is GatheredBody gathered)
        {
            gathered.TakeOver(_body);
            return;
        }

        await response.Body.WriteAsync(_body.Written, httpContext.RequestAborted);
        _body.GiveBack();
    }

    /// <summary>ETag of a state for one kind of caller and one address.</summary>
    public static string ETag(HttpRequest request, Caller? caller, AnswerMeta meta, DateOnly today, string? representation = null)
    {
        var text = $"{ProgramVersion}|{meta.Fingerprint()}|{today:yyyy-MM-dd}|{caller?.View ?? "|"}|{request.Path}|{request.QueryString}|{representation}";
        return $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}\"";
    }

    /// <summary>What of a request makes another answer.</summary>
    public static string VaryOf(string? representation) => representation is null ? "Authorization" : "Authorization, Accept";

    /// <summary>Weak comparison of If-None-Match, as RFC 9110 section 13.1.2 asks.</summary>
    public static bool Matches(HttpRequest request, string etag)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return false;
        }

        var opaque = etag[2..];
        return request.Headers.IfNoneMatch.SelectMany(v => (v ?? string.Empty).Split(','))
            .Select(v => v.Trim())
            .Any(v => v == "*" || v == opaque || v == etag);
    }

    private string CacheControl(Caller? caller) => (Cacheable, caller) switch
    {
        (false, _) => "no-store",
        (true, null) => PublicCaching,
        _ => "private, no-cache",
    };

    private void WriteTo(IBufferWriter<byte> buffer)
    {
        using var writer = new Utf8JsonWriter(buffer, JsonOutput.Options);
        if (Media is not null)
        {
            writeData(writer);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("data");
        writeData(writer);
        if (IsList)
        {
            writer.WriteString("next", Next);
        }

        WriteBeside?.Invoke(writer);

        meta.Write(writer);
        writer.WriteEndObject();
    }
}
