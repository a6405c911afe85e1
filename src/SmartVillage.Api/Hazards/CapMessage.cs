using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SmartVillage.Api.Hazards;

/// <summary>A CAP message as an answer.</summary>
internal sealed class CapMessage(XDocument message) : IResult
{
    public const string Media = "application/cap+xml";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var buffer = new MemoryStream();
        await using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Async = true }))
        {
            await message.SaveAsync(writer, httpContext.RequestAborted);
        }

        var response = httpContext.Response;
        response.ContentType = $"{Media}; charset=utf-8";
        response.ContentLength = buffer.Length;
        response.Headers.CacheControl = "no-cache";
        await response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), httpContext.RequestAborted);
    }
}
