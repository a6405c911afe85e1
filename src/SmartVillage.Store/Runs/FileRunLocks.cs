using System.Security.Cryptography;
using System.Text;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Store.Runs;

/// <summary>Locks of the operating system on files beside the store: they hold between processes, and end with the process however it dies.</summary>
internal sealed class FileRunLocks(StoreFiles files) : IRunLocks
{
    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = 32;

    public IAsyncDisposable? TryAcquire(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var path = PathOf(name);
        try
        {
            PrivateFiles.CreateFolder(files.LocksFolder);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when ((e.HResult & 0xFFFF) is WouldBlock or WouldBlockOnMac or SharingViolation)
        {
            return null;
        }
        catch (Exception e) when (StoreErrors.IsOurs(e))
        {
            throw StoreErrors.Translate(e, path);
        }
    }

    /// <summary>Removes the file of a lock that will never be asked for again.</summary>
    public void Forget(string name)
    {
        try
        {
            File.Delete(PathOf(name));
        }
        catch (Exception e) when (StoreErrors.IsOurs(e))
        {
            // An empty file that stays costs nothing.
        }
    }

    /// <summary>Names come from configurations and may hold anything; the file name is readable where it can be and always unambiguous.</summary>
    private string PathOf(string name)
    {
        var readable = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.').Take(40)).Trim('.');
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))[..6]);
        return Path.Combine(files.LocksFolder, $"{readable}-{digest}.lock");
    }
}
