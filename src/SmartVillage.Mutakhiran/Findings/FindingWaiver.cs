namespace SmartVillage.Mutakhiran.Findings;

/// <summary>What sets a finding aside; holds for as long as the judged values stay the same.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Reason">The reason in words.</param>
/// <param name="Until">Last day; nothing for good, which only some kinds allow.</param>
public sealed record FindingWaiver(WaiverKind Kind, string Reason, DateOnly? Until);
