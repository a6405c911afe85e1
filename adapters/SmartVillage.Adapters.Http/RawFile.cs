using System.Net;

namespace SmartVillage.Adapters.Http;

/// <summary>Status and bytes. What the other side says about a file (name, media type) is not taken: its bytes say what it is.</summary>
/// <param name="Status">Status.</param>
/// <param name="Content">Bytes of the body.</param>
/// <param name="RetryAfter">When the other side wants to be asked again.</param>
public sealed record RawFile(HttpStatusCode Status, ReadOnlyMemory<byte> Content, TimeSpan? RetryAfter)
{
    /// <summary>Whether the status says that all went well; the bytes may say otherwise.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;
}
