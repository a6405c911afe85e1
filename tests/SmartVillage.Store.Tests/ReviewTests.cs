using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Store.Writing;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests;

/// <summary>A likely match is a question, and its answer is remembered.</summary>
public sealed class ReviewTests : IAsyncDisposable
{
    private readonly Workbench _bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Same_gives_the_new_row_the_old_id_and_retires_the_other_one()
    {
        var (old, review) = await AskAsync();
        var second = _bench.IdsOf(Entities.Residents)[900];

        Assert.True(await new ReviewDesk(_bench.Context).DecideAsync(review.Id, villageId: null, isSame: true, "Bu Operator", Cancellation));
        var report = await _bench.SyncAsync();

        Assert.Equal((RunOutcome.Published, 1L, 1L), (report.Outcome, report.Changes["residents"].Restored, report.Changes["residents"].Removed));
        Assert.Equal(old, _bench.IdsOf(Entities.Residents)[900]);
        Assert.Equal("merged", _bench.Rows(Entities.Residents).Single(row => row.Id == second).RemovedReason);
        Assert.Equal(RunOutcome.Unchanged, (await _bench.SyncAsync()).Outcome);
        Assert.Equal(old, _bench.IdsOf(Entities.Residents)[900]);
        Assert.Empty(Open());
    }

    [Fact]
    public async Task Different_changes_nothing_and_is_never_asked_again()
    {
        var (_, review) = await AskAsync();
        var id = _bench.IdsOf(Entities.Residents)[900];

        Assert.True(await new ReviewDesk(_bench.Context).DecideAsync(review.Id, villageId: null, isSame: false, "Bu Operator", Cancellation));
        Assert.False(await new ReviewDesk(_bench.Context).DecideAsync(review.Id, villageId: null, isSame: true, "Bu Operator", Cancellation));

        Assert.Equal(RunOutcome.Unchanged, (await _bench.SyncAsync()).Outcome);
        Assert.Equal(id, _bench.IdsOf(Entities.Residents)[900]);
        Assert.Empty(Open());
    }

    [Fact]
    public async Task Same_answers_what_else_was_asked_about_either_of_the_two()
    {
        _bench.Source.AddFamilies(5);
        _bench.Source.Edit(Entities.Residents, 7, ("nik", null));
        _bench.Source.Edit(Entities.Residents, 11, ("nik", null));
        await _bench.SyncAsync();
        var (old, row, other) = (_bench.IdsOf(Entities.Residents)[7], _bench.Source.Find(Entities.Residents, 7), _bench.Source.Find(Entities.Residents, 11));
        _bench.Source.Delete(Entities.Residents, known => known.SourceKey is 7 or 11);
        _bench.Source.Tables["residents"].AddRange([A.Copy(row, 900), A.Copy(row, 901), A.Copy(other, 911)]);
        await _bench.SyncAsync();
        Assert.Equal(3, Open().Count);
        var chosen = Open().Single(review => review.NewId == _bench.IdsOf(Entities.Residents)[901]);

        await new ReviewDesk(_bench.Context).DecideAsync(chosen.Id, villageId: null, isSame: true, "Bu Operator", Cancellation);

        Assert.Equal(_bench.IdsOf(Entities.Residents)[911], Assert.Single(Open()).NewId);
        await _bench.SyncAsync();
        Assert.Equal(old, _bench.IdsOf(Entities.Residents)[901]);
        Assert.NotEqual(old, _bench.IdsOf(Entities.Residents)[900]);
    }

    [Fact]
    public async Task A_review_of_another_village_cannot_be_decided()
    {
        var (_, review) = await AskAsync();

        Assert.False(await new ReviewDesk(_bench.Context).DecideAsync(review.Id, villageId: 99, isSame: true, "Orang lain", Cancellation));
        Assert.Single(Open());
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private async Task<(long OldId, ReviewInfo Review)> AskAsync()
    {
        _bench.Source.AddFamilies(5);
        _bench.Source.Edit(Entities.Residents, 7, ("name", "SITI ANEH"), ("birthDate", "1990-01-02"), ("motherName", "IBU SITI"), ("nik", A.Number(700_001)));
        await _bench.SyncAsync();
        var old = _bench.IdsOf(Entities.Residents)[7];
        var row = _bench.Source.Find(Entities.Residents, 7);
        _bench.Source.Delete(Entities.Residents, known => known.SourceKey == 7);
        _bench.Source.Tables["residents"].Add(A.Copy(row, 900, ("nik", A.Number(700_002))));
        await _bench.SyncAsync();
        Assert.NotEqual(old, _bench.IdsOf(Entities.Residents)[900]);
        return (old, Assert.Single(Open()));
    }

    private IReadOnlyList<ReviewInfo> Open() => _bench.Read(reader => reader.ListReviews(1, afterId: null, 10));
}
