namespace SmartVillage.Sync.Runs;

/// <summary>What a run asked of its source: the load that a village's own server, or the file of a backup, had from us.</summary>
public sealed record SourceCourtesy
{
    /// <summary>Nothing was asked.</summary>
    public static readonly SourceCourtesy None = new();

    /// <summary>Statements sent, those that only prepare the session included; 0 for a file.</summary>
    public long Statements { get; init; }

    /// <summary>Rows received, those of catalogue and code tables included.</summary>
    public long Rows { get; init; }

    /// <summary>Bytes that the server says it sent to us, or that were read of the file; null when a server did not say.</summary>
    public long? BytesReceived { get; init; }

    /// <summary>Bytes that the server says it had from us; null when it did not say.</summary>
    public long? BytesSent { get; init; }

    /// <summary>Milliseconds spent waiting for answers, over the line included, or reading the file.</summary>
    public long SourceMs { get; init; }

    /// <summary>Milliseconds waited for the longest statement.</summary>
    public long LongestStatementMs { get; init; }

    /// <summary>Most threads that were seen running on the server at once, ours included; null where nobody looked or looking was not allowed.</summary>
    public int? PeakThreadsRunning { get; init; }

    /// <summary>How often the run waited because the server was busy.</summary>
    public int Pauses { get; init; }

    /// <summary>Milliseconds waited for a busy server.</summary>
    public long PausedMs { get; init; }
}
