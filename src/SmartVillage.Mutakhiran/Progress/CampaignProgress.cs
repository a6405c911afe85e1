using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Progress;

/// <summary>How far a campaign is.</summary>
public sealed record CampaignProgress
{
    /// <summary>The day of these figures, in the village's own time.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Families to visit and visited.</summary>
    public required FamilyCount Families { get; init; }

    /// <summary>Families by outcome of their last visit.</summary>
    public required IReadOnlyDictionary<VisitOutcome, int> Outcomes { get; init; }

    /// <summary>Families drawn for a second look, and those that had it.</summary>
    public required FamilyCount Rechecks { get; init; }

    /// <summary>Second looks that ended differently.</summary>
    public required int RecheckDifferences { get; init; }

    /// <summary>Findings by rule of the campaign.</summary>
    public required IReadOnlyDictionary<string, RuleProgress> Findings { get; init; }

    /// <summary>Completeness when it began.</summary>
    public required ElementCount Before { get; init; }

    /// <summary>Completeness now.</summary>
    public required ElementCount Now { get; init; }

    /// <summary>The same by RT.</summary>
    public required IReadOnlyList<AreaProgress> Areas { get; init; }

    // What follows was added later: campaigns that were closed before do not have it.

    /// <summary>The same by RW.</summary>
    public IReadOnlyList<AreaProgress> Rws { get; init; } = [];

    /// <summary>Pages of people in no family, and those that are done.</summary>
    public FamilyCount WithoutFamily { get; init; }

    /// <summary>Findings by severity.</summary>
    public IReadOnlyDictionary<Severity, FindingCount> Severities { get; init; } = new Dictionary<Severity, FindingCount>();

    /// <summary>Proposals that wait for a decision.</summary>
    public ProposalCount Proposals { get; init; }

    /// <summary>Import files that were built since it began, the newest first.</summary>
    public IReadOnlyList<ImportProgress> Imports { get; init; } = [];

    /// <summary>How long ago families were confirmed at their door.</summary>
    public ConfirmationAge Confirmation { get; init; }

    /// <summary>Day on which the last family is visited if it goes on as in the last two weeks; nothing while nobody is visited.</summary>
    public DateOnly? Forecast { get; init; }
}
