using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Pbb.List;

/// <summary>The newest list of a folder, read again when another one lies there. Its day is the day of the file.</summary>
internal sealed class ImportedList(string path)
{
    private static readonly string[] Kinds = [".csv", ".txt", ".xlsx"];
    private readonly Lock _gate = new();
    private (string File, DateTime Written, PbbList? List)? _read;

    /// <summary>The list, or why there is none.</summary>
    public AdapterAnswer<PbbList> Current()
    {
        if (Newest() is not { } file)
        {
            return AdapterAnswers.Failed<PbbList>(AnswerStatus.Unavailable, "Daftar tagihan PBB (Adapters:Pbb:ListPath) belum ada.");
        }

        lock (_gate)
        {
            if (_read is not { } read || read.File != file.FullName || read.Written != file.LastWriteTimeUtc)
            {
                _read = read = (file.FullName, file.LastWriteTimeUtc, TryRead(file));
            }

            return read.List is { } list ? AdapterAnswers.Ok(list) : AdapterAnswers.Failed<PbbList>(AnswerStatus.Unavailable, "Daftar tagihan PBB terbaru tidak dapat dibaca; perlu kolom NOP.");
        }
    }

    private FileInfo? Newest()
    {
        try
        {
            return File.Exists(path)
                ? new FileInfo(path)
                : Directory.Exists(path)
                    ? new DirectoryInfo(path).EnumerateFiles().Where(file => Kinds.Contains(file.Extension, StringComparer.OrdinalIgnoreCase)).MaxBy(file => file.LastWriteTimeUtc)
                    : null;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static PbbList? TryRead(FileInfo file)
    {
        try
        {
            return PbbListReader.Read(file.FullName, DateOnly.FromDateTime(file.LastWriteTimeUtc));
        }
        catch (Exception unreadable) when (unreadable is FormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
