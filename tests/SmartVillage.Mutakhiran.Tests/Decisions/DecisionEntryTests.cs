using System.Text;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Tests.Corrections;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Decisions;

/// <summary>What somebody wrote into the list of decisions becomes exactly that, or nothing.</summary>
public sealed class DecisionEntryTests
{
    private readonly DecisionOffice _office = new();

    [Theory]
    [InlineData("setuju", CorrectionState.ReadyToApply)]
    [InlineData(" SETUJU ", CorrectionState.ReadyToApply)]
    [InlineData("Ya", CorrectionState.ReadyToApply)]
    [InlineData("tolak", CorrectionState.Rejected)]
    [InlineData("Ditolak", CorrectionState.Rejected)]
    [InlineData("tidak setuju", CorrectionState.Rejected)]
    [InlineData("tunda", CorrectionState.OnHold)]
    [InlineData("perlu info", CorrectionState.NeedsInformation)]
    [InlineData("Perlu-Info", CorrectionState.NeedsInformation)]
    [InlineData("dukcapil", CorrectionState.WaitingForCivilRegistry)]
    [InlineData("periksa", CorrectionState.UnderReview)]
    public async Task A_word_becomes_the_step_with_the_look_that_has_to_come_first(string word, CorrectionState state)
    {
        var id = await _office.ProposeAsync(new FieldDraft("occupation", "9", "3"));

        var plan = await _office.CheckAsync(await _office.FillAsync((id, "occupation", word, "sesuai KK")));

        Assert.Empty(plan.Problems);
        Assert.Empty(await _office.CarryAsync(plan));
        Assert.Equal(state, (await _office.FindAsync(id)).State);
        var steps = (await _office.StepsAsync(id)).Where(step => step.By != CorrectionStep.BySystem).ToList();
        Assert.Equal(CorrectionAction.Review, steps[0].Action);
        Assert.All(steps, step => Assert.Equal((Sample.Approver.Name, Sample.Approver.Key), (step.By, step.ByKey)));
        Assert.True(state == CorrectionState.UnderReview || steps[^1].Note == "sesuai KK");
    }

    [Fact]
    public async Task Rows_that_are_left_empty_go_on_waiting()
    {
        var (one, two) = (await _office.ProposeAsync(new FieldDraft("occupation", "9", "3")), await _office.ProposeAsync(new FieldDraft("religion", "1", "3")));

        await _office.CarryAsync(await _office.CheckAsync(await _office.FillAsync((two, "religion", "setuju", ""))));

        Assert.Equal((CorrectionState.Submitted, CorrectionState.ReadyToApply), ((await _office.FindAsync(one)).State, (await _office.FindAsync(two)).State));
        Assert.Empty((await _office.CheckAsync(await _office.FillAsync())).Decisions);
    }

    [Fact]
    public async Task Approving_some_fields_and_refusing_others_is_one_partial_approval()
    {
        var id = await _office.ProposeAsync(new FieldDraft("occupation", "9", "3"), new FieldDraft("religion", "1", "3"));

        var plan = await _office.CheckAsync(await _office.FillAsync((id, "occupation", "setuju", ""), (id, "religion", "tolak", "salah baca")));

        Assert.True(plan.Decides);
        Assert.Empty(await _office.CarryAsync(plan));
        var correction = await _office.FindAsync(id);
        Assert.Equal([FieldStanding.ReadyToApply, FieldStanding.Rejected], correction.Fields.Select(field => field.Standing));
        var approval = Assert.Single(await _office.StepsAsync(id), step => step.Action == CorrectionAction.Approve);
        Assert.Equal(("salah baca", CorrectionState.PartlyApproved), (approval.Note, approval.To));
    }

    [Fact]
    public async Task A_field_that_waits_for_the_registry_goes_on_waiting_while_the_others_are_decided()
    {
        var id = await _office.ProposeAsync(new FieldDraft("occupation", "9", "3"), new FieldDraft("sex", "1", "2"));

        await _office.CarryAsync(await _office.CheckAsync(await _office.FillAsync((id, "occupation", "setuju", ""))));

        Assert.Equal([FieldStanding.ReadyToApply, FieldStanding.AwaitingDocument], (await _office.FindAsync(id)).Fields.Select(field => field.Standing));
    }

    [Fact]
    public async Task One_field_can_be_sent_to_the_registry_while_the_others_stay()
    {
        var id = await _office.ProposeAsync(new FieldDraft("occupation", "9", "3"), new FieldDraft("religion", "1", "3"));

        await _office.CarryAsync(await _office.CheckAsync(await _office.FillAsync((id, "religion", "dukcapil", ""))));

        var correction = await _office.FindAsync(id);
        Assert.Equal((CorrectionState.UnderReview, FieldStanding.Proposed, FieldStanding.AwaitingDocument), (correction.State, correction.Fields[0].Standing, correction.Fields[1].Standing));
        Assert.Contains("F-1.06", (await _office.StepsAsync(id))[^1].Note, StringComparison.Ordinal);
    }

    public static TheoryData<string, (string Field, string Decision, string Note)[], string> Wrong => new()
    {
        { "a word that nobody knows", [("occupation", "mungkin", "")], "Keputusan tidak dikenal" },
        { "a refusal without a reason", [("occupation", "tolak", ""), ("religion", "tolak", ""), ("sex", "tolak", "")], "memerlukan alasan" },
        { "a pause without a reason", [("occupation", "tunda", "")], "memerlukan alasan" },
        { "a question without words", [("occupation", "perlu info", " ")], "memerlukan alasan" },
        { "a partial refusal without a reason", [("occupation", "setuju", ""), ("religion", "tolak", "")], "memerlukan alasan" },
        { "a note without a decision", [("occupation", "", "nanti saja")], "catatan tanpa keputusan" },
        { "a number of a person in a note", [("occupation", "tunda", "NIK 1872 0401 0181 9999")], "tanpa NIK" },
        { "decisions that do not go together", [("occupation", "setuju", ""), ("religion", "tunda", "cek")], "tidak dapat dijalankan bersama" },
        { "an approval that leaves a field open", [("occupation", "setuju", "")], "yang belum: Agama" },
        { "a refusal that leaves a field open", [("occupation", "tolak", "salah"), ("religion", "tolak", "salah")], "yang belum: Jenis kelamin" },
        { "an approval of what lacks a document", [("occupation", "setuju", ""), ("religion", "setuju", ""), ("sex", "setuju", "")], "jenis dan nomor dokumen" },
        { "a partial refusal of what waits", [("occupation", "setuju", ""), ("religion", "setuju", ""), ("sex", "tolak", "salah")], "tidak dapat ditolak tersendiri" },
        { "what waits sent there again", [("sex", "dukcapil", "")], "sudah menunggu Dukcapil" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_be_meant_is_told_with_its_row_and_nothing_is_planned(string what, (string Field, string Decision, string Note)[] answers, string message)
    {
        Assert.NotEmpty(what);
        var id = await _office.ProposeAsync(new FieldDraft("occupation", "9", "3"), new FieldDraft("religion", "1", "3"), new FieldDraft("sex", "1", "2"));

        var plan = await _office.CheckAsync(await _office.FillAsync([.. answers.Select(answer => (id, answer.Field, answer.Decision, answer.Note))]));

        var problem = Assert.Single(plan.Problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.InRange(problem.Line, 2, 4);
        Assert.Empty(plan.Decisions);
    }

    [Fact]
    public async Task One_wrong_row_is_told_beside_the_good_ones_so_that_nothing_is_carried_out()
    {
        var (good, bad) = (await _office.ProposeAsync(new FieldDraft("occupation", "9", "3")), await _office.ProposeAsync(new FieldDraft("religion", "1", "3")));

        var plan = await _office.CheckAsync(await _office.FillAsync((good, "occupation", "setuju", ""), (bad, "religion", "tolak", "")));

        Assert.Equal((1, 1), (plan.Problems.Count, plan.Decisions.Count));
    }

    [Fact]
    public async Task Who_proposed_or_lacks_the_right_does_not_decide_but_may_put_aside()
    {
        var id = await _office.ProposeAsync(new FieldDraft("occupation", "9", "3"));
        using var approving = await _office.FillAsync((id, "occupation", "setuju", ""));
        using var holding = await _office.FillAsync((id, "occupation", "tunda", "cek"));
        var proposer = Sample.Approver with { Name = " bu  ANI" };

        var own = await _office.CheckAsync(approving, proposer);
        approving.Position = 0;
        var withoutRight = await _office.CheckAsync(approving, Sample.Operator);
        var held = await _office.CheckAsync(holding, Sample.Operator);

        Assert.Contains("Usul sendiri", Assert.Single(own.Problems).Message, StringComparison.Ordinal);
        Assert.Contains("Peran kunci", Assert.Single(withoutRight.Problems).Message, StringComparison.Ordinal);
        Assert.Equal((0, false), (held.Problems.Count, held.Decides));
    }

    [Fact]
    public async Task What_changed_since_the_list_was_made_or_is_unknown_is_refused()
    {
        var (one, two) = (await _office.ProposeAsync(new FieldDraft("occupation", "9", "3")), await _office.ProposeAsync(new FieldDraft("religion", "1", "3")));
        using var file = await _office.ChangeAsync(rows =>
        {
            foreach (var row in rows)
            {
                row["Keputusan"] = "setuju";
            }

            rows[1]["Usul"] = "99";
        });
        await _office.Desk.CarryAsync(Sample.Code, one, new CorrectionOrder(CorrectionAction.Review), Sample.Operator, TestContext.Current.CancellationToken);

        var plan = await _office.CheckAsync(file);

        Assert.Equal([(2, true), (3, false)], plan.Problems.Select(problem => (problem.Line, problem.Message.Contains("sudah berubah sejak", StringComparison.Ordinal))));
        Assert.Contains("tidak ada di kelurahan ini", plan.Problems[1].Message, StringComparison.Ordinal);
        Assert.Equal(CorrectionState.Submitted, (await _office.FindAsync(two)).State);
    }

    [Fact]
    public async Task Two_proposals_about_the_same_field_are_not_both_approved_by_one_list()
    {
        var (one, two) = (await _office.ProposeAsync(new FieldDraft("occupation", "9", "3")), await _office.ProposeAsync(new FieldDraft("occupation", "9", "5")));

        var plan = await _office.CheckAsync(await _office.FillAsync((one, "occupation", "setuju", ""), (two, "occupation", "setuju", "")));

        Assert.Contains("Usul lain", Assert.Single(plan.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_decides_meanwhile_is_told_for_its_row_and_the_rest_is_done()
    {
        var (one, two) = (await _office.ProposeAsync(new FieldDraft("occupation", "9", "3")), await _office.ProposeAsync(new FieldDraft("religion", "1", "3")));
        var plan = await _office.CheckAsync(await _office.FillAsync((one, "occupation", "setuju", ""), (two, "religion", "setuju", "")));
        await _office.Desk.CarryAsync(Sample.Code, one, new CorrectionOrder(CorrectionAction.Review), Sample.Operator, TestContext.Current.CancellationToken);

        var refused = await _office.CarryAsync(plan);

        Assert.Equal(2, Assert.Single(refused).Line);
        Assert.Equal((CorrectionState.UnderReview, CorrectionState.ReadyToApply), ((await _office.FindAsync(one)).State, (await _office.FindAsync(two)).State));
        Assert.Single(await _office.StepsAsync(one));
    }

    [Fact]
    public async Task A_row_that_was_copied_or_whose_numbers_were_typed_over_is_refused()
    {
        var id = await _office.ProposeAsync(new FieldDraft("occupation", "9", "3"));

        using var copied = await _office.ChangeAsync(rows =>
        {
            rows[0]["Keputusan"] = "setuju";
            rows.Add(rows[0]);
        });
        using var typed = await _office.ChangeAsync(rows => (rows[0]["Keputusan"], rows[0]["Revisi"]) = ("setuju", "satu"));
        using var renamed = await _office.ChangeAsync(rows => (rows[0]["Keputusan"], rows[0]["Kode isian"]) = ("setuju", "religion"));

        Assert.Contains("dua kali", Assert.Single((await _office.CheckAsync(copied)).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("tidak terbaca", Assert.Single((await _office.CheckAsync(typed)).Problems).Message, StringComparison.Ordinal);
        Assert.NotEmpty((await _office.CheckAsync(renamed)).Problems);
        Assert.Equal(CorrectionState.Submitted, (await _office.FindAsync(id)).State);
    }

    [Fact]
    public async Task A_file_that_is_none_or_another_list_or_a_bomb_is_refused_with_what_to_do()
    {
        using var nothing = new MemoryStream(Encoding.UTF8.GetBytes("bukan apa-apa"));
        using var bomb = HostileFiles.Bomb();
        await _office.ProposeAsync(new FieldDraft("occupation", "9", "3"));
        using var other = await _office.ChangeAsync(rows => rows.ForEach(row => row.Remove("Keputusan")));

        Assert.Contains("xlsx", Assert.Single((await _office.CheckAsync(nothing)).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("terlalu besar", Assert.Single((await _office.CheckAsync(bomb)).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("mutakhiran decisions", Assert.Single((await _office.CheckAsync(other)).Problems).Message, StringComparison.Ordinal);
    }
}
