using SmartVillage.Domain.Records;

namespace SmartVillage.Sync.Sources;

/// <summary>Residents who are alike in what counting data spesifik asks of them; nothing in it says who they are.</summary>
/// <param name="Area">Source key of the area row.</param>
/// <param name="Sex">Code, 0 for nothing.</param>
/// <param name="LifeStatus">Code, 0 for nothing.</param>
/// <param name="Data">Codes of data spesifik.</param>
/// <param name="Count">How many.</param>
public readonly record struct SpecificTally(long? Area, int Sex, int LifeStatus, SpecificData Data, int Count);
