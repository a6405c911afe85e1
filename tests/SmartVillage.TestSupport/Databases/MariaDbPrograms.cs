namespace SmartVillage.TestSupport.Databases;

/// <summary>The programs of an installed MariaDB that a private instance needs.</summary>
internal sealed record MariaDbPrograms(string Server, string Install, string Shell, string? NewSession)
{
    /// <summary>Finds them on PATH and where Debian keeps servers, which the PATH of an ordinary user leaves out; null when one is missing.</summary>
    public static MariaDbPrograms? Find()
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var server = Find("mariadbd") ?? Find("mysqld");
        var install = Find("mariadb-install-db") ?? Find("mysql_install_db");
        var shell = Find("sh");
        return server is null || install is null || shell is null ? null : new MariaDbPrograms(server, install, shell, Find("setsid"));
    }

    private static string? Find(string program)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? string.Empty;
        return path.Split(Path.PathSeparator)
            .Concat(["/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin", "/bin", "/usr/libexec"])
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
    }
}
