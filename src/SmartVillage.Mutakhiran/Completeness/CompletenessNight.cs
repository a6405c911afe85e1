namespace SmartVillage.Mutakhiran.Completeness;

/// <summary>Completeness of a place on one night.</summary>
/// <param name="Day">Day in the village.</param>
/// <param name="Figures">The figures.</param>
public sealed record CompletenessNight(DateOnly Day, AreaCompleteness Figures);
