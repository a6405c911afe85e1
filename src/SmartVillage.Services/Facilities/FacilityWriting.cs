namespace SmartVillage.Services.Facilities;

/// <summary>What came of a change.</summary>
/// <param name="Outcome">Whether it was written.</param>
/// <param name="Written">The version that was written.</param>
public sealed record FacilityWriting(FacilityOutcome Outcome, Facility? Written = null);

/// <summary>Whether a change was written.</summary>
public enum FacilityOutcome
{
    /// <summary>It was.</summary>
    Written,

    /// <summary>The village has no such facility, or no longer.</summary>
    NotFound,

    /// <summary>Somebody else wrote since.</summary>
    ChangedMeanwhile,
}
