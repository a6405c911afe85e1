using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SmartVillage.Api.Http;

namespace SmartVillage.Api.Requests;

/// <summary>
/// What an upload brings: a file and the fields beside it, as the tracking code of residents. Names and media types that the sender gives are not looked at. Read by hand and into memory: nothing of it lies on a
/// disk before it is clean and sealed.
/// </summary>
internal sealed record AttachmentUpload(ReadOnlyMemory<byte> File, IReadOnlyDictionary<string, string> Fields)
{
    public const string FileField = "file";
    public const string CodeField = "trackingCode";

    private const int LongestBoundary = 70;
    private const int LongestCode = 100;

    // Lines and heads of the parts.
    private const int AroundFile = 16 * 1024;

    private static readonly UploadField[] CodeOnly = [new(CodeField, LongestCode)];

    /// <summary>Code of the request to which the file belongs.</summary>
    public string? TrackingCode => Fields.GetValueOrDefault(CodeField);

    private static ApiProblem BadForm =>
        Problems.Bad("invalid-upload", "Unggahan tidak sah.", $"Kirim multipart/form-data dengan satu berkas pada isian \"{FileField}\" seperti contoh di /docs.");

    /// <summary>Reads a form of at most one file; the problem says what is wrong with it.</summary>
    public static Task<(AttachmentUpload? Upload, ApiProblem? Problem)> ReadAsync(HttpContext http, int fileBytes, CancellationToken cancellationToken) =>
        ReadAsync(http, fileBytes, CodeOnly, cancellationToken);

    /// <summary>The same with other fields beside the file.</summary>
    public static async Task<(AttachmentUpload? Upload, ApiProblem? Problem)> ReadAsync(
        HttpContext http, int fileBytes, IReadOnlyList<UploadField> fields, CancellationToken cancellationToken)
    {
        if (BoundaryOf(http.Request.ContentType) is not { } boundary)
        {
            return (null, Problems.NotMultipart);
        }

        var most = (long)fileBytes + AroundFile + fields.Sum(field => field.LongestBytes);
        if (http.Request.ContentLength > most)
        {
            return (null, Problems.FileTooLarge);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }

        try
        {
            return await ReadPartsAsync(new MultipartReader(boundary, http.Request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 }, fileBytes, fields, cancellationToken);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Problems.FileTooLarge);
        }
        catch (Exception e) when (e is InvalidDataException or (IOException and not BadHttpRequestException) && !http.RequestAborted.IsCancellationRequested)
        {
            return (null, BadForm);
        }
    }

    private static string? BoundaryOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var media) && media.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(media.Boundary) is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary.ToString()
            : null;

    private static async Task<(AttachmentUpload?, ApiProblem?)> ReadPartsAsync(
        MultipartReader reader, int fileBytes, IReadOnlyList<UploadField> fields, CancellationToken cancellationToken)
    {
        byte[]? file = null;
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var name = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) ? HeaderUtilities.RemoveQuotes(disposition.Name).ToString() : null;
            var longest = name == FileField ? fileBytes : fields.FirstOrDefault(field => field.Name == name)?.LongestBytes;
            if (longest is null || (name == FileField ? file is not null : given.ContainsKey(name!)))
            {
                return (null, BadForm);
            }

            if (await ReadAsync(section.Body, longest.Value, cancellationToken) is not { } content)
            {
                return (null, name == FileField ? Problems.FileTooLarge : BadForm);
            }

            if (name == FileField)
            {
                file = content;
            }
            else
            {
                given[name!] = Encoding.UTF8.GetString(content);
            }
        }

        return file is null ? (null, BadForm) : (new AttachmentUpload(file, given), null);
    }

    private static async Task<byte[]?> ReadAsync(Stream body, int longest, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[Math.Min(longest + 1, 64 * 1024)];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (kept.Length + read > longest)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}

/// <summary>A field beside the file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LongestBytes">How long it may be.</param>
internal sealed record UploadField(string Name, int LongestBytes);
