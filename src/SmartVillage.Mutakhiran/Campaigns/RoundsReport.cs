namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>What a look at the calendar did.</summary>
/// <param name="Opened">Campaigns that were opened.</param>
/// <param name="Closed">Campaigns that were closed because their last day is over.</param>
public sealed record RoundsReport(int Opened, int Closed);
