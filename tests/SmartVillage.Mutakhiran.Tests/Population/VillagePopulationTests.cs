using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Population;

public sealed class VillagePopulationTests
{
    [Fact]
    public void Families_know_all_their_people_and_which_of_them_are_here()
    {
        var village = new VillageBuilder().Area(1).Family(1).Resident(1).Resident(2, ("lifeStatus", "2")).Resident(3, ("family", null)).Build();

        var family = village.FindFamily(1)!;

        Assert.Equal([1L, 2], family.People.Select(person => person.SourceKey));
        Assert.Equal([1L], family.Members.Select(person => person.SourceKey));
        Assert.Null(village.FindPerson(3)!.Family);
        Assert.Null(village.FindFamily(null));
        Assert.Equal("002", village.FindArea(family.Area)!.Rt);
    }

    [Fact]
    public void Events_come_with_the_resident_and_the_family_that_they_are_about()
    {
        var village = new VillageBuilder().Family(1).Resident(1).Resident(2)
            .Event(7, ("resident", "1"), ("kind", "5")).Event(9, ("resident", "1"), ("kind", "2")).FamilyEvent(3, ("family", "1"), ("kind", "1")).Build();

        Assert.Equal([5L, 2], village.EventsOf(village.FindPerson(1)!).Select(row => row.Number(Entities.ResidentEvents["kind"])!.Value));
        Assert.Empty(village.EventsOf(village.FindPerson(2)!));
        Assert.Single(village.EventsOf(village.FindFamily(1)!));
    }
}
