using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Tests.Corrections;

/// <summary>What editions make of corrections.</summary>
public sealed class CorrectionOutcomeTests
{
    private static readonly VillagePopulation Before = Sample.Village().Build();

    [Theory]
    [InlineData("3", 0, CorrectionState.Verified)]
    [InlineData("5", 0, CorrectionState.Conflict)]
    [InlineData(null, 0, CorrectionState.Conflict)]
    [InlineData("9", 29, CorrectionState.ReadyToApply)]
    [InlineData("9", 30, CorrectionState.Expired)]
    [InlineData("3", 99, CorrectionState.Verified)]
    public void What_is_approved_ends_by_what_is_seen(string? seen, int days, CorrectionState expected)
    {
        var correction = Approved(FieldStanding.ReadyToApply);

        Assert.Equal(expected, Observe(correction, seen, days).After!.State);
    }

    [Fact]
    public void A_click_proves_nothing()
    {
        var clicked = Approved(FieldStanding.Applied) with { State = CorrectionState.Applied };

        Assert.Empty(Observe(clicked, "9", 1).Steps);
        Assert.Equal(CorrectionState.Expired, Observe(clicked, "9", 30).After!.State);
    }

    [Theory]
    [InlineData(CorrectionState.WaitingForCivilRegistry, "3", CorrectionState.Verified)]
    [InlineData(CorrectionState.Submitted, "5", CorrectionState.Conflict)]
    [InlineData(CorrectionState.UnderReview, "9", CorrectionState.UnderReview)]
    public void Also_what_nobody_approved_yet_ends_when_the_data_move_on(CorrectionState state, string seen, CorrectionState expected) =>
        Assert.Equal(expected, Observe(Sample.Of(Before, state, Sample.Field("occupation", "9", "3")), seen, 400).After!.State);

    [Fact]
    public void The_whole_waits_for_its_slowest_field_and_ends_with_its_worst()
    {
        var fields = new[] { Sample.Field("occupation", "9", "3"), Sample.Field("religion", "1", "3") }.Select(field => field with { Standing = FieldStanding.ReadyToApply }).ToArray();
        var correction = Sample.Of(Before, CorrectionState.ReadyToApply, fields) with { DueAt = Sample.Now + Sample.Deadline };

        var first = CorrectionOutcome.Observe(correction, Sample.View(Sample.Village(("occupation", "3")).Build(2)), 2, Sample.Now).After!;
        var second = CorrectionOutcome.Observe(first, Sample.View(Sample.Village(("occupation", "3"), ("religion", "4")).Build(3)), 3, Sample.Now).After!;

        Assert.Equal(CorrectionState.ReadyToApply, first.State);
        Assert.Equal([FieldStanding.Verified, FieldStanding.ReadyToApply], first.Fields.Select(field => field.Standing));
        Assert.Equal((CorrectionState.Conflict, FieldStanding.Verified), (second.State, second.Fields[0].Standing));
    }

    [Fact]
    public void A_resident_who_is_no_longer_there_is_a_conflict() =>
        Assert.Equal(CorrectionState.Conflict, CorrectionOutcome.Observe(Approved(FieldStanding.ReadyToApply), null, 2, Sample.Now).After!.State);

    [Fact]
    public void A_column_that_is_no_longer_read_says_nothing()
    {
        var correction = Approved(FieldStanding.ReadyToApply);

        Assert.Empty(Observe(correction, EntityRecord.NotRead, 1).Steps);
    }

    [Fact]
    public void An_edition_before_the_proposal_says_nothing()
    {
        var correction = Approved(FieldStanding.ReadyToApply) with { BaseEdition = 5 };

        Assert.Empty(Observe(correction, "5", 0).Steps);
    }

    [Fact]
    public void Letters_of_another_size_are_the_same_words()
    {
        var correction = Sample.Of(Before, CorrectionState.ReadyToApply, Sample.Field("birthPlace", "METRO", "Bandar Lampung") with { Standing = FieldStanding.ReadyToApply });

        Assert.Equal(CorrectionState.Verified, CorrectionOutcome.Observe(correction, Sample.View(Sample.Village(("birthPlace", "BANDAR LAMPUNG")).Build(2)), 2, Sample.Now).After!.State);
    }

    private static Correction Approved(FieldStanding standing) =>
        Sample.Of(Before, CorrectionState.ReadyToApply, Sample.Field("occupation", "9", "3") with { Standing = standing }) with { DueAt = Sample.Now + Sample.Deadline };

    private static CorrectionChange Observe(Correction correction, string? seen, int days) =>
        CorrectionOutcome.Observe(correction, Sample.View(Sample.Village(("occupation", seen)).Build(2)), 2, Sample.Now.AddDays(days));
}
