using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Rules;

/// <summary>Every rule finds its violation and leaves its near miss alone.</summary>
public sealed class RuleTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly string[] SwitchedOn = ["disability", "pregnancy", "contraception"];

    public static TheoryData<string, int> Cases => new(RuleCases.All.Select((one, at) => (one.Rule, at)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_violation_is_found_and_a_near_miss_is_not(string rule, int at)
    {
        var found = RuleCases.All[at];

        Assert.Contains(Judge(rule, found.Broken().Build(switchedOn: SwitchedOn)), hit => hit.Severity == found.Severity);
        Assert.Empty(Judge(rule, found.NearMiss().Build(switchedOn: SwitchedOn)));
    }

    [Fact]
    public void Nothing_is_found_in_a_sound_family() => Assert.Empty(Evaluator.Evaluate(new RuleContext(SoundFamily.Whole().Build(), Day)).Hits);

    [Fact]
    public void Every_rule_that_works_on_rows_has_a_case()
    {
        string[] elsewhere = ["STL-01", "STL-02", "ANT-01", "ANT-02", "ANT-03", "ANT-04"];

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

    [Theory]
    [InlineData("Kel. Margodadi", "2026-01-01", null, "ANT-01 Verify case")]
    [InlineData("Kel. Margodadi", "2026-02-01", null, "ANT-01 Enrich case")]
    [InlineData("Kel. Margodadi", "2026-01-01", "18.72.05.1003 1", null)]
    [InlineData("Kel. Margodadi", "2026-01-01", "18.72.05.1003 2", null)]
    [InlineData("Kel. Margodadi", "2026-01-01", "18.72.09.1009 1", null)]
    [InlineData("Kel. Margodadi", "2026-01-01", "18.72.09.1009 3", "ANT-01 Verify case")]
    [InlineData("Bandar Lampung", "2026-01-01", null, null)]
    public void Who_moved_to_a_village_of_this_store_and_is_not_there_is_a_case(string destination, string day, string? elsewhere, string? expected)
    {
        var village = SoundFamily.Whole().Resident(40, ("nik", "1872040101779999"), ("lifeStatus", "3"), ("family", null))
            .Event(40, ("resident", "40"), ("kind", "3"), ("eventAt", $"{day}T00:00:00"), ("reportedAt", $"{day}T00:00:00"), ("destination", destination), ("moveKind", "1")).Build();

        Assert.Equal(expected, Between(village, village.FindPerson(40)!.Id, elsewhere));
    }

    [Theory]
    [InlineData("2026-02-01", null, "ANT-03 Verify case")]
    [InlineData("2026-02-01", "18.72.05.1003 3", null)]
    [InlineData("2026-02-01", "18.72.05.1003 1", null)]
    [InlineData("2025-12-01", null, null)]
    public void Who_came_from_a_village_of_this_store_that_let_nobody_go_is_a_case(string day, string? elsewhere, string? expected)
    {
        var village = SoundFamily.Home().Alone(("previousAddress", "Margodadi, Metro Selatan")).Event(1, ("resident", "10"), ("kind", "5"), ("eventAt", $"{day}T00:00:00"), ("reportedAt", $"{day}T00:00:00")).Build();

        Assert.Equal(expected, Between(village, village.FindPerson(SoundFamily.ManKey)!.Id, elsewhere));
    }

    [Theory]
    [InlineData("1", "18.72.05.1003 2", "ANT-04 Error case")]
    [InlineData("1", "18.72.05.1003 3", null)]
    [InlineData("2", "18.72.05.1003 1", "ANT-04 Error case")]
    [InlineData("2", "18.72.05.1003 2", null)]
    public void Alive_in_one_village_and_dead_in_another_is_a_case_in_both(string lifeStatus, string elsewhere, string? expected)
    {
        var village = SoundFamily.Home().Man(("lifeStatus", lifeStatus)).Build();

        Assert.Equal(expected, Between(village, village.FindPerson(SoundFamily.ManKey)!.Id, elsewhere));
    }

    [Fact]
    public void A_village_that_somebody_is_said_to_have_moved_to_sees_the_case_and_nobody()
    {
        var others = new OtherVillages { Expected = [new ExpectedPerson("0a1b2c3d4e5f", new DateOnly(2026, 1, 1))] };

        var hit = Assert.Single(Evaluator.Evaluate(new RuleContext(SoundFamily.Whole().Build(), Day) { Others = others }).Hits);

        Assert.Equal(("ANT-02", SubjectKind.Village, 0x0a1b2c3d4e5f, "0a1b2c3d4e5f"), (hit.Rule, hit.Subject, hit.SubjectId, hit.Case));
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

    [Fact]
    public void Data_spesifik_is_judged_only_where_it_was_switched_on()
    {
        var built = SoundFamily.Home().Man(("pregnancy", "1"), ("contraception", "3"), ("maritalStatus", "1"));

        var off = Evaluator.Evaluate(new RuleContext(built.Build(), Day));
        var one = Evaluator.Evaluate(new RuleContext(built.Build(switchedOn: "pregnancy"), Day));
        var unread = Evaluator.Evaluate(new RuleContext(built.Build(1, "residents.pregnancy", "pregnancy", "contraception"), Day));

        Assert.DoesNotContain(off.Hits, hit => RuleCatalog.Specific.Contains(hit.Rule));
        Assert.Equal(["UMR-08"], one.Hits.Select(hit => hit.Rule).Where(RuleCatalog.Specific.Contains));
        Assert.Equal((null, "no recorded basis"), (StateOf(one, "UMR-08"), StateOf(one, "UMR-09")));
        Assert.Equal(("not read: residents.pregnancy", null), (StateOf(unread, "UMR-08"), StateOf(unread, "UMR-09")));

        static string? StateOf(EvaluationResult result, string rule) => result.Rules.Single(state => state.Rule == rule).Off;
    }

    [Fact]
    public void A_night_judges_data_spesifik_although_no_list_of_changes_names_it()
    {
        var village = SoundFamily.Whole().Man(("pregnancy", "1")).Build(1, null, "pregnancy");

        var night = Evaluator.EvaluateChanges(new RuleContext(village, Day), new(), Day);

        Assert.Contains(night.Hits, hit => hit.Rule == "UMR-08");
        Assert.True(night.Evaluated.Covers("UMR-08", SubjectKind.Resident, VillageBuilder.OurId(SoundFamily.WifeKey)));
    }

    /// <summary>What is found about somebody between this village and Margodadi, whose first edition is of 2026; the row elsewhere is a code and a life status.</summary>
    private static string? Between(VillagePopulation village, long person, string? elsewhere)
    {
        var others = new OtherVillages
        {
            Villages = [new NeighbourVillage(CodeOf("18.72.05.1003"), "MARGODADI", false, new DateOnly(2026, 1, 1))],
            Rows = elsewhere?.Split(' ') is [var code, var status] ? new Dictionary<long, IReadOnlyList<RowElsewhere>> { [person] = [new(CodeOf(code), long.Parse(status, CultureInfo.InvariantCulture))] } : new Dictionary<long, IReadOnlyList<RowElsewhere>>(),
            CaseOf = _ => "case",
        };
        var hits = Evaluator.Evaluate(new RuleContext(village, Day) { Others = others }).Hits.Where(hit => hit.Rule.StartsWith("ANT-", StringComparison.Ordinal));
        return hits.Select(hit => $"{hit.Rule} {hit.Severity} {hit.Case}").SingleOrDefault();
    }

    private static VillageCode CodeOf(string text) => VillageCode.TryParse(text, out var code) ? code : default;

    private static IReadOnlyList<RuleHit> Judge(string rule, VillagePopulation village) => [.. Evaluator.Evaluate(new RuleContext(village, Day)).Hits.Where(hit => hit.Rule == rule)];
}
