namespace SmartVillage.Mutakhiran.Rules;

/// <summary>What the other villages of this store say about people of this one: that something is so, never who or where.</summary>
public sealed record OtherVillages
{
    /// <summary>There are no others.</summary>
    public static OtherVillages None { get; } = new();

    /// <summary>Our ids of living residents whose real NIK is that of a living resident elsewhere, to the name of the case, which all villages of it have in common.</summary>
    public IReadOnlyDictionary<long, string> AliveElsewhere { get; init; } = new Dictionary<long, string>();

    /// <summary>Our ids of families whose card number is that of a family elsewhere, to the name of the case.</summary>
    public IReadOnlyDictionary<long, string> CardsElsewhere { get; init; } = new Dictionary<long, string>();
}
