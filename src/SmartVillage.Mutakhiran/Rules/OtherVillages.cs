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

    /// <summary>The other villages, to find them in what is written about moves.</summary>
    public IReadOnlyList<NeighbourVillage> Villages { get; init; } = [];

    /// <summary>Our ids of residents of any status to the rows elsewhere that have the same NIK.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<RowElsewhere>> Rows { get; init; } = new Dictionary<long, IReadOnlyList<RowElsewhere>>();

    /// <summary>People whom another village let go to this one and who are registered nowhere.</summary>
    public IReadOnlyList<ExpectedPerson> Expected { get; init; } = [];

    /// <summary>Makes the name of a case out of a NIK: the same in every village, and no way back.</summary>
    public Func<string, string> CaseOf { get; init; } = _ => string.Empty;

    internal IReadOnlyList<RowElsewhere> RowsOf(long resident) => Rows.GetValueOrDefault(resident, []);
}
