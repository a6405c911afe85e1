using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Tests.Corrections;

public sealed class CorrectionDecisionsTests
{
    private readonly VillagePopulation _village = Sample.Village().Build();

    [Theory]
    [InlineData("Bu Ani", "k9")]
    [InlineData(" bu  ANI ", "k9")]
    [InlineData("Nama Lain", "k1")]
    public void Who_proposes_does_not_decide_whichever_key_is_used(string name, string key)
    {
        var correction = Sample.Of(_village, CorrectionState.UnderReview, Sample.Field("occupation", "9", "3"));
        foreach (var action in (CorrectionAction[])[CorrectionAction.Approve, CorrectionAction.Reject])
        {
            Assert.Equal(CorrectionRefusal.OwnProposal, Carry(correction, new CorrectionOrder(action) { Note = "Sebab" }, Sample.Approver with { Name = name, Key = key }).Refusal);
        }
    }

    [Theory]
    [InlineData("Bu Ani", "k7")]
    [InlineData("pak budi", "k9")]
    [InlineData("Nama Lain", "k2")]
    public void Neither_who_was_at_the_door_nor_who_entered_the_list_decides(string name, string key)
    {
        var correction = Sample.Of(_village, CorrectionState.UnderReview, Sample.Field("occupation", "9", "3")) with { ProposedByKey = Sample.Operator.Key, EnteredBy = Sample.Operator.Name };

        Assert.Equal(CorrectionRefusal.OwnProposal, Carry(correction, new CorrectionOrder(CorrectionAction.Approve), Sample.Approver with { Name = name, Key = key }).Refusal);
        Assert.NotNull(Carry(correction, new CorrectionOrder(CorrectionAction.Approve), Sample.Approver).After);
    }

    [Fact]
    public void What_waits_for_the_civil_registry_can_be_refused_and_the_rest_keeps_what_became_of_it()
    {
        var waiting = Sample.Of(_village, CorrectionState.WaitingForCivilRegistry, Sample.Field("birthDate", "1980-01-01", "1981-01-01") with { Standing = FieldStanding.AwaitingDocument });
        var half = waiting with { Fields = [.. waiting.Fields, Sample.Field("occupation", "9", "3") with { Standing = FieldStanding.Verified }] };
        var order = new CorrectionOrder(CorrectionAction.Reject) { Note = "Dukcapil menolak" };

        Assert.Equal(CorrectionState.Rejected, Carry(waiting, order, Sample.Approver).After!.State);
        Assert.Equal(CorrectionState.Verified, Carry(half, order, Sample.Approver).After!.State);
    }

    [Fact]
    public void Approving_some_fields_refuses_the_others_and_keeps_both_states()
    {
        var correction = Sample.Of(_village, CorrectionState.UnderReview, Sample.Field("occupation", "9", "3"), Sample.Field("religion", "1", "3"), Sample.Field("phone", null, "081200000000"));

        var change = Carry(correction, new CorrectionOrder(CorrectionAction.Approve) { Fields = ["occupation", "phone"] }, Sample.Approver);

        Assert.Equal([CorrectionState.PartlyApproved, CorrectionState.ReadyToApply], change.Steps.Select(step => step.To));
        Assert.Equal([FieldStanding.ReadyToApply, FieldStanding.Rejected, FieldStanding.ReadyToApply], change.After!.Fields.Select(field => field.Standing));
        Assert.Equal((ApplyRoute.Import, ApplyRoute.Screen), (change.After.Fields[0].Route, change.After.Fields[2].Route));
        Assert.Equal(Sample.Now + Sample.Deadline, change.After.DueAt);
        Assert.False(change.After.ChangedBeside);
    }

    [Fact]
    public void Clearing_a_value_goes_by_screen_because_an_import_empties_nothing()
    {
        var village = Sample.Village(("ethnicity", "LAMPUNG")).Build();
        var correction = Sample.Of(village, CorrectionState.UnderReview, Sample.Field("ethnicity", "LAMPUNG", null));

        Assert.Equal(ApplyRoute.Screen, Carry(correction, new CorrectionOrder(CorrectionAction.Approve), Sample.Approver, village).After!.Fields[0].Route);
    }

    [Fact]
    public void An_identity_field_without_a_document_waits_for_the_civil_registry_until_one_is_handed_in()
    {
        var draft = Sample.Of(_village, CorrectionState.Draft, Sample.Field("birthDate", "1980-01-01", "1981-01-01", new Evidence(EvidenceKind.Statement, "1")));

        var parked = Carry(draft, new CorrectionOrder(CorrectionAction.Submit), Sample.Enumerator).After!;
        var again = Carry(parked, new CorrectionOrder(CorrectionAction.Submit), Sample.Enumerator);
        var handedIn = Carry(parked, new CorrectionOrder(CorrectionAction.Submit) { Evidence = new Dictionary<string, Evidence> { ["birthDate"] = Sample.Certificate } }, Sample.Enumerator).After!;

        Assert.Equal(CorrectionState.WaitingForCivilRegistry, parked.State);
        Assert.Equal(CorrectionRefusal.DocumentNeeded, again.Refusal);
        Assert.Equal((CorrectionState.Submitted, Sample.Certificate), (handedIn.State, handedIn.Fields[0].Evidence));
    }

    [Fact]
    public void The_other_fields_do_not_wait_for_the_document_of_one_and_that_one_has_its_own_turn_later()
    {
        var draft = Sample.Of(_village, CorrectionState.Draft, Sample.Field("birthDate", "1980-01-01", "1981-01-01"), Sample.Field("occupation", "9", "3"));

        var submitted = Carry(draft, new CorrectionOrder(CorrectionAction.Submit), Sample.Enumerator).After!;
        var reviewed = Carry(submitted, new CorrectionOrder(CorrectionAction.Review), Sample.Operator).After!;
        var refused = Carry(reviewed, new CorrectionOrder(CorrectionAction.Approve) { Fields = ["birthDate"] }, Sample.Approver);
        var approved = Carry(reviewed, new CorrectionOrder(CorrectionAction.Approve), Sample.Approver);
        var seen = CorrectionOutcome.Observe(approved.After!, Sample.View(Sample.Village(("occupation", "3")).Build(2)), 2, Sample.Now.AddDays(99)).After!;
        var handedIn = Carry(seen, new CorrectionOrder(CorrectionAction.Submit) { Evidence = new Dictionary<string, Evidence> { ["birthDate"] = Sample.Certificate } }, Sample.Enumerator).After!;
        var again = Carry(Carry(handedIn, new CorrectionOrder(CorrectionAction.Review), Sample.Operator).After!, new CorrectionOrder(CorrectionAction.Approve), Sample.Approver);
        var ended = CorrectionOutcome.Observe(again.After!, Sample.View(Sample.Village(("occupation", "3"), ("birthDate", "1981-01-01")).Build(3)), 3, Sample.Now).After!;

        Assert.Equal((CorrectionState.Submitted, FieldStanding.AwaitingDocument, FieldStanding.Proposed), (submitted.State, submitted.Fields[0].Standing, submitted.Fields[1].Standing));
        Assert.Equal(CorrectionRefusal.DocumentNeeded, refused.Refusal);
        Assert.Equal([CorrectionState.PartlyApproved, CorrectionState.ReadyToApply], approved.Steps.Select(step => step.To));
        Assert.Equal([FieldStanding.AwaitingDocument, FieldStanding.ReadyToApply], approved.After!.Fields.Select(field => field.Standing));
        Assert.Equal((CorrectionState.WaitingForCivilRegistry, FieldStanding.Verified), (seen.State, seen.Fields[1].Standing));
        Assert.Equal([CorrectionState.Approved, CorrectionState.ReadyToApply], again.Steps.Select(step => step.To));
        Assert.Equal(CorrectionState.Verified, ended.State);
    }

    [Fact]
    public void A_reviewer_lets_one_field_wait_for_the_civil_registry_and_refusing_the_rest_leaves_what_was_proven()
    {
        var both = Sample.Of(_village, CorrectionState.UnderReview, Sample.Field("birthDate", "1980-01-01", "1981-01-01", Sample.Certificate), Sample.Field("occupation", "9", "3"));

        var parked = Carry(both, new CorrectionOrder(CorrectionAction.Park) { Fields = ["birthDate"], Note = "Akta buram" }, Sample.Operator).After!;
        var allParked = Carry(parked, new CorrectionOrder(CorrectionAction.Park) { Note = "Semua" }, Sample.Operator).After!;
        var proven = both with { Fields = [both.Fields[0], both.Fields[1] with { Standing = FieldStanding.Verified }] };

        Assert.Equal((CorrectionState.UnderReview, FieldStanding.AwaitingDocument, FieldStanding.Proposed), (parked.State, parked.Fields[0].Standing, parked.Fields[1].Standing));
        Assert.Equal(CorrectionState.WaitingForCivilRegistry, allParked.State);
        Assert.Equal(CorrectionState.Verified, Carry(proven, new CorrectionOrder(CorrectionAction.Reject) { Note = "Tidak terbukti" }, Sample.Approver).After!.State);
    }

    [Theory]
    [InlineData(EvidenceKind.Statement, "12", false)]
    [InlineData(EvidenceKind.SignedForm, "12", false)]
    [InlineData(EvidenceKind.IdCard, null, false)]
    [InlineData(EvidenceKind.IdCard, "12", true)]
    [InlineData(EvidenceKind.CourtDecision, "12", true)]
    public void An_identity_field_is_approved_with_the_number_of_a_document_only(EvidenceKind kind, string? number, bool may)
    {
        var correction = Sample.Of(_village, CorrectionState.UnderReview, Sample.Field("sex", "1", "2", new Evidence(kind, number)));

        Assert.Equal(may ? null : CorrectionRefusal.DocumentNeeded, Carry(correction, new CorrectionOrder(CorrectionAction.Approve), Sample.Approver).Refusal);
    }

    [Fact]
    public void Nothing_is_approved_on_a_value_that_is_no_longer_there()
    {
        var correction = Sample.Of(_village, CorrectionState.UnderReview, Sample.Field("occupation", "9", "3"));
        var later = Sample.Village(("occupation", "5")).Build(2);

        Assert.Equal(CorrectionRefusal.BaseChanged, Carry(correction, new CorrectionOrder(CorrectionAction.Approve), Sample.Approver, later).Refusal);
        Assert.Equal(CorrectionRefusal.SubjectGone, CorrectionDecisions.Carry(correction, new CorrectionOrder(CorrectionAction.Approve), Sample.Approver, null, Sample.Deadline).Refusal);
    }

    [Fact]
    public void A_change_beside_is_a_mild_note_and_stops_nothing()
    {
        var correction = Sample.Of(_village, CorrectionState.UnderReview, Sample.Field("occupation", "9", "3"));

        var change = Carry(correction, new CorrectionOrder(CorrectionAction.Approve), Sample.Approver, Sample.Village(("religion", "3")).Build(2));

        Assert.True(change.After!.ChangedBeside);
        Assert.Equal(CorrectionState.ReadyToApply, change.After.State);
    }

    [Fact]
    public void Who_looked_at_an_older_state_changes_nothing() => Assert.Equal(
        CorrectionRefusal.ChangedMeanwhile,
        Carry(Sample.Of(_village, CorrectionState.Submitted, Sample.Field("occupation", "9", "3")), new CorrectionOrder(CorrectionAction.Review), Sample.Operator with { BasedOn = 7 }).Refusal);

    [Fact]
    public void Fields_that_it_does_not_have_are_refused()
    {
        var correction = Sample.Of(_village, CorrectionState.UnderReview, Sample.Field("occupation", "9", "3"));

        Assert.Equal(CorrectionRefusal.NoSuchField, Carry(correction, new CorrectionOrder(CorrectionAction.Approve) { Fields = ["religion"] }, Sample.Approver).Refusal);
    }

    private CorrectionChange Carry(Correction correction, CorrectionOrder order, CorrectionActor actor, VillagePopulation? village = null) =>
        CorrectionDecisions.Carry(correction, order, actor, Sample.View(village ?? _village), Sample.Deadline);
}
