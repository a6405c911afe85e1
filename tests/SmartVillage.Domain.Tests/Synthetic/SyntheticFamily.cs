namespace SmartVillage.Domain.Tests.Synthetic;

/// <summary>A synthetic family or household.</summary>
internal sealed record SyntheticFamily(long Key)
{
    public long Head { get; set; }

    public int SocialClass { get; set; }

    public bool InSurvey { get; set; }

    /// <summary>Kinds of events, oldest first.</summary>
    public List<int> Events { get; } = [];

    public string Number => $"97{Key:0000000000}9999";

    public string HouseholdNumber => $"R{Key:00000}";
}
