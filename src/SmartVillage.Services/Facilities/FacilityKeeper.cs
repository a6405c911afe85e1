namespace SmartVillage.Services.Facilities;

/// <summary>The person behind the keeper's office. Kept sealed, for the village office only, and only as long as the version that names it is the newest.</summary>
/// <param name="Name">Name.</param>
/// <param name="Phone">Number to call.</param>
public sealed record FacilityKeeper(string? Name, string? Phone)
{
    /// <summary>Whether it says anything.</summary>
    public bool IsEmpty => Name is null && Phone is null;
}
