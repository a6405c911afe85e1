namespace SmartVillage.Store.Audit;

/// <summary>What one request did to whom (PRV-07). Never holds a value of a resident.</summary>
public sealed record LedgerEntry
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the API key, or <c>local</c> for the command line.</summary>
    public required string ActorKey { get; init; }

    /// <summary>The person the key belongs to.</summary>
    public required string ActorName { get; init; }

    /// <summary>Role at that time.</summary>
    public required string Role { get; init; }

    /// <summary>Code of the village whose data were asked for.</summary>
    public string? Village { get; init; }

    /// <summary>Stated purpose.</summary>
    public string? Purpose { get; init; }

    /// <summary><c>lihat</c>, <c>ungkap</c>, <c>ekspor</c>, <c>ajukan</c>, <c>setujui</c>, <c>terapkan</c>, <c>putuskan</c>, <c>buka</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Pattern of the route, never the path itself.</summary>
    public required string Route { get; init; }

    /// <summary>HTTP status of the answer, or 0.</summary>
    public required int Result { get; init; }

    /// <summary>Id of the request, as in its answer.</summary>
    public required string RequestId { get; init; }

    /// <summary>Address or name of the client.</summary>
    public string? Client { get; init; }

    /// <summary>Our ids of the residents that were identified.</summary>
    public IReadOnlyList<long> Residents { get; init; } = [];
}

/// <summary>An entry with its place in the ledger.</summary>
public sealed record LedgerLine(long Sequence, LedgerEntry Entry);

/// <summary>Result of checking the chain: the first entry that does not hold, or null.</summary>
public sealed record LedgerCheck(long Entries, long? FirstBroken)
{
    /// <summary>Whether nothing was changed, removed or put in between.</summary>
    public bool IsIntact => FirstBroken is null;
}
