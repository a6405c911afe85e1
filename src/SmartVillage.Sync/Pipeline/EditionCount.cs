using SmartVillage.Domain.Statistics;
using SmartVillage.Sync.Receipts;

namespace SmartVillage.Sync.Pipeline;

/// <summary>What was counted of an edition.</summary>
/// <param name="Statistics">Makes all exact tables; an unchanged edition of the same day needs none.</param>
/// <param name="SpecificHash">Hash over the counts of data spesifik.</param>
/// <param name="Areas">Residents by area, for the receipt.</param>
internal sealed record EditionCount(Func<StatisticsSnapshot> Statistics, string SpecificHash, IReadOnlyDictionary<string, AreaReceipt> Areas);
