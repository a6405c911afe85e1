namespace SmartVillage.App.Explaining;

/// <summary>A row behind a number, by keys alone.</summary>
/// <param name="Entity">Contract name.</param>
/// <param name="Id">Our id.</param>
/// <param name="SourceKey">Key in OpenSID.</param>
/// <param name="ResidentId">Our id of the resident by whom it counts; null for an area.</param>
internal sealed record ExplainedRow(string Entity, long Id, long SourceKey, long? ResidentId)
{
    /// <summary>Why it is on one side only; null where that was not asked.</summary>
    public string? Reason { get; init; }
}
