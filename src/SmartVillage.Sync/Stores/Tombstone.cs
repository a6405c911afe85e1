namespace SmartVillage.Sync.Stores;

/// <summary>A removed row that still knows who it was.</summary>
/// <param name="Id">Our id.</param>
/// <param name="RemovedEdition">Edition from which on it was gone.</param>
public readonly record struct Tombstone(long Id, long RemovedEdition);
