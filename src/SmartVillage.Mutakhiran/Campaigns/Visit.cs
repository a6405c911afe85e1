namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>One visit as somebody reports it.</summary>
/// <param name="Task">Code of the sheet.</param>
/// <param name="Day">Day of the visit.</param>
/// <param name="Outcome">What it ended with.</param>
/// <param name="By">Who was there.</param>
/// <param name="ByKey">Key of whoever entered it.</param>
/// <param name="IsRecheck">Whether it is the second look of a supervisor.</param>
/// <param name="ClientId">The same for a report that is sent again, so that it counts once.</param>
public sealed record Visit(TaskCode Task, DateOnly Day, VisitOutcome Outcome, string By, string ByKey, bool IsRecheck, string ClientId);
