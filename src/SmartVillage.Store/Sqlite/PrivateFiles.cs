namespace SmartVillage.Store.Sqlite;

/// <summary>Makes folders and files that only the account of the service may read.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode FolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode PrivateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates the folder if it is missing; a folder that exists keeps the rights its owner gave it.</summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, FolderMode);
        }
    }

    /// <summary>Creates an empty file if it is missing; SQLite gives its journals the rights of the file.</summary>
    public static void CreateFile(string path)
    {
        if (!File.Exists(path))
        {
            using var stream = new FileStream(path, Options(FileMode.OpenOrCreate));
        }
    }

    /// <summary>
    /// Writes a file whole or not at all. Returns false when it is there and may not be replaced; of two that write it in the same instant the second may still win, so whoever must not
    /// lose that race needs a lock of its own.
    /// </summary>
    public static bool Write(string path, ReadOnlySpan<byte> content, bool replace)
    {
        var temporary = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.new";
        try
        {
            using (var stream = new FileStream(temporary, Options(FileMode.Create)))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, replace);
            return true;
        }
        catch (IOException) when (!replace && File.Exists(path))
        {
            return false;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Takes the rights of everybody else from files that a library wrote.</summary>
    public static void Close(string folder, string pattern)
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var path in Directory.EnumerateFiles(folder, pattern))
            {
                File.SetUnixFileMode(path, PrivateMode);
            }
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = PrivateMode;
        }

        return options;
    }
}
