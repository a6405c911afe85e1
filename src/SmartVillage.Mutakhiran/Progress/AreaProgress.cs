using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.Mutakhiran.Progress;

/// <summary>How far an RT is, or all RT of an RW.</summary>
/// <param name="AreaId">Our id of the RT; nothing for families that stand in no RT, and for an RW.</param>
/// <param name="Hamlet">Its hamlet.</param>
/// <param name="Rw">Its RW.</param>
/// <param name="Rt">Its number; nothing for an RW.</param>
/// <param name="Families">Families to visit and visited.</param>
/// <param name="Open">Open findings.</param>
/// <param name="Before">Completeness when the campaign began.</param>
/// <param name="Now">Completeness now.</param>
public sealed record AreaProgress(long? AreaId, string? Hamlet, string? Rw, string? Rt, FamilyCount Families, int Open, ElementCount Before, ElementCount Now)
{
    /// <summary>Its findings in the campaign.</summary>
    public FindingCount Findings { get; init; }

    /// <summary>Proposals about its people that wait for a decision.</summary>
    public ProposalCount Proposals { get; init; }

    /// <summary>Day on which its last family is visited if it goes on as in the last two weeks.</summary>
    public DateOnly? Forecast { get; init; }
}
