using SmartVillage.Api.Http;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Api.Requests;

/// <summary>A file of a request, as it is given out.</summary>
internal sealed class AttachmentFile(string name, AttachedFile file) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        new HandedFile(file.Content, AttachmentTypes.MediaTypeOf(file.Type), $"{name}.{AttachmentTypes.EndingOf(file.Type)}").ExecuteAsync(httpContext);
}
