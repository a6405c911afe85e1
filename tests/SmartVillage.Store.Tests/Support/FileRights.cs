namespace SmartVillage.Store.Tests.Support;

internal static class FileRights
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>What anybody but the owner may do with a file or folder; nothing on Windows, where the rights of the parent folder count.</summary>
    public static UnixFileMode OfOthers(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path) & ~Own;
}
