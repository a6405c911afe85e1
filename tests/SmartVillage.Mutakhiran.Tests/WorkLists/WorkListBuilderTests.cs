using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Tests.Support;
using SmartVillage.Mutakhiran.WorkLists;

namespace SmartVillage.Mutakhiran.Tests.WorkLists;

public sealed class WorkListBuilderTests
{
    private const string CardNumber = "1872040101209999";

    private readonly VillagePopulation _village = new VillageBuilder()
        .Area(1)
        .Family(1, ("familyCardNumber", CardNumber), ("head", "1"))
        .Resident(1)
        .Resident(2, ("name", "Siti Nur Aminah"), ("familyRelationship", "4"), ("birthDate", "2015-05-05"), ("motherName", "-"), ("fatherName", null))
        .Resident(3, ("name", "PAK TUA"), ("familyRelationship", "7"), ("birthDate", null))
        .Resident(4, ("lifeStatus", "2"), ("name", "YANG SUDAH TIADA"))
        .Build(edition: 12);

    [Fact]
    public void A_page_shows_names_ages_and_the_end_of_the_card_and_nothing_more()
    {
        var sheet = Assert.Single(Assert.Single(Build([Some.Task(Family)], [])).Sheets);

        Assert.Equal("************9999", sheet.CardEnd);
        Assert.Equal(["BUDI SANTOSO", "S. N. A.", "P. T."], sheet.People.Select(person => person.Name));
        Assert.Equal([47, 11, null], sheet.People.Select(person => person.Age));
        Assert.Equal(["kepala keluarga", "anak", "orang tua"], sheet.People.Select(person => person.Place));
        Assert.Empty(sheet.Questions);
    }

    [Fact]
    public void Only_open_findings_of_the_campaign_about_who_lives_there_are_asked_and_each_field_once()
    {
        var (head, child, dead) = (Person(1), Person(2), Person(4));
        var findings = new[]
        {
            Some.Finding(1, "IDN-05", head, Family), Some.Finding(2, "IDN-06", head, Family), Some.Finding(3, "IDN-07", head, Family, FindingState.Excepted),
            Some.Finding(4, "IDN-07", dead, Family), Some.Finding(5, "IDN-11", child, Family), Some.Finding(6, "IDN-12", head, Family), Some.Finding(7, "LOG-02", head, Family),
        };

        var sheet = Build([Some.Task(Family)], findings)[0].Sheets[0];

        Assert.Equal(
            [("IDN-05/1", 1, "birthDate"), ("IDN-11/5/IBU", 2, "motherName"), ("IDN-11/5/AYAH", 2, "fatherName")],
            sheet.Questions.Select(question => (question.Code, question.Person!.Value, question.Field!)));
    }

    [Fact]
    public void Who_has_an_insurance_without_number_is_asked_for_the_number_too_and_who_has_one_is_not()
    {
        var village = new VillageBuilder().Area(1).Family(1)
            .Resident(1, ("insurance", "2"), ("insuranceNumber", null))
            .Resident(2, ("insurance", null), ("insuranceNumber", "0001234567890"), ("familyRelationship", "3"))
            .Build();
        var findings = village.People.Select((person, at) => Some.Finding(at + 1, "DOK-07", person, village.Families[0])).ToList();

        var lists = new WorkListBuilder(Some.Campaign(village, "DOK-07"), village, findings, Some.Today).Build([Some.Task(village.Families[0])]);

        Assert.Equal(
            [("DOK-07/1", "insurance"), ("DOK-07/1/NOMOR", "insuranceNumber"), ("DOK-07/2", "insurance")],
            lists[0].Sheets[0].Questions.Select(question => (question.Code, question.Field!)));
    }

    [Fact]
    public void Questions_stand_person_by_person_after_those_about_the_family_the_worst_first()
    {
        var (head, child) = (Person(1), Person(2));
        var about = Some.Finding(9, "FAM-22", head, Family) with { Subject = SubjectKind.Family, SubjectId = Family.Id };

        Finding[] findings =
        [
            Some.Finding(1, "IDN-08", head, Family) with { Severity = Severity.Enrich }, Some.Finding(2, "IDN-05", child, Family), Some.Finding(3, "IDN-07", head, Family), about,
        ];
        var sheet = new WorkListBuilder(Some.Campaign(_village, "FAM-22", "IDN-05", "IDN-07", "IDN-08"), _village, findings, Some.Today).Build([Some.Task(Family)])[0].Sheets[0];

        Assert.Equal(["FAM-22/9", "IDN-07/3", "IDN-08/1", "IDN-05/2"], sheet.Questions.Select(question => question.Code));
    }

    [Fact]
    public void A_wrong_number_of_a_parent_is_asked_for_and_a_right_one_is_not()
    {
        var village = new VillageBuilder().Area(1).Family(1).Resident(1, ("motherNik", "123"), ("fatherNik", "1872040101509999"))
            .Resident(2, ("familyRelationship", "4"), ("motherNik", "1872044101509999"), ("fatherNik", "1872044101509999")).Build();

        Assert.Equal(
            [("NIK-11/1/IBU", 1, "motherNik"), ("NIK-11/2/IBU", 2, "motherNik"), ("NIK-11/2/AYAH", 2, "fatherNik")],
            Ask(village, "NIK-11", [.. village.People.Select((person, at) => Some.Finding(at + 1, "NIK-11", person, village.Families[0]))]));
    }

    [Fact]
    public void What_a_rule_about_a_family_asks_of_its_head_is_asked_about_the_head()
    {
        var finding = Some.Finding(1, "FAM-10", Person(1), Family) with { Subject = SubjectKind.Family, SubjectId = Family.Id, OtherId = Person(1).Id };

        Assert.Equal([("FAM-10/1", 1, "maritalStatus")], Ask(_village, "FAM-10", [finding]));
        Assert.Equal(new SubjectField(SubjectKind.Resident, Person(1).Id, "maritalStatus"), FieldQuestions.Of("FAM-10")!.FieldOf(finding));
        Assert.Empty(Ask(_village, "FAM-10", [finding with { OtherId = Person(4).Id }]));
    }

    [Fact]
    public void Fifteen_families_make_a_list_and_what_is_done_is_left_out()
    {
        var builder = new VillageBuilder().Area(1);
        foreach (var key in Enumerable.Range(1, 33))
        {
            builder.Family(key).Resident(key, ("family", $"{key}"));
        }

        var village = builder.Build();
        var tasks = village.Families.Select(family => Some.Task(family)).ToList();
        tasks[0] = tasks[0] with { Outcome = VisitOutcome.Unchanged, Visits = 1 };
        tasks[1] = tasks[1] with { Outcome = VisitOutcome.NotMet, Visits = 3 };
        tasks[2] = tasks[2] with { Outcome = VisitOutcome.NotMet, Visits = 2 };

        var lists = new WorkListBuilder(Some.Campaign(village), village, [], Some.Today).Build(tasks);

        Assert.Equal([15, 15, 1], lists.Select(list => list.Sheets.Count));
        Assert.Equal([(1, 3), (2, 3), (3, 3)], lists.Select(list => (list.Number, list.Lists)));
        Assert.Equal("LINGKUNGAN SATU RW 001 RT 002", lists[0].Place);
    }

    [Fact]
    public void A_second_look_has_a_page_of_its_own_after_the_first_which_does_not_tell_of_it()
    {
        var drawn = Some.Task(Family) with { IsRechecked = true };
        var visited = drawn with { Outcome = VisitOutcome.Unchanged, Visits = 1 };
        var builder = new WorkListBuilder(Some.Campaign(_village), _village, [], Some.Today);

        Assert.False(Assert.Single(Assert.Single(builder.Build([drawn])).Sheets).IsRechecked);
        Assert.Empty(builder.Build([drawn], secondLooks: true));
        Assert.True(Assert.Single(Assert.Single(builder.Build([visited], secondLooks: true)).Sheets).IsRechecked);
        Assert.Empty(builder.Build([visited with { RecheckOutcome = VisitOutcome.Changed }], secondLooks: true));
        Assert.Empty(builder.Build([visited with { IsRechecked = false }], secondLooks: true));
    }

    [Fact]
    public void People_in_no_family_stand_on_one_page_of_their_RT_with_what_is_asked_about_them()
    {
        var village = new VillageBuilder().Area(1).Area(2, ("rt", "003")).Family(1).Resident(1)
            .Resident(2, ("family", null), ("name", "WATI")).Resident(3, ("family", "0"), ("name", "AGUS"), ("birthDate", null)).Resident(4, ("family", null), ("area", "2")).Build();
        var findings = new[] { 2L, 3, 4 }.Select(key => Some.Finding(key, key == 3 ? "IDN-05" : "KK-01", village.FindPerson(key)!, village.Families[0]) with { FamilyId = null }).ToList();
        var task = new FamilyTask { Code = TaskCode.Draw(), CampaignId = 7, AreaId = 1001, IsRechecked = false, IsLoose = true };

        var sheet = new WorkListBuilder(Some.Campaign(village, "KK-01", "IDN-05"), village, findings, Some.Today).Build([task])[0].Sheets[0];

        Assert.True(sheet.IsLoose);
        Assert.Equal([("A.", "tanpa KK"), ("WATI", "tanpa KK")], sheet.People.Select(person => (person.Name, person.Place)));
        Assert.Equal([("IDN-05/3", 1), ("KK-01/2", 2)], sheet.Questions.Select(question => (question.Code, question.Person!.Value)));
        Assert.Empty(new WorkListBuilder(Some.Campaign(village), village, [], Some.Today).Build([task with { AreaId = null }]).SelectMany(list => list.Sheets));
    }

    [Fact]
    public void Every_rule_of_the_doors_asks_something()
    {
        foreach (var rule in (string[])["NIK-01", "KK-03", "FAM-09", "IDN-04", "UMR-06", "DOK-07", "STL-03"])
        {
            Assert.NotNull(FieldQuestions.Of(rule)!.Field);
        }

        Assert.Null(FieldQuestions.Of("LOG-02"));
    }

    private static IEnumerable<(string Code, int Person, string Field)> Ask(VillagePopulation village, string rule, IReadOnlyList<Finding> findings) =>
        new WorkListBuilder(Some.Campaign(village, rule), village, findings, Some.Today).Build([Some.Task(village.Families[0])])[0].Sheets[0].Questions
            .Select(question => (question.Code, question.Person!.Value, question.Field!));

    private FamilyCard Family => _village.Families[0];

    private Person Person(long key) => _village.FindPerson(key)!;

    private IReadOnlyList<WorkList> Build(IReadOnlyList<FamilyTask> tasks, IReadOnlyList<Finding> findings) =>
        new WorkListBuilder(Some.Campaign(_village, "IDN-05", "IDN-06", "IDN-07", "IDN-11", "LOG-02"), _village, findings, Some.Today).Build(tasks);
}
