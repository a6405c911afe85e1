namespace SmartVillage.Domain.Statistics;

/// <summary>One entry of a code list, as the village uses it.</summary>
public sealed record CodeListEntry(int Code, string Label);
