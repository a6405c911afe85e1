using SmartVillage.Sync.Stores;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>A village to verify: in the source, in the copy, or in both.</summary>
/// <param name="Code">Code under which it is reported.</param>
/// <param name="Village">In the source; null when the source no longer has it.</param>
/// <param name="VillageId">In the copy; null before its first edition.</param>
internal sealed record VillagePair(string Code, VerifiedVillage? Village, long? VillageId);

/// <summary>Puts the villages of both sides together.</summary>
internal static class VillagePairs
{
    /// <summary>
    /// By code; where both sides have just one village of this source it is the same one, whose code was corrected since. A village of the copy that the source
    /// no longer has is all ghosts, unless the configuration asks for one village only.
    /// </summary>
    public static IReadOnlyList<VillagePair> Match(IReadOnlyList<VerifiedVillage> villages, IReadOnlyList<VillageState> editions, SourceOptions options)
    {
        var own = editions.Where(e => string.Equals(e.SourceName, options.Name, StringComparison.Ordinal)).ToList();
        var pairs = villages.Select(v => new VillagePair(v.Code.Value, v, Find(v.Code.Value)?.Id)).ToList();
        if (pairs is [{ VillageId: null } single] && own is [var renamed])
        {
            return [single with { VillageId = renamed.Id }];
        }

        if (options.VillageCode is null)
        {
            var known = pairs.Select(p => p.VillageId).ToHashSet();
            pairs.AddRange(own.Where(e => !known.Contains(e.Id)).Select(e => new VillagePair(e.Code, null, e.Id)));
        }

        return pairs;

        VillageState? Find(string code) => editions.FirstOrDefault(e => string.Equals(e.Code, code, StringComparison.Ordinal));
    }
}
