using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Corrections;

public sealed class CorrectionDeskTests
{
    private readonly MemoryCorrections _kept = new();
    private readonly OneVillage _village = new(Sample.Village().Build());
    private readonly CorrectionDesk _desk;

    public CorrectionDeskTests() => _desk = new CorrectionDesk(_kept, _village, new CorrectionOptions());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string?, string?, string> Bad => new()
    {
        { "occupation", "5", "3", "base-changed" },
        { "occupation", "9", "9", "no-change" },
        { "occupation", "9", "90", "bad-value" },
        { "occupation", "9", "03", "bad-value" },
        { "occupation", "9", "tani", "bad-value" },
        { "birthDate", "1980-01-01", "2026-03-03", "bad-value" },
        { "birthDate", "1980-01-01", "1981-02-30", "bad-value" },
        { "birthDate", "1980-01-01", "01/02/1981", "bad-value" },
        { "birthDate", "1980-01-01", null, "cannot-clear" },
        { "nik", "1872040101819999", "1872", "bad-value" },
        { "nik", "1872040101819999", "0872040101819999", "bad-value" },
        { "name", "BUDI SANTOSO", "BUDI 2", "bad-value" },
        { "ethnicity", null, "-", "bad-value" },
        { "idCardType", null, "4", "bad-value" },
        { "insurance", null, "5", "bad-value" },
        { "lifeStatus", "1", "9", "bad-value" },
        { "lifeStatus", "1", "1", "no-change" },
        { "address", "JALAN MELATI 1", "JALAN MAWAR 2", "unknown-field" },
        { "nothing", null, "1", "unknown-field" },
        { "disability", null, "1", "off: no recorded basis" },
        { "pregnancy", null, "1", "off: no recorded basis" },
        { "contraception", null, "1", "off: no recorded basis" },
        { "chronicIllness", null, "1", "off: no recorded basis" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_cannot_be_is_refused_with_its_reason_and_nothing_is_kept(string field, string? before, string? after, string code)
    {
        var result = await ProposeAsync([Draft("a", new FieldDraft("religion", "1", "3")), Draft("b", new FieldDraft(field, before, after, Sample.Certificate))]);

        var fault = Assert.Single(result.Faults);
        Assert.Equal((1, code), (fault.Draft, fault.Code));
        Assert.True(after is null || after.Length < 4 || !fault.Text.Contains(after, StringComparison.Ordinal));
        Assert.Empty(await _kept.ListAsync(Sample.Code, new CorrectionFilter(), Cancellation));
    }

    [Fact]
    public async Task The_wrong_number_of_a_parent_may_be_emptied_and_goes_by_screen()
    {
        _village.Population = Sample.Village(("motherNik", "123")).Build();

        var kept = Assert.Single((await ProposeAsync([Draft("a", new FieldDraft("motherNik", "123", null, Sample.Certificate))])).Kept);

        Assert.Equal(ApplyRoute.Screen, kept.Fields[0].Route);
    }

    [Fact]
    public async Task The_same_delivery_sent_again_changes_nothing_even_after_the_data_moved_on()
    {
        var first = Assert.Single((await ProposeAsync([Draft("a", new FieldDraft("occupation", "9", "3"))])).Kept);
        _village.Population = Sample.Village(("occupation", "3")).Build(2);

        var again = Assert.Single((await ProposeAsync([Draft("a", new FieldDraft("occupation", "9", "3"))])).Kept);

        Assert.Equal((first.Id, CorrectionState.Submitted), (again.Id, again.State));
        Assert.Single(await _kept.ListAsync(Sample.Code, new CorrectionFilter(), Cancellation));
    }

    [Fact]
    public async Task Two_drafts_of_one_delivery_need_two_ids() =>
        Assert.Equal("same-client-id", Assert.Single((await ProposeAsync([Draft("a", new FieldDraft("occupation", "9", "3")), Draft("a", new FieldDraft("religion", "1", "3"))])).Faults).Code);

    [Fact]
    public async Task Two_corrections_of_the_same_field_are_not_both_approved()
    {
        var kept = (await ProposeAsync([Draft("a", new FieldDraft("occupation", "9", "3")), Draft("b", new FieldDraft("occupation", "9", "5"))])).Kept;

        Assert.Null((await ApproveAsync(kept[0].Id)).Refusal);
        Assert.Equal(CorrectionRefusal.OtherPending, (await ApproveAsync(kept[1].Id)).Refusal);
    }

    [Fact]
    public async Task Several_are_decided_at_once_and_each_for_itself()
    {
        var kept = (await ProposeAsync([Draft("a", new FieldDraft("occupation", "9", "3")), Draft("b", new FieldDraft("sex", "1", "2", Sample.Certificate)), Draft("c", new FieldDraft("religion", "1", "3"))])).Kept;
        await _desk.CarryManyAsync(Sample.Code, [kept[0].Id, kept[1].Id], new CorrectionOrder(CorrectionAction.Review), Sample.Operator, Cancellation);

        var changes = await _desk.CarryManyAsync(Sample.Code, [.. kept.Select(correction => correction.Id), 99], new CorrectionOrder(CorrectionAction.Approve), Sample.Approver, Cancellation);

        Assert.Equal([null, null, CorrectionRefusal.NotAllowed, CorrectionRefusal.NotFound], changes.Values.Select(change => change.Refusal));
    }

    [Fact]
    public async Task A_family_moves_to_an_rt_of_its_village_only()
    {
        var family = new CorrectionSubject(SubjectKind.Family, VillageBuilder.OurId(1));
        var draft = new CorrectionDraft(family, "a", [new FieldDraft("area", $"{VillageBuilder.OurId(1)}", $"{VillageBuilder.OurId(9)}")]);

        Assert.Equal("bad-value", Assert.Single((await ProposeAsync([draft])).Faults).Code);
        Assert.Empty((await ProposeAsync([draft with { Fields = [draft.Fields[0] with { Value = $"{VillageBuilder.OurId(2)}" }] }])).Faults);
    }

    [Fact]
    public async Task Data_spesifik_that_was_switched_on_is_corrected_by_the_office_alone()
    {
        _village.Population = Sample.Village(("pregnancy", "1"), ("contraception", "3")).Build(switchedOn: ["pregnancy", "contraception"]);
        CorrectionDraft[] drafts = [Draft("a", new FieldDraft("pregnancy", "1", "2"), new FieldDraft("contraception", "3", null)), Draft("b", new FieldDraft("disability", null, "1"))];

        var office = await _desk.ProposeAsync(Sample.Code, drafts[..1], Sample.Operator, Sample.Today, submit: true, Cancellation);
        var off = await _desk.ProposeAsync(Sample.Code, drafts[1..], Sample.Operator, Sample.Today, submit: true, Cancellation);
        var door = await ProposeAsync([Draft("c", new FieldDraft("pregnancy", "1", "2")), Draft("d", new FieldDraft("pregnancy", "2", "1"))]);

        Assert.Equal([ApplyRoute.Import, ApplyRoute.Screen], Assert.Single(office.Kept).Fields.Select(field => field.Route));
        Assert.Equal("off: no recorded basis", Assert.Single(off.Faults).Code);
        // The same answer whatever stands there: a refusal that differed would give it away.
        Assert.Equal(["off: no recorded basis", "off: no recorded basis"], door.Faults.Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("pregnancy", "1", "3", "bad-value")]
    [InlineData("pregnancy", "2", "1", "base-changed")]
    [InlineData("pregnancy", "1", "1", "no-change")]
    [InlineData("contraception", null, "9", "bad-value")]
    [InlineData("disability", null, "8", "bad-value")]
    public async Task What_cannot_be_is_refused_for_data_spesifik_as_well(string field, string? before, string? after, string code)
    {
        _village.Population = Sample.Village(("pregnancy", "1"), ("contraception", null), ("disability", null)).Build(switchedOn: ["pregnancy", "contraception", "disability"]);

        var result = await _desk.ProposeAsync(Sample.Code, [Draft("a", new FieldDraft(field, before, after))], Sample.Operator, Sample.Today, submit: true, Cancellation);

        Assert.Equal(code, Assert.Single(result.Faults).Code);
    }

    [Fact]
    public async Task Without_an_edition_there_is_nothing_to_correct()
    {
        _village.Population = null;

        Assert.Equal("no-edition", Assert.Single((await ProposeAsync([Draft("a", new FieldDraft("occupation", "9", "3"))])).Faults).Code);
    }

    [Fact]
    public async Task Ids_and_reasons_are_no_place_for_numbers_of_people()
    {
        var result = await ProposeAsync([Draft("1872040101819999", new FieldDraft("occupation", "9", "3", Basis: "NIK 1872040101819999"))]);

        Assert.Equal(["bad-client-id", "bad-words"], result.Faults.Select(fault => fault.Code));
    }

    private static CorrectionDraft Draft(string id, params FieldDraft[] fields) => new(Sample.Resident(), id, fields);

    private Task<ProposalResult> ProposeAsync(IReadOnlyList<CorrectionDraft> drafts) => _desk.ProposeAsync(Sample.Code, drafts, Sample.Enumerator, Sample.Today, submit: true, Cancellation);

    private async Task<CorrectionChange> ApproveAsync(long id)
    {
        await _desk.CarryAsync(Sample.Code, id, new CorrectionOrder(CorrectionAction.Review), Sample.Operator, Cancellation);
        return await _desk.CarryAsync(Sample.Code, id, new CorrectionOrder(CorrectionAction.Approve), Sample.Approver, Cancellation);
    }
}
