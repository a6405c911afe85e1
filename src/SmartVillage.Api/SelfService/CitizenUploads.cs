using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Api.SelfService;

/// <summary>Files of residents on their way to OpenSID: counted, bounded and cleaned before they leave, and kept nowhere here.</summary>
internal sealed class CitizenUploads(SelfServiceGate gate, UploadGate room, RateLimits limits, AttachmentDesk files)
{
    public const string SessionField = "session";

    private const int LongestSession = 100;

    /// <summary>Goes on with the fields and the clean file of somebody who is logged in, or says what is missing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="fields">Fields beside session and file.</param>
    /// <param name="takesPdf">Whether the file may be a PDF.</param>
    /// <param name="check">What is wrong with the fields.</param>
    /// <param name="next">What becomes of it.</param>
    /// <param name="cancellationToken">Ends the reading of the body; what is on its way to OpenSID is finished.</param>
    public async Task<IResult> RunAsync(
        ApiRequest request, IReadOnlyList<UploadField> fields, bool takesPdf, Func<IReadOnlyDictionary<string, string>, IReadOnlyList<(string Field, string Detail)>> check,
        Func<Admitted<CitizenUpload>, Task<IResult>> next, CancellationToken cancellationToken)
    {
        var http = request.HttpContext;
        if (limits.RefuseWrite(http.Connection.RemoteIpAddress) is { } refused)
        {
            return refused;
        }

        using var taken = room.TryEnter(http.Request.ContentLength);
        if (taken is null)
        {
            return Problems.UploadsBusy;
        }

        var (upload, problem) = await AttachmentUpload.ReadAsync(http, files.Limits.FileBytes, [new UploadField(SessionField, LongestSession), .. fields], cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        return await gate.AdmitAsync(request, upload!, upload!.Fields.GetValueOrDefault(SessionField), call => PassAsync(call, takesPdf, check, next, cancellationToken), cancellationToken);
    }

    private async Task<IResult> PassAsync(
        Admitted<AttachmentUpload> call, bool takesPdf, Func<IReadOnlyDictionary<string, string>, IReadOnlyList<(string Field, string Detail)>> check, Func<Admitted<CitizenUpload>, Task<IResult>> next,
        CancellationToken cancellationToken)
    {
        if (check(call.Order.Fields) is { Count: > 0 } faults)
        {
            return SelfServiceProblems.BadFields(faults);
        }

        var (file, fault) = takesPdf ? await files.CleanFileAsync(call.Order.File, cancellationToken) : await files.CleanImageAsync(call.Order.File, cancellationToken);
        return fault is { } why ? AttachmentFaults.Of(why, files.Limits) : await next(new Admitted<CitizenUpload>(new CitizenUpload(call.Order.Fields, file!), call.Desk, call.Session));
    }
}

/// <summary>What a resident sends on.</summary>
/// <param name="Fields">Fields beside the file.</param>
/// <param name="File">The clean file.</param>
internal sealed record CitizenUpload(IReadOnlyDictionary<string, string> Fields, AttachedFile File)
{
    /// <summary>A name that says nothing but the type; the one it came with is dropped.</summary>
    public string NameOf(string word) => $"{word}.{AttachmentTypes.EndingOf(File.Type)}";
}
