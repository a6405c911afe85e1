using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Rules;

/// <summary>Who is who in a family.</summary>
internal static class FamilyRoles
{
    public static IEnumerable<Person> Heads(this FamilyCard family) => family.Members.Where(member => member.Relationship == Relationships.Head);

    /// <summary>Husbands and wives of the head.</summary>
    public static IEnumerable<Person> Spouses(this FamilyCard family) => family.Members.Where(member => member.Relationship is Relationships.Husband or Relationships.Wife);

    /// <summary>The living head, where there is exactly one.</summary>
    public static Person? OnlyHead(this FamilyCard family) => Only(family.Heads());

    /// <summary>The mother of the head's children as far as it is known: the only wife, or the head when she is a woman.</summary>
    public static Person? OnlyMother(this FamilyCard family)
    {
        var wives = family.Members.Where(member => member.Relationship == Relationships.Wife);
        return wives.Any() ? Only(wives) : family.OnlyHead() is { Sex: Sexes.Female } head ? head : null;
    }

    /// <summary>The husband or wife of a resident in the same family, of any life status, where it is clear who that is.</summary>
    public static Person? OnlySpouseOf(this RuleContext village, Person person)
    {
        if (village.Population.FindFamily(person.Family) is not { } family)
        {
            return null;
        }

        return person.Relationship switch
        {
            Relationships.Head => Only(family.People.Where(other => other.Relationship is Relationships.Husband or Relationships.Wife)),
            Relationships.Husband or Relationships.Wife => Only(family.People.Where(other => other.Relationship == Relationships.Head)),
            _ => null,
        };
    }

    private static Person? Only(IEnumerable<Person> people)
    {
        Person? found = null;
        foreach (var person in people)
        {
            if (found is not null)
            {
                return null;
            }

            found = person;
        }

        return found;
    }
}
