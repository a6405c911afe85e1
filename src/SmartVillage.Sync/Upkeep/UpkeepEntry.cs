namespace SmartVillage.Sync.Upkeep;

/// <summary>A piece of work and when it was done.</summary>
public sealed record UpkeepEntry<T>(DateTimeOffset At, T Report);
