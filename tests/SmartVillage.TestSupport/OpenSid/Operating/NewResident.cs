namespace SmartVillage.TestSupport.OpenSid.Operating;

/// <summary>What the form for a new resident asks.</summary>
public sealed record NewResident
{
    public required string Name { get; init; }

    /// <summary>A synthetic number, <c>0</c> for a newborn without one.</summary>
    public required string Nik { get; init; }

    public required int Sex { get; init; }

    public required DateOnly Birth { get; init; }

    public required int AreaId { get; init; }

    public int? FamilyId { get; init; }

    public bool IsNewborn { get; init; }
}
