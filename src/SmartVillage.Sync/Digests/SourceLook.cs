using SmartVillage.Sync.Sources;

namespace SmartVillage.Sync.Digests;

/// <summary>What a run learnt from digests before it read a row.</summary>
/// <param name="Known">What need not be read, or null when everything has to be.</param>
/// <param name="Looks">By entity name what was looked at, whether or not it spares reading: digests of this snapshot are good for the next night in any case.</param>
/// <param name="KeptMarks">By entity name the marks of the run before that are as good for the next one.</param>
internal sealed record SourceLook(PriorKnowledge? Known, IReadOnlyDictionary<string, EntityLook> Looks, IReadOnlyDictionary<string, TableMark> KeptMarks)
{
    /// <summary>Nothing was asked.</summary>
    public static readonly SourceLook Nothing = new(Known: null, new Dictionary<string, EntityLook>(StringComparer.Ordinal), new Dictionary<string, TableMark>(StringComparer.Ordinal));
}
