using System.Globalization;

namespace SmartVillage.Sync.Receipts;

/// <summary>
/// Proof of one run: what was read, what is stored and that both are the same. Signed and chained by the store; readable by Operator and Auditor.
/// </summary>
public sealed record RunReceipt
{
    /// <summary>The run.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Dotted code of the village.</summary>
    public required string Village { get; init; }

    /// <summary>Edition that is visible after the run.</summary>
    public required long Edition { get; init; }

    /// <summary>When the source was read.</summary>
    public required DateTimeOffset SnapshotAt { get; init; }

    /// <summary><c>Published</c> or <c>Unchanged</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Who approved it, when a gate had stopped it.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Release the source claims.</summary>
    public string? Release { get; init; }

    /// <summary>Per entity.</summary>
    public required IReadOnlyDictionary<string, EntityReceipt> Entities { get; init; }

    /// <summary>Residents per area row they point at: our proof per RT. Key is the area's path.</summary>
    public required IReadOnlyDictionary<string, AreaReceipt> Areas { get; init; }
}

/// <summary>Proof for one entity.</summary>
/// <param name="Read">Rows in the source.</param>
/// <param name="Stored">Rows in the edition.</param>
/// <param name="Quarantined">Rows set aside; read = stored + quarantined.</param>
/// <param name="ContentHash">See <see cref="ContentSum"/>.</param>
/// <param name="Established">
/// How equality was established: <c>rows</c>; <c>digest64</c> where digests of at least 64 bits a row stood in for rows that did not change; <c>checksum32</c> where the server's own
/// checksum and its word that nothing was written did; or <c>not-read</c>.
/// </param>
public sealed record EntityReceipt(long Read, long Stored, long Quarantined, string ContentHash, string Established)
{
    /// <summary>Count and content of the stored rows; not for an entity that was not read.</summary>
    public ContentSum Content() => new(Stored, UInt128.Parse(ContentHash, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}

/// <summary>Residents of one area.</summary>
public sealed record AreaReceipt(long Residents, string ContentHash);
