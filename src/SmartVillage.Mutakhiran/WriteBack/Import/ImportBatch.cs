using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>A generated import file and what became of it.</summary>
public sealed record ImportBatch
{
    /// <summary>How long the file can be taken (PRV-10).</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>Number in the store; 0 before it is kept.</summary>
    public long Id { get; init; }

    /// <summary>The village.</summary>
    public required VillageCode Village { get; init; }

    /// <summary>SHA-256 of the sheet.</summary>
    public required string Hash { get; init; }

    /// <summary>Where it stands.</summary>
    public required ImportBatchState State { get; init; }

    /// <summary>When it was built.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>By whom.</summary>
    public required string BuiltBy { get; init; }

    /// <summary>By which key.</summary>
    public required string BuiltByKey { get; init; }

    /// <summary>Edition that it was checked against.</summary>
    public required long Edition { get; init; }

    /// <summary>Release of OpenSID that it is for.</summary>
    public required string Release { get; init; }

    /// <summary>Mode of OpenSID at that time.</summary>
    public bool? FullDataMode { get; init; }

    /// <summary>Rows of the file.</summary>
    public required int Rows { get; init; }

    /// <summary>Values in it.</summary>
    public required int Values { get; init; }

    /// <summary>Families without an address in whose row the import writes an empty one, and who wrote it.</summary>
    public int MarkedFamilies { get; init; }

    /// <summary>Counts before.</summary>
    public required PopulationCounts Before { get; init; }

    /// <summary>How often the file was taken.</summary>
    public int Downloads { get; init; }

    /// <summary>What OpenSID said; null before the operator wrote it down.</summary>
    public ImportOutcome? Outcome { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>Who wrote it down.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>What the newest edition says of it.</summary>
    public ImportCheck? Check { get; init; }

    /// <summary>Name of the file.</summary>
    public string FileName => ImportWorkbook.NameOf(Id, Hash);

    /// <summary>Until when the file can be taken.</summary>
    public DateTimeOffset ExpiresAt => BuiltAt + KeptFor;

    /// <summary>Whether nobody can have imported it any more without having said so.</summary>
    public bool IsAbandoned(DateTimeOffset now) => State == ImportBatchState.Built && now >= ExpiresAt;
}
