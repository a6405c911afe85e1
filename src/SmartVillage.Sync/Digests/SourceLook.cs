namespace SmartVillage.Sync.Digests;

/// <summary>What a run learnt from digests before it read a row.</summary>
/// <param name="Known">What need not be read, or null when everything has to be.</param>
/// <param name="Looks">By entity name what was looked at, whether or not it spares reading: digests of this snapshot are good for the next night in any case.</param>
internal sealed record SourceLook(PriorKnowledge? Known, IReadOnlyDictionary<string, EntityLook> Looks)
{
    /// <summary>Nothing was asked.</summary>
    public static readonly SourceLook Nothing = new(Known: null, new Dictionary<string, EntityLook>(StringComparer.Ordinal));
}
