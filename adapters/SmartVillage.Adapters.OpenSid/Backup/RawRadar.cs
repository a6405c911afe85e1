using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Backup;

/// <summary>What a database without a server tells about itself besides its rows: the same judgement about its keys as for a server, and that the rest does not apply.</summary>
internal static class RawRadar
{
    public static SourceRadar Of(IRawDatabase database, bool? completeDataMode) => new()
    {
        LookedAt = database.TakenAt,
        Cascades = database.Cascades ?? [],
        Findings = [RightsFindings.NotApplicable, .. database.Cascades is { } cascades ? CascadeFindings.Of(cascades, completeDataMode) : [CascadeFindings.Unknown]],
    };
}
