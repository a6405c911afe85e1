namespace SmartVillage.Sync.Sources;

/// <summary>Source keys from one to another, both included.</summary>
public readonly record struct KeyRange(long From, long To);
