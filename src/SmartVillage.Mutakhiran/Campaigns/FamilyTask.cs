namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>A family to visit, or those people of an RT who are in none.</summary>
public sealed record FamilyTask
{
    /// <summary>Visits to a family that is not met before it is left.</summary>
    public const int VisitsBeforeLeft = 3;

    /// <summary>Code on the sheet; says nothing about the family.</summary>
    public required TaskCode Code { get; init; }

    /// <summary>The campaign.</summary>
    public required long CampaignId { get; init; }

    /// <summary>Our id of the family; nothing for one that was found in the field, and for people in no family.</summary>
    public long? FamilyId { get; init; }

    /// <summary>Our id of the RT; nothing where the family stands in none.</summary>
    public long? AreaId { get; init; }

    /// <summary>Whether it is about the people of the RT who are in no family.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Drawn for a second look by somebody else.</summary>
    public required bool IsRechecked { get; init; }

    /// <summary>Visits so far.</summary>
    public int Visits { get; init; }

    /// <summary>What the last visit ended with.</summary>
    public VisitOutcome? Outcome { get; init; }

    /// <summary>Day of the last visit.</summary>
    public DateOnly? LastVisit { get; init; }

    /// <summary>Day on which it was done; nothing while it is not.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>What the second look ended with.</summary>
    public VisitOutcome? RecheckOutcome { get; init; }

    /// <summary>Somebody else still has to look again: only after the first visit, and nobody who makes that one is told.</summary>
    public bool NeedsSecondLook => IsRechecked && IsDone && RecheckOutcome is null && FamilyId is not null;

    /// <summary>Nothing more is to be done: an answer was given, or nobody was met three times.</summary>
    public bool IsDone => Outcome is { } outcome && (outcome != VisitOutcome.NotMet || Visits >= VisitsBeforeLeft);
}
