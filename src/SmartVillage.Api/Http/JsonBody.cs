using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;

namespace SmartVillage.Api.Http;

/// <summary>Reads a small JSON body strictly; by hand, because a framework's message may repeat what was sent.</summary>
internal static class JsonBody
{
    /// <summary>Largest body of things that people with a key hand in together, such as a day of visits: some hundreds of them.</summary>
    public const int ManyBytes = 512 * 1024;

    public static async Task<(T? Value, ApiProblem? Problem)> ReadAsync<T>(
        HttpRequest request, JsonTypeInfo<T> type, int maxBytes, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return (null, Problems.NotJson);
        }

        if (request.ContentLength > maxBytes)
        {
            return (null, Problems.BodyTooLarge);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size && size.MaxRequestBodySize <= maxBytes)
        {
            // One more than is taken, so that the refusal is ours.
            size.MaxRequestBodySize = maxBytes + 1;
        }

        var buffer = new byte[(request.ContentLength ?? maxBytes) + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > maxBytes)
        {
            return (null, Problems.BodyTooLarge);
        }

        try
        {
            var value = JsonSerializer.Deserialize(buffer.AsSpan(0, length), type);
            return value is null ? (null, Problems.BadJson) : (value, null);
        }
        catch (JsonException failure)
        {
            return (null, JsonFault.Of(failure, type));
        }
        finally
        {
            Array.Clear(buffer);
        }
    }
}
