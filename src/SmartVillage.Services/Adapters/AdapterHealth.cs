namespace SmartVillage.Services.Adapters;

/// <summary>What a look at an adapter found. Holds no address with parameters, no credential and nobody's data.</summary>
public sealed record AdapterHealth
{
    /// <summary>Whether it carries its service.</summary>
    public required AdapterStatus Status { get; init; }

    /// <summary>When this was found.</summary>
    public required DateTimeOffset CheckedAt { get; init; }

    /// <summary>How long the answer took; null when no call was made.</summary>
    public TimeSpan? Latency { get; init; }

    /// <summary>Whether calls are sent now; null for what makes none.</summary>
    public CircuitStatus? Circuit { get; init; }

    /// <summary>Why it is so, one sentence in Indonesian; null while all is well.</summary>
    public string? Reason { get; init; }

    /// <summary>What a disabled adapter lacks, each in Indonesian with the configuration key that gives it (nomor kontrak, petugas, kunci). Empty otherwise.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>An adapter that is off; <paramref name="missing"/> is empty when nobody wants it.</summary>
    public static AdapterHealth Disabled(DateTimeOffset at, string reason, IReadOnlyList<string> missing) =>
        new() { Status = AdapterStatus.Disabled, CheckedAt = at, Reason = reason, Missing = missing };

    /// <summary>An adapter that answered as agreed.</summary>
    public static AdapterHealth Ok(DateTimeOffset at, TimeSpan latency) => new() { Status = AdapterStatus.Ok, CheckedAt = at, Latency = latency };

    /// <summary>An adapter that answers, but not as it should.</summary>
    public static AdapterHealth Degraded(DateTimeOffset at, TimeSpan? latency, string reason) =>
        new() { Status = AdapterStatus.Degraded, CheckedAt = at, Latency = latency, Reason = reason };

    /// <summary>An adapter that does not carry its service now.</summary>
    public static AdapterHealth Down(DateTimeOffset at, TimeSpan? latency, string reason) =>
        new() { Status = AdapterStatus.Down, CheckedAt = at, Latency = latency, Reason = reason };
}
