using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Rules;

/// <summary>Every rule finds its violation and leaves its near miss alone.</summary>
public sealed class RuleTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    public static TheoryData<string, int> Cases => new(RuleCases.All.Select((one, at) => (one.Rule, at)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_violation_is_found_and_a_near_miss_is_not(string rule, int at)
    {
        var found = RuleCases.All[at];

        Assert.Contains(Judge(rule, found.Broken().Build()), hit => hit.Severity == found.Severity);
        Assert.Empty(Judge(rule, found.NearMiss().Build()));
    }

    [Fact]
    public void Nothing_is_found_in_a_sound_family() => Assert.Empty(Evaluator.Evaluate(new RuleContext(SoundFamily.Whole().Build(), Day)).Hits);

    [Fact]
    public void Every_rule_that_works_on_rows_has_a_case()
    {
        string[] elsewhere = ["STL-01", "STL-02", "UMR-08", "UMR-09"];

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Except(elsewhere).Order(StringComparer.Ordinal), RuleCases.All.Select(one => one.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Visits_are_asked_for_while_a_campaign_waits_and_when_nobody_came_for_two_years()
    {
        var village = SoundFamily.Whole().Build();
        var family = village.FindFamily(1)!.Id;

        Assert.Equal("STL-02", Assert.Single(Hits(new FieldVisits { Waiting = new HashSet<long> { family } })).Rule);
        Assert.Equal("STL-01", Assert.Single(Hits(new FieldVisits { Confirmed = new Dictionary<long, DateOnly> { [family] = new(2024, 2, 29) } })).Rule);
        Assert.Empty(Hits(new FieldVisits { Confirmed = new Dictionary<long, DateOnly> { [family] = new(2024, 3, 1) } }));

        IReadOnlyList<RuleHit> Hits(FieldVisits visits) => Evaluator.Evaluate(new RuleContext(village, Day) { Visits = visits }).Hits;
    }

    [Fact]
    public void A_number_that_lives_elsewhere_is_found_without_saying_where()
    {
        var village = SoundFamily.Whole().Build();
        var others = new OtherVillages
        {
            AliveElsewhere = new Dictionary<long, string> { [village.FindPerson(SoundFamily.WifeKey)!.Id] = "a7" },
            CardsElsewhere = new Dictionary<long, string> { [village.FindFamily(1)!.Id] = "b8" },
        };

        var hits = Evaluator.Evaluate(new RuleContext(village, Day) { Others = others }).Hits;

        Assert.Equal(["NIK-10 a7", "KK-07 b8"], hits.Select(hit => $"{hit.Rule} {hit.Case}"));
        Assert.All(hits, hit => Assert.Null(hit.OtherId));
    }

    [Fact]
    public void A_rule_whose_field_the_source_does_not_give_is_off_and_finds_nothing()
    {
        var village = SoundFamily.Home().Man(("religion", null)).Build(notRead: "residents.religion");

        var result = Evaluator.Evaluate(new RuleContext(village, Day));

        Assert.Equal("not read: residents.religion", result.Rules.Single(state => state.Rule == "IDN-09").Off);
        Assert.Equal("no recorded basis", result.Rules.Single(state => state.Rule == "UMR-08").Off);
        Assert.DoesNotContain(result.Hits, hit => hit.Rule is "IDN-09" or "LKP-01" or "LKP-02");
    }

    private static IReadOnlyList<RuleHit> Judge(string rule, VillagePopulation village) => [.. Evaluator.Evaluate(new RuleContext(village, Day)).Hits.Where(hit => hit.Rule == rule)];
}
