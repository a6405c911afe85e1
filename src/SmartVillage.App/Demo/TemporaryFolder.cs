using Microsoft.Data.Sqlite;

namespace SmartVillage.App.Demo;

/// <summary>A folder that only we can open and that is gone at the end, with everything in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder;

    public TemporaryFolder(string purpose) => _folder = Directory.CreateTempSubdirectory($"smartvillage-{purpose}-");

    public string Path => _folder.FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        // Pooled connections keep files open, which Windows does not forgive.
        SqliteConnection.ClearAllPools();
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }
}
