namespace SmartVillage.TestSupport.Databases;

/// <summary>Command line of a private instance: small, fast and careless about power failures, because its data is thrown away.</summary>
internal static class MariaDbArguments
{
    /// <summary>Options of <c>mariadbd</c>.</summary>
    public static IEnumerable<string> For(MariaDbServerOptions options, string folder, int port) =>
    [
        "--no-defaults",
        $"--datadir={folder}/data",
        $"--socket={folder}/s",
        $"--pid-file={folder}/mariadbd.pid",
        $"--init-file={folder}/init.sql",
        $"--tmpdir={folder}",
        $"--port={port}",
        "--bind-address=127.0.0.1",
        "--skip-name-resolve",
        $"--local-infile={(options.LocalInfile ? 1 : 0)}",
        "--log-output=TABLE",
        $"--general-log={(options.QueryLog ? 1 : 0)}",
        "--character-set-server=utf8mb4",
        "--performance-schema=0",
        "--max-connections=500",
        "--max-allowed-packet=64M",
        $"--innodb-buffer-pool-size={options.BufferPoolMegabytes}M",
        "--innodb-log-file-size=64M",
        "--innodb-flush-log-at-trx-commit=0",
        "--innodb-doublewrite=0",
        "--innodb-use-native-aio=0",
        "--innodb-fast-shutdown=2",
        // A new database has hundreds of tables, and waiting for the disk at each was half the time of all tests; what is written stays visible to others, also when the server is killed.
        "--loose-innodb-flush-method=nosync",
        "--loose-sync-frm=0",
        .. options.Arguments,
    ];
}
