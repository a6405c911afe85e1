namespace SmartVillage.TestSupport.Databases;

/// <summary>How a private MariaDB is started.</summary>
public sealed record MariaDbServerOptions
{
    /// <summary>Loopback port; null takes a free one.</summary>
    public int? Port { get; init; }

    /// <summary>Whether LOAD DATA LOCAL is allowed.</summary>
    public bool LocalInfile { get; init; } = true;

    /// <summary>Whether every statement is logged from the start, see <see cref="MariaDbServer.ReadQueriesAsync"/>.</summary>
    public bool QueryLog { get; init; }

    /// <summary>Memory for pages of InnoDB, in MiB.</summary>
    public int BufferPoolMegabytes { get; init; } = 128;

    /// <summary>How long the server may take until it answers.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Further options of <c>mariadbd</c>, such as <c>--default-storage-engine=MyISAM</c>; they win over ours.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];
}
