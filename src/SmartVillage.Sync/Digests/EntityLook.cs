using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Digests;

/// <summary>What marks and digests say of an entity: everything is as it was, or some key ranges are not, or it has to be read.</summary>
/// <param name="Established">How equality was established, as receipts say it.</param>
/// <param name="ChangedRanges">Ranges to read, in the order of keys; null for all.</param>
/// <param name="Shelf">New digests, when they were asked for.</param>
internal sealed record EntityLook(string Established, IReadOnlyList<KeyRange>? ChangedRanges, DigestShelf? Shelf = null)
{
    public const string Checksum = "checksum32";
    public const string Digest = "digest64";
    public const string Rows = "rows";

    public static readonly EntityLook Unknown = new(Rows, null);

    public bool IsUnchanged => ChangedRanges is { Count: 0 };
}
