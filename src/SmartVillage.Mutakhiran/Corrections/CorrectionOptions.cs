namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What a village can choose about corrections.</summary>
public sealed record CorrectionOptions
{
    /// <summary>How long an approved value may take until an edition shows it; after that it is expired.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromDays(30);
}
