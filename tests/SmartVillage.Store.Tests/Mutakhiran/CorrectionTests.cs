using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Store.Mutakhiran;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests.Mutakhiran;

/// <summary>Corrections in the work file: sealed, replay-safe, changed together with the step that says so.</summary>
public sealed class CorrectionTests : IAsyncDisposable
{
    private static readonly VillageCode Own = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;
    private static readonly VillageCode Other = VillageCode.TryParse("18.72.04.1003", out var code) ? code : default;

    private readonly Workbench _bench = new();
    private readonly SqliteCorrections _corrections;

    public CorrectionTests() => _corrections = new SqliteCorrections(_bench.Context);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_correction_comes_back_as_it_was_written_and_no_value_of_it_stands_in_the_file()
    {
        var draft = Draft("a") with { State = CorrectionState.Submitted, Origin = "T-1" };
        var added = Assert.Single(await _corrections.AddAsync([draft], Cancellation));
        await _corrections.ChangeAsync(Own, added.Id, (before, _) => CorrectionChange.To(before with { State = CorrectionState.UnderReview }, Step(before, CorrectionState.UnderReview, "CATATANRAHASIA")), Cancellation);

        var found = await _corrections.FindAsync(Own, added.Id, Cancellation);
        var steps = await _corrections.ListStepsAsync(Own, added.Id, Cancellation);

        Assert.Equivalent(draft with { Id = added.Id, Steps = 3, State = CorrectionState.UnderReview }, found, strict: true);
        Assert.Equal([CorrectionAction.Propose, CorrectionAction.Submit, CorrectionAction.Review], steps.Select(step => step.Action));
        Assert.Equal("CATATANRAHASIA", steps[^1].Note);
        foreach (var secret in (string[])["NAMARAHASIA", "NAMALAMARAHASIA", "NOMORRAHASIA", "DASARRAHASIA", "CATATANRAHASIA", draft.Beside])
        {
            Assert.False(FileScan.Holds(_bench.Folder, secret), secret);
        }
    }

    [Fact]
    public async Task What_was_sent_before_is_given_back_and_kept_once()
    {
        var first = Assert.Single(await _corrections.AddAsync([Draft("a")], Cancellation));
        var second = await _corrections.AddAsync([Draft("a"), Draft("b"), Draft("a") with { ProposedByKey = "k2" }], Cancellation);

        Assert.Equal(first.Id, second[0].Id);
        Assert.Equal(3, (await _corrections.ListAsync(Own, new CorrectionFilter(), Cancellation)).Count);
        Assert.Equal(["a", "b"], (await _corrections.FindSentAsync(Own, "k1", ["a", "b", "c"], Cancellation)).Keys.Order());
    }

    [Fact]
    public async Task Another_village_sees_and_changes_nothing()
    {
        var id = Assert.Single(await _corrections.AddAsync([Draft("a")], Cancellation)).Id;

        Assert.Null(await _corrections.FindAsync(Other, id, Cancellation));
        Assert.Empty(await _corrections.ListStepsAsync(Other, id, Cancellation));
        Assert.Equal(CorrectionRefusal.NotFound, (await _corrections.ChangeAsync(Other, id, (before, _) => CorrectionChange.To(before), Cancellation)).Refusal);
    }

    [Fact]
    public async Task Filters_and_counts_go_by_state_subject_origin_and_batch()
    {
        var kept = await _corrections.AddAsync(
            [Draft("a"), Draft("b") with { State = CorrectionState.Submitted, Origin = "T-1" }, Draft("c") with { Subject = new(SubjectKind.Family, 5), Fields = [Draft("c").Fields[0] with { Name = "address", Batch = 4 }] }], Cancellation);

        Assert.Equal([kept[1].Id], await IdsAsync(new CorrectionFilter { States = [CorrectionState.Submitted] }));
        Assert.Equal([kept[2].Id], await IdsAsync(new CorrectionFilter { Subject = new(SubjectKind.Family, 5) }));
        Assert.Equal([kept[1].Id], await IdsAsync(new CorrectionFilter { Origins = ["T-1", "T-2"] }));
        Assert.Equal([kept[2].Id], await IdsAsync(new CorrectionFilter { Batch = 4 }));
        Assert.Equal([kept[1].Id], await IdsAsync(new CorrectionFilter { Before = kept[2].Id, Take = 1 }));
        Assert.Equal(2, (await _corrections.CountAsync(Own, Cancellation))[CorrectionState.Draft]);
        Assert.Equal([Own], await _corrections.ListVillagesAsync(Cancellation));
    }

    [Fact]
    public async Task A_change_of_many_counts_those_that_changed()
    {
        await _corrections.AddAsync([Draft("a") with { State = CorrectionState.Submitted }, Draft("b") with { State = CorrectionState.Submitted, FamilyId = 1 }, Draft("c")], Cancellation);

        var changed = await _corrections.ChangeAllAsync(
            Own,
            [CorrectionState.Submitted],
            before => before.FamilyId is null ? CorrectionChange.To(before) : CorrectionChange.To(before with { State = CorrectionState.Conflict }, Step(before, CorrectionState.Conflict, null)),
            Cancellation);

        Assert.Equal(1, changed);
        Assert.Single(await IdsAsync(new CorrectionFilter { States = [CorrectionState.Conflict] }));
    }

    [Fact]
    public async Task Ended_corrections_are_emptied_in_their_time_and_open_ones_never()
    {
        var kept = await _corrections.AddAsync([Draft("a"), Draft("b"), Draft("c")], Cancellation);
        await EndAsync(kept[0].Id, CorrectionState.Rejected);
        await EndAsync(kept[1].Id, CorrectionState.Verified);
        var retention = new Writing.SqliteRetention(_bench.Context);

        _bench.Time.Advance(TimeSpan.FromDays(360));
        Assert.Equal(0, (await retention.ApplyAsync(Cancellation)).Corrections);
        _bench.Time.Advance(TimeSpan.FromDays(10));
        Assert.Equal(1, (await retention.ApplyAsync(Cancellation)).Corrections);
        _bench.Time.Advance(TimeSpan.FromDays(5 * 366));
        Assert.Equal(1, (await retention.ApplyAsync(Cancellation)).Corrections);

        var after = await _corrections.ListAsync(Own, new CorrectionFilter(), Cancellation);
        Assert.Equal([(CorrectionState.Draft, 1), (CorrectionState.Verified, 0), (CorrectionState.Rejected, 0)], after.Select(correction => (correction.State, correction.Fields.Count)));
        Assert.Null((await _corrections.ListStepsAsync(Own, kept[0].Id, Cancellation))[^1].Note);
    }

    private Task<CorrectionChange> EndAsync(long id, CorrectionState state) =>
        _corrections.ChangeAsync(Own, id, (before, _) => CorrectionChange.To(before with { State = state }, Step(before, state, "Sebab")), Cancellation);

    private static CorrectionStep Step(Correction before, CorrectionState to, string? note) =>
        new() { At = before.CreatedAt, Action = CorrectionAction.Review, From = before.State, To = to, By = "Pak Budi", ByKey = "k2", Fields = ["name"], Note = note };

    private static Correction Draft(string clientId)
    {
        var at = new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero);
        return new Correction
        {
            Village = Own,
            Subject = new CorrectionSubject(SubjectKind.Resident, 17),
            State = CorrectionState.Draft,
            ClientId = clientId,
            ProposedBy = "Bu Ani",
            ProposedByKey = "k1",
            CreatedAt = at,
            UpdatedAt = at,
            BaseEdition = 3,
            Beside = "0123456789abcdef0123456789abcdef",
            Fields =
            [
                new CorrectionField
                {
                    Name = "name", Base = "NAMALAMARAHASIA", Value = "NAMARAHASIA", Evidence = new Evidence(EvidenceKind.IdCard, "NOMORRAHASIA"), Basis = "DASARRAHASIA", Route = ApplyRoute.Screen, RouteReason = "name-letters",
                },
            ],
        };
    }

    private async Task<IEnumerable<long>> IdsAsync(CorrectionFilter filter) => (await _corrections.ListAsync(Own, filter, Cancellation)).Select(correction => correction.Id);
}
