using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Everything that rules may look at: the village, the day, what other villages and visits say.</summary>
/// <param name="population">The village.</param>
/// <param name="day">The day in the village; ages refer to it.</param>
public sealed class RuleContext(VillagePopulation population, DateOnly day)
{
    /// <summary>The village.</summary>
    public VillagePopulation Population { get; } = population;

    /// <summary>The day in the village.</summary>
    public DateOnly Day { get; } = day;

    /// <summary>What the other villages of this store say about people of this one.</summary>
    public OtherVillages Others { get; init; } = OtherVillages.None;

    /// <summary>Visits in the field.</summary>
    public FieldVisits Visits { get; init; } = FieldVisits.None;

    internal VillageIndexes Indexes { get; init; } = new(population);

    /// <summary>Whether the source gives all of these fields.</summary>
    internal bool Reads(IReadOnlyList<string> fields) => Population.ReadFields is not { } read || fields.All(read.Contains);

    /// <summary>The date of birth, unless it is one that the rule about such dates finds: what is compared with it would only find the same again.</summary>
    internal DateOnly? BirthOf(Person? person) => person is not null && AgeOf(person) is not null ? person.BirthDate : null;

    internal int? AgeOf(Person person) => Ages.On(person.BirthDate, Day);
}
