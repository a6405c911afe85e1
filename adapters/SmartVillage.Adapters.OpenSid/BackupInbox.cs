using SmartVillage.Adapters.OpenSid.Backup.Files;

namespace SmartVillage.Adapters.OpenSid;

/// <summary>
/// Notices new backups in a folder. A file counts once it looks the same twice in a row, so that one that is still being copied is left alone, and only once
/// until it changes, so that a broken one is not tried for ever.
/// </summary>
public sealed class BackupInbox(OpenSidBackupOptions options, TimeProvider time)
{
    private (string Path, long Length, DateTime Changed)? _seen;
    private (string Path, long Length, DateTime Changed)? _taken;

    /// <summary>Looks once; true when a complete new backup has come since it was last true.</summary>
    public bool Look()
    {
        var before = _seen;
        _seen = Find();
        if (_seen is null || _seen != before || _seen == _taken)
        {
            return false;
        }

        _taken = _seen;
        return true;
    }

    private (string Path, long Length, DateTime Changed)? Find()
    {
        try
        {
            return BackupFolder.FindNewest(options.Path, time) is { } path && BackupFolder.Follow(new FileInfo(path)) is { Exists: true, Length: > 0 } file
                ? (path, file.Length, file.LastWriteTimeUtc)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A share that is away for a moment; the next look will tell.
            return null;
        }
    }
}
