using Microsoft.Data.Sqlite;

namespace SmartVillage.App.Demo;

/// <summary>
/// A folder that only we can open and that is gone at the end, with everything in it. What a killed process left behind is removed by the next one: its mark of
/// life is a lock that the operating system released.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Mark = ".alive";
    private readonly DirectoryInfo _folder;
    private readonly FileStream _alive;

    public TemporaryFolder(string purpose)
    {
        var prefix = $"smartvillage-{purpose}-";
        RemoveAbandoned(prefix);
        _folder = Directory.CreateTempSubdirectory(prefix);
        _alive = new FileStream(File(Mark), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    public string Path => _folder.FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        // Pooled connections keep files open, which Windows does not forgive.
        SqliteConnection.ClearAllPools();
        _alive.Dispose();
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }

    private static void RemoveAbandoned(string prefix)
    {
        foreach (var folder in new DirectoryInfo(System.IO.Path.GetTempPath()).EnumerateDirectories($"{prefix}*"))
        {
            try
            {
                using (new FileStream(System.IO.Path.Combine(folder.FullName, Mark), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                }

                folder.Delete(recursive: true);
            }
            catch (Exception living) when (living is IOException or UnauthorizedAccessException)
            {
                // In use, somebody else's, or just being made.
            }
        }
    }
}
