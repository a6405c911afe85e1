using SmartVillage.Mutakhiran.Extracts;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Extracts;

public sealed class VillageExtractTests
{
    private static readonly DateOnly Day = new(2027, 3, 1);

    private readonly VillageBuilder _village = new VillageBuilder().Area(1).Family(1).Family(2, ("familyCardNumber", "0187204100200001"), ("address", null));

    [Fact]
    public void Voters_are_living_permanent_citizens_of_17_or_ever_married_and_in_no_service()
    {
        _village
            .Resident(1)
            .Resident(2, ("sex", "2"), ("birthDate", "2010-03-01"), ("maritalStatus", "1"))
            .Resident(3, ("birthDate", "2010-03-02"), ("maritalStatus", "1"))
            .Resident(4, ("birthDate", "2011-01-01"), ("maritalStatus", "2"))
            .Resident(5, ("occupation", "6"))
            .Resident(6, ("occupation", "7"))
            .Resident(7, ("citizenship", "2"))
            .Resident(8, ("residency", "2"))
            .Resident(9, ("lifeStatus", "2"));

        var lines = Lines(ExtractKind.Voters);

        Assert.Equal((3, 2, 1), (lines["voters"], lines["votersMale"], lines["votersFemale"]));
        Assert.Equal((1, 1, 2), (lines["firstVoters"], lines["marriedBelow17"], lines["soldiersAndPolice"]));
    }

    [Fact]
    public void Numbers_that_a_voter_list_refuses_are_counted()
    {
        _village
            .Resident(1, ("nik", null))
            .Resident(2, ("family", "2"))
            .Resident(3, ("nik", "1872040101809999"))
            .Resident(4, ("nik", "1872040101809999"), ("birthDate", "1920-01-01"));

        var lines = Lines(ExtractKind.Voters);

        Assert.Equal((1, 1, 2, 1), (lines["withoutNik"], lines["withoutCard"], lines["sameNik"], lines["above100"]));
    }

    [Fact]
    public void The_welfare_register_asks_for_numbers_addresses_and_who_left()
    {
        _village.Resident(1).Resident(2, ("family", "2"), ("insurance", "2")).Resident(3, ("family", null), ("occupation", "3")).Resident(4, ("lifeStatus", "3")).Resident(5, ("lifeStatus", "2"));

        var lines = Lines(ExtractKind.Welfare);

        Assert.Equal((3, 2, 1, 1, 1), (lines["people"], lines["families"], lines["validCard"], lines["withAddress"], lines["withoutFamily"]));
        Assert.Equal((2, 1, 1, 1), (lines["working"], lines["insured"], lines["died"], lines["movedOut"]));
    }

    [Fact]
    public void Groups_of_the_profile_add_up_to_everybody()
    {
        _village.Resident(1).Resident(2, ("birthDate", null), ("religion", null)).Resident(3, ("birthDate", "2024-01-01"), ("religion", "7"), ("sex", "2")).Resident(4, ("birthDate", "1950-01-01"));

        var lines = Lines(ExtractKind.Profile);

        foreach (var group in (string[])["age", "religion", "educationAttained", "maritalStatus"])
        {
            Assert.Equal(4, lines.Where(line => line.Key.StartsWith(group, StringComparison.Ordinal)).Sum(line => line.Value));
        }

        Assert.Equal((1, 1, 1, 1), (lines["age0to4"], lines["age65"], lines["ageUnknown"], lines["religionUnknown"]));
    }

    private Dictionary<string, int?> Lines(ExtractKind kind) => new VillageExtract(_village.Build(), Day).Build(kind).ToDictionary(line => line.Key, line => line.Count);
}
