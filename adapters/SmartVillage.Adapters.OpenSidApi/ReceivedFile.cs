using SmartVillage.Adapters.Http;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Adapters.OpenSidApi;

/// <summary>Files as they come from OpenSID: pictures and PDF only, told by their bytes.</summary>
internal static class ReceivedFile
{
    /// <summary>Largest file that goes to OpenSID or comes from it: its own forms take 10,000 KiB.</summary>
    public const int Largest = 10_000 * 1024;

    public static AdapterAnswer<AttachedFile> Of(RawFile file, OutsideSystem system) =>
        !file.IsSuccess ? system.OfBare<AttachedFile>(file)
        : file.Content.Length <= Largest && AttachmentTypes.Of(file.Content.Span) is { } type ? AdapterAnswers.Ok(new AttachedFile(type, file.Content))
        : AdapterAnswers.Failed<AttachedFile>(AnswerStatus.Unavailable, "Berkas dari OpenSID bukan gambar atau PDF.");

    /// <summary>Why a file is not sent, or null.</summary>
    public static string? Obstacle(int length) => length is 0 or > Largest ? "OpenSID meminta satu berkas, paling besar 10 MB." : null;
}
