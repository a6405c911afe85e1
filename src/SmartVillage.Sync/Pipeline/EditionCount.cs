using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Receipts;

namespace SmartVillage.Sync.Pipeline;

/// <summary>What was counted of an edition.</summary>
/// <param name="make">Makes all exact tables; an unchanged edition of the same day needs none.</param>
/// <param name="specificHash">Hash over the counts of data spesifik.</param>
/// <param name="areas">Residents by area, for the receipt.</param>
internal sealed class EditionCount(Func<StatisticsSnapshot> make, string specificHash, IReadOnlyDictionary<string, AreaReceipt> areas)
{
    private Func<StatisticsSnapshot>? _make = make;

    /// <summary>Hash over the counts of data spesifik.</summary>
    public string SpecificHash { get; } = specificHash;

    /// <summary>Residents by area.</summary>
    public IReadOnlyDictionary<string, AreaReceipt> Areas { get; } = areas;

    /// <summary>All exact tables. Only once: the counters, a hundred megabytes for a million people, are let go before the store needs memory.</summary>
    public StatisticsSnapshot TakeStatistics()
    {
        var made = (_make ?? throw new InvalidOperationException("The statistics were taken."))();
        _make = null;
        return made;
    }
}
