using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SmartVillage.Adapters.Http;

/// <summary>Status and body, for systems that say in the body what happened, whatever the status is.</summary>
/// <param name="Status">Status.</param>
/// <param name="Body">Text of the body.</param>
/// <param name="RetryAfter">When the other side wants to be asked again.</param>
public sealed record RawAnswer(HttpStatusCode Status, string Body, TimeSpan? RetryAfter)
{
    /// <summary>Whether the status says that all went well; the body may say otherwise.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>The body as JSON, or null when it is something else.</summary>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Body.Length == 0 ? null : JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
