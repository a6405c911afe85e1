using SmartVillage.Mutakhiran.Campaigns;

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

    /// <summary>Day on which the last family is visited if it goes on as in the last two weeks; nothing while nobody is visited.</summary>
    public DateOnly? Forecast { get; init; }
}
