namespace SmartVillage.Services.Requests;

/// <summary>What else holds when a draft is checked.</summary>
/// <param name="IsOfficer">Whether an officer writes it down, who may enter an urgent trip once 119 was called.</param>
/// <param name="TakesHealthNotes">Whether words about health may be written; that needs a recorded basis.</param>
public sealed record RequestRuling(bool IsOfficer = false, bool TakesHealthNotes = false)
{
    /// <summary>A resident, and no words about health.</summary>
    public static RequestRuling Strict { get; } = new();
}
