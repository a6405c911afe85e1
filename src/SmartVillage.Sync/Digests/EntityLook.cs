using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Digests;

/// <summary>What marks and digests say of an entity: everything is as it was, or some key ranges are not, or it has to be read.</summary>
/// <param name="Established">How equality was established, as receipts say it.</param>
/// <param name="ChangedRanges">Ranges to read, in the order of keys; null for all.</param>
/// <param name="Shelf">New digests, when they were asked for.</param>
/// <param name="Recheck">Range that is read although nothing differs in it, so that a mistake of digests does not live for ever.</param>
internal sealed record EntityLook(string Established, IReadOnlyList<KeyRange>? ChangedRanges, DigestShelf? Shelf = null, KeyRange? Recheck = null)
{
    public const string Checksum = "checksum32";
    public const string Digest = "digest64";
    public const string Rows = "rows";

    public static readonly EntityLook Unknown = new(Rows, null);

    public bool IsUnchanged => ChangedRanges is { Count: 0 };

    /// <summary>Rows set aside have no place among digests: where there were any, digests alone cannot say that they still are there, and were nothing else changed they would be kept for ever.</summary>
    /// <param name="quarantined">How many rows the visible edition set aside.</param>
    public EntityLook WithRowsSetAside(long quarantined) => quarantined > 0 && IsUnchanged ? this with { ChangedRanges = [new KeyRange(long.MinValue, 0)] } : this;

    /// <summary>Ranges to read, in the order of keys and apart from each other; null for all.</summary>
    public IReadOnlyList<KeyRange>? RangesToRead => ChangedRanges is null || Recheck is not { } recheck
        ? ChangedRanges
        : [.. ChangedRanges.Where(range => range.To < recheck.From), recheck, .. ChangedRanges.Where(range => range.From > recheck.To)];

    /// <summary>Whether a digest said of this key that its row is the one that was read.</summary>
    public bool SaidUnchanged(long sourceKey) =>
        Recheck is { } recheck && sourceKey >= recheck.From && sourceKey <= recheck.To && !ChangedRanges!.Any(range => range.From <= sourceKey && sourceKey <= range.To);
}
