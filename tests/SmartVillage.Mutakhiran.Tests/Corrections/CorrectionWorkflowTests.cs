using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Tests.Corrections;

/// <summary>Every action in every state with every combination of rights.</summary>
public sealed class CorrectionWorkflowTests
{
    /// <summary>The state machine as the reference page draws it: from, action, who may, to.</summary>
    private static readonly string[] Drawn =
    [
        "Draft Submit Propose Submitted", "NeedsInformation Submit Propose Submitted", "WaitingForCivilRegistry Submit Propose Submitted",
        "Submitted Review Handle UnderReview", "OnHold Review Handle UnderReview",
        "UnderReview AskInformation Handle NeedsInformation", "UnderReview Hold Handle OnHold", "UnderReview Park Handle WaitingForCivilRegistry",
        "UnderReview Approve Decide ReadyToApply", "UnderReview Reject Decide Rejected", "WaitingForCivilRegistry Reject Decide Rejected", "ReadyToApply MarkApplied Handle Applied",
    ];

    private static readonly VillagePopulation Village = Sample.Village().Build();

    public static TheoryData<CorrectionState, CorrectionAction> Cases =>
        [.. Enum.GetValues<CorrectionState>().SelectMany(state => Enum.GetValues<CorrectionAction>().Select(action => (state, action)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Exactly_what_is_drawn_is_possible_for_exactly_those_who_may(CorrectionState state, CorrectionAction action)
    {
        var drawn = Drawn.Select(line => line.Split(' ')).SingleOrDefault(line => line[0] == state.ToString() && line[1] == action.ToString());
        var correction = Sample.Of(Village, state, Sample.Field("occupation", "9", "3") with { Standing = state == CorrectionState.ReadyToApply ? FieldStanding.ReadyToApply : FieldStanding.Proposed });
        for (var rights = 0; rights < 8; rights++)
        {
            var actor = new CorrectionActor("Orang Lain", "k9", (CorrectionRight)rights, Sample.Now);

            var change = CorrectionDecisions.Carry(correction, new CorrectionOrder(action) { Note = "Sebab" }, actor, Sample.View(Village), Sample.Deadline);

            var may = drawn is not null && actor.Rights.HasFlag(Enum.Parse<CorrectionRight>(drawn[2]));
            Assert.Equal(may ? drawn![3] : null, change.After?.State.ToString());
            Assert.Equal(!may, change.Refusal is not null);
            Assert.Equal(may, CorrectionWorkflow.Next(correction, actor).Contains(action));
        }
    }

    [Theory]
    [InlineData(CorrectionState.Draft)]
    [InlineData(CorrectionState.Submitted)]
    [InlineData(CorrectionState.UnderReview)]
    [InlineData(CorrectionState.NeedsInformation)]
    [InlineData(CorrectionState.OnHold)]
    [InlineData(CorrectionState.WaitingForCivilRegistry)]
    public void Who_proposed_or_entered_takes_back_what_is_not_decided_and_nobody_else_does(CorrectionState state)
    {
        var standing = state == CorrectionState.WaitingForCivilRegistry ? FieldStanding.AwaitingDocument : FieldStanding.Proposed;
        var correction = Sample.Of(Village, state, Sample.Field("birthDate", "1980-01-01", "1981-01-01") with { Standing = standing }) with { ProposedByKey = Sample.Operator.Key, EnteredBy = Sample.Operator.Name };

        foreach (var own in (CorrectionActor[])[Sample.Enumerator, Sample.Operator])
        {
            var change = Withdraw(correction, own);
            Assert.Equal((CorrectionState.Withdrawn, FieldStanding.Withdrawn), (change.After!.State, change.After.Fields[0].Standing));
            Assert.Contains(CorrectionAction.Withdraw, CorrectionWorkflow.Next(correction, own));
        }

        Assert.Equal(CorrectionRefusal.NotOwnProposal, Withdraw(correction, Sample.Approver).Refusal);

        static CorrectionChange Withdraw(Correction correction, CorrectionActor actor) =>
            CorrectionDecisions.Carry(correction, new CorrectionOrder(CorrectionAction.Withdraw), actor, Sample.View(Village), Sample.Deadline);
    }

    [Fact]
    public void Every_state_has_its_word_and_closed_states_lead_nowhere()
    {
        var all = Enum.GetValues<CorrectionState>();

        Assert.Equal(all.Length, all.Select(CorrectionStates.Label).Distinct().Count());
        Assert.All(all.Where(CorrectionStates.IsClosed), state => Assert.Empty(CorrectionWorkflow.Next(state, CorrectionRight.Propose | CorrectionRight.Handle | CorrectionRight.Decide)));
        Assert.All(all, state => Assert.False(CorrectionStates.IsClosed(state) && CorrectionStates.Watched.Contains(state)));
    }

    [Theory]
    [InlineData(CorrectionAction.AskInformation)]
    [InlineData(CorrectionAction.Hold)]
    [InlineData(CorrectionAction.Park)]
    [InlineData(CorrectionAction.Reject)]
    public void Whoever_lets_somebody_wait_or_refuses_says_why(CorrectionAction action) => Assert.Equal(
        CorrectionRefusal.NoteNeeded,
        CorrectionDecisions.Carry(Sample.Of(Village, CorrectionState.UnderReview, Sample.Field("occupation", "9", "3")), new CorrectionOrder(action), Sample.Approver, Sample.View(Village), Sample.Deadline).Refusal);
}
