namespace SmartVillage.Mutakhiran.Rules;

/// <summary>What is known from visits.</summary>
public sealed record FieldVisits
{
    /// <summary>Nobody has been anywhere.</summary>
    public static FieldVisits None { get; } = new();

    /// <summary>Our ids of the families that the running campaign visits and has not reached yet; empty without a campaign.</summary>
    public IReadOnlySet<long> Waiting { get; init; } = new HashSet<long>();

    /// <summary>Our ids of families to the day on which somebody there last confirmed a field; nothing while nobody has ever been visited.</summary>
    public IReadOnlyDictionary<long, DateOnly>? Confirmed { get; init; }
}
