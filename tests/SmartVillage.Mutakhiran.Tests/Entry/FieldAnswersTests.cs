using Microsoft.Extensions.Time.Testing;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Entry;

public sealed class FieldAnswersTests : IAnswerCodes
{
    private readonly MemoryCorrections _kept = new();
    private readonly VillagePopulation _village = new VillageBuilder().Area(1).Family(1).Resident(1, ("sex", "1")).Build(edition: 12);
    private readonly FieldAnswers _answers;

    public FieldAnswersTests()
    {
        var office = new Office(_village);
        _answers = new FieldAnswers(_kept, new CorrectionDesk(_kept, office, new CorrectionOptions()), this, office, new FakeTimeProvider(Some.Now));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_becomes_a_proposal_that_is_handed_in_with_what_was_seen_and_from_which_document()
    {
        AnsweredField[] answers = [Answer("birthDate", "3/2/1981", "akta lahir", "123/1981")];

        Assert.Empty(await _answers.CheckAsync(_village, answers, Cancel));
        Assert.Equal(1, await _answers.ProposeAsync(_village, answers, "Bu Sri", "kunci", Cancel));

        var kept = Assert.Single(await _kept.ListAsync(Some.Village, new CorrectionFilter(), Cancel));
        var field = Assert.Single(kept.Fields);
        Assert.Equal((CorrectionState.Submitted, "Bu Sri", "LEMBAR"), (kept.State, kept.ProposedBy, kept.Origin));
        Assert.Equal(("1980-01-01", "1981-02-03", new Evidence(EvidenceKind.BirthCertificate, "123/1981")), (field.Base, field.Value, field.Evidence));
    }

    [Fact]
    public async Task Who_was_at_the_door_proposes_and_who_entered_it_is_kept_beside()
    {
        await _answers.ProposeAsync(_village, [Answer("birthDate", "1981-02-03") with { Visitor = "Pak  Udin" }, Answer("sex", "P") with { Visitor = "bu sri" }], "Bu Sri", "kunci", Cancel);

        var kept = await _kept.ListAsync(Some.Village, new CorrectionFilter(), Cancel);
        Assert.Equal([("Pak Udin", "Bu Sri", "kunci"), ("bu sri", null, "kunci")], kept.OrderByDescending(one => one.ProposedBy, StringComparer.OrdinalIgnoreCase).Select(one => (one.ProposedBy, one.EnteredBy, one.ProposedByKey)));
    }

    [Fact]
    public async Task The_same_answer_again_proposes_nothing_and_another_one_is_told()
    {
        await _answers.ProposeAsync(_village, [Answer("birthDate", "1981-02-03")], "Bu Sri", "kunci", Cancel);

        Assert.Empty(await _answers.CheckAsync(_village, [Answer("birthDate", "3/2/1981")], Cancel));
        Assert.Equal(0, await _answers.ProposeAsync(_village, [Answer("birthDate", "3/2/1981")], "Pak Joko", "lain", Cancel));
        Assert.Contains("jawaban lain", Assert.Single(await _answers.CheckAsync(_village, [Answer("birthDate", "1981-02-04")], Cancel)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_already_is_confirmed_and_proposes_nothing()
    {
        Assert.Empty(await _answers.CheckAsync(_village, [Answer("sex", "laki-laki")], Cancel));
        Assert.Equal(0, await _answers.ProposeAsync(_village, [Answer("sex", "laki-laki")], "Bu Sri", "kunci", Cancel));
    }

    [Fact]
    public async Task What_cannot_stand_there_is_told_by_line_and_without_repeating_it()
    {
        var problems = await _answers.CheckAsync(
            _village, [Answer("sex", "entah"), Answer("birthDate", "2027-12-31") with { Line = 5 }, Answer("nik", "187204010180999") with { Line = 6 }, Answer("sex", "P", "surat cinta") with { Line = 7 }], Cancel);

        Assert.Equal([4, 5, 6, 7], problems.Select(problem => problem.Line).Order());
        Assert.DoesNotContain(problems, problem => problem.Message.Contains("187204", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Approved_fields_are_told_to_campaigns_until_a_sync_confirms_them()
    {
        await _answers.ProposeAsync(_village, [Answer("birthDate", "1981-02-03", "akta lahir", "123/1981")], "Bu Sri", "kunci", Cancel);
        Assert.Empty(await _answers.ListApprovedAsync(Some.Village, Cancel));

        var id = (await _kept.ListAsync(Some.Village, new CorrectionFilter(), Cancel))[0].Id;
        var desk = new CorrectionDesk(_kept, new Office(_village), new CorrectionOptions());
        var actor = new CorrectionActor("Pak Lurah", "kunci-2", CorrectionRight.Decide | CorrectionRight.Handle, Some.Now);
        foreach (var action in (CorrectionAction[])[CorrectionAction.Review, CorrectionAction.Approve])
        {
            Assert.NotNull((await desk.CarryAsync(Some.Village, id, new CorrectionOrder(action), actor, Cancel)).After);
        }

        Assert.Equal([new SubjectField(SubjectKind.Resident, _village.FindPerson(1)!.Id, "birthDate")], await _answers.ListApprovedAsync(Some.Village, Cancel));
    }

    IReadOnlyList<(long Code, string Label)> IAnswerCodes.List(VillageCode village, string list) => list == "sex" ? [(1, "LAKI-LAKI"), (2, "PEREMPUAN")] : [];

    private AnsweredField Answer(string field, string answer, string? document = null, string? number = null) => new(
        4, "LEMBAR", new SubjectField(SubjectKind.Resident, _village.FindPerson(1)!.Id, field), answer, document, number, $"LEMBAR.{field}");
}
