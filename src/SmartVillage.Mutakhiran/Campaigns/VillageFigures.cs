namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Completeness of a village in its visible edition.</summary>
/// <param name="Village">All residents alive and here.</param>
/// <param name="Areas">By our id of each RT.</param>
public sealed record VillageFigures(ElementCount Village, IReadOnlyDictionary<long, ElementCount> Areas);
