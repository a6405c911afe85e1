using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Api.Requests;

/// <summary>A file as it is given out: always to be kept, never to be shown in place, under a name that we gave it.</summary>
internal sealed class AttachmentFile(string name, AttachedFile file) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = AttachmentTypes.MediaTypeOf(file.Type);
        response.ContentLength = file.Content.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{AttachmentTypes.EndingOf(file.Type)}\"";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        await response.Body.WriteAsync(file.Content, httpContext.RequestAborted);
    }
}
