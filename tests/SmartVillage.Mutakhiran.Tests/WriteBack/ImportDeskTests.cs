using Microsoft.Extensions.Time.Testing;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Tests.Corrections;
using SmartVillage.Mutakhiran.Tests.Support;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Mutakhiran.Tests.WriteBack;

/// <summary>From approved values to a file, to what OpenSID said, to what an edition shows.</summary>
public sealed class ImportDeskTests
{
    private readonly MemoryCorrections _corrections = new();
    private readonly MemoryImportBatches _batches;
    private readonly OneVillage _village = new(Two("9", "9").Build());
    private readonly FakeTimeProvider _time = new(Sample.Now);
    private readonly ImportDesk _desk;
    private readonly CorrectionVerification _verification;

    public ImportDeskTests()
    {
        _batches = new MemoryImportBatches(_corrections);
        _desk = new ImportDesk(_corrections, _batches, _village);
        _verification = new CorrectionVerification(_corrections, _batches, _village, new MemoryMarks(), _time);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("22.12", false, true, BatchRefusal.NotFresh)]
    [InlineData("22.11", true, true, BatchRefusal.ReleaseUnknown)]
    [InlineData(null, true, true, BatchRefusal.ReleaseUnknown)]
    [InlineData("2411.0.0", true, true, BatchRefusal.ReleaseNewer)]
    [InlineData("22.12", true, false, BatchRefusal.NoEdition)]
    public async Task There_is_no_file_on_doubtful_ground(string? release, bool isFresh, bool hasEdition, BatchRefusal refusal)
    {
        await ReadyAsync();
        _village.Release = release;
        _village.Population = hasEdition ? _village.Population : null;

        Assert.Equal(refusal, (await _desk.BuildAsync(Sample.Code, Sample.Operator, isFresh, Cancellation)).Refusal);
        Assert.Empty(await _batches.ListAsync(Sample.Code, Cancellation));
    }

    [Theory]
    [InlineData(null, "24.10", "24.10")]
    [InlineData("22.12", "24.10", "22.12")]
    [InlineData(null, "24.12", null)]
    [InlineData("2411.0.0", "24.10", null)]
    public async Task A_release_that_the_operator_reads_counts_only_where_the_database_says_none(string? said, string stated, string? used)
    {
        await ReadyAsync();
        _village.Release = said;

        Assert.Equal(used, (await _desk.BuildAsync(Sample.Code, Sample.Operator, isFresh: true, stated, Cancellation)).Batch?.Release);
    }

    [Fact]
    public async Task What_is_in_a_file_is_in_no_other_file()
    {
        await ReadyAsync();

        var first = await BuildAsync();
        var second = await BuildAsync();

        Assert.Equal((2, 2), (first.Batch!.Rows, first.Batch.Values));
        Assert.Equal(BatchRefusal.NothingToWrite, second.Refusal);
        Assert.All(await ListAsync(), correction => Assert.Equal(first.Batch.Id, correction.Fields[0].Batch));
    }

    [Fact]
    public async Task What_does_not_pass_goes_to_the_screens_with_its_reason_also_when_nothing_else_is_left()
    {
        await ReadyAsync();
        _village.Population = Two("9", "9", residency: "2").Build(2);

        var result = await BuildAsync();
        var refused = (await ListAsync()).SelectMany(correction => correction.Fields).Single(field => field.Route == ApplyRoute.Screen);

        Assert.Equal(1, result.Batch!.Rows);
        Assert.Equal(("not-permanent", null), (refused.RouteReason, refused.Batch));
    }

    [Fact]
    public async Task A_file_can_be_taken_for_seven_days_and_every_time_counts()
    {
        await ReadyAsync();
        var batch = (await BuildAsync()).Batch!;

        var (file, _, _) = await TakeAsync(batch.Id, TimeSpan.Zero);
        await TakeAsync(batch.Id, TimeSpan.FromDays(6.9));
        var (late, _, refusal) = await TakeAsync(batch.Id, TimeSpan.FromDays(7));

        Assert.NotNull(file);
        Assert.Equal((null, BatchRefusal.FileExpired), (late, refusal));
        Assert.Equal(2, (await _batches.FindAsync(Sample.Code, batch.Id, Cancellation))!.Downloads);
    }

    [Fact]
    public async Task A_file_that_nobody_reported_gives_its_values_back()
    {
        await ReadyAsync();
        var first = (await BuildAsync()).Batch!;

        var second = await _desk.BuildAsync(Sample.Code, Sample.Operator with { At = Sample.Now.AddDays(7) }, isFresh: true, Cancellation);

        Assert.Equal((first.Hash, 2), (second.Batch!.Hash, second.Batch.Rows));
        Assert.All(await ListAsync(), correction => Assert.Equal(second.Batch.Id, correction.Fields[0].Batch));
    }

    [Fact]
    public async Task Rows_that_OpenSID_refused_go_to_the_screens_and_the_others_count_as_entered()
    {
        await ReadyAsync();
        var batch = (await BuildAsync()).Batch!;

        var reported = await _desk.ReportAsync(Sample.Code, batch.Id, new ImportOutcome(1, 1, [3], "Baris 3: ditolak"), Sample.Operator, Cancellation);
        var again = await _desk.ReportAsync(Sample.Code, batch.Id, new ImportOutcome(2, 0, [], null), Sample.Operator, Cancellation);
        var fields = (await ListAsync()).OrderBy(correction => correction.Id).SelectMany(correction => correction.Fields).ToList();

        Assert.Equal((ImportBatchState.Reported, "Pak Budi"), (reported.Batch!.State, reported.Batch.ReportedBy));
        Assert.Equal(BatchRefusal.AlreadyReported, again.Refusal);
        Assert.Equal((FieldStanding.Applied, ApplyRoute.Import), (fields[0].Standing, fields[0].Route));
        Assert.Equal((FieldStanding.ReadyToApply, ApplyRoute.Screen, "refused-by-open-sid"), (fields[1].Standing, fields[1].Route, fields[1].RouteReason));
    }

    [Theory]
    [InlineData(3, 1, null)]
    [InlineData(-1, 0, null)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 1, 1)]
    [InlineData(1, 1, 4)]
    public async Task Numbers_that_do_not_fit_the_file_are_refused(int succeeded, int failed, int? failedRow)
    {
        await ReadyAsync();
        var batch = (await BuildAsync()).Batch!;

        Assert.Equal(BatchRefusal.BadOutcome, (await _desk.ReportAsync(Sample.Code, batch.Id, new ImportOutcome(succeeded, failed, failedRow is { } row ? [row] : [], null), Sample.Operator, Cancellation)).Refusal);
    }

    [Fact]
    public async Task A_batch_ends_when_an_edition_settles_its_values_and_says_what_else_is_different()
    {
        await ReadyAsync();
        var batch = (await BuildAsync()).Batch!;
        await _desk.ReportAsync(Sample.Code, batch.Id, new ImportOutcome(2, 0, [], null), Sample.Operator, Cancellation);

        _village.Population = Two("3", "9").Build(2);
        Assert.Equal(1, await _verification.VerifyNewAsync(Sample.Code, Cancellation));
        var half = await CheckOfAsync(batch.Id);
        _village.Population = Two("3", "4", religion: "5").Family(7).Build(3);
        Assert.Equal(1, await _verification.VerifyNewAsync(Sample.Code, Cancellation));
        var whole = await CheckOfAsync(batch.Id);

        Assert.Equal((ImportBatchState.Reported, 1, 1, 0), (half.State, half.Check!.Verified, half.Check.Open, half.Check.Conflicts));
        Assert.Empty(half.Check.Differences);
        Assert.Equal((ImportBatchState.Settled, 1, 0, 1), (whole.State, whole.Check!.Verified, whole.Check.Open, whole.Check.Conflicts));
        Assert.Equal(["Jumlah keluarga berubah dari 2 menjadi 3."], whole.Check.Differences);
        Assert.Equal([VillageBuilder.OurId(2)], whole.Check.ChangedBeside);
        Assert.Equal([CorrectionState.Conflict, CorrectionState.Verified], (await ListAsync()).Select(correction => correction.State));
    }

    [Fact]
    public async Task The_same_edition_on_the_same_day_is_compared_once_and_the_next_day_again()
    {
        await ReadyAsync();
        _village.Population = Two("9", "9").Build(2);
        await _verification.VerifyNewAsync(Sample.Code, Cancellation);

        _time.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, await _verification.VerifyNewAsync(Sample.Code, Cancellation));
        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(2, await _verification.VerifyNewAsync(Sample.Code, Cancellation));
        Assert.All(await ListAsync(), correction => Assert.Equal(CorrectionState.Expired, correction.State));
    }

    private static VillageBuilder Two(string first, string second, string residency = "1", string religion = "1") => new VillageBuilder().Area(1).Family(1).Family(2)
        .Resident(1, ("occupation", first)).Resident(2, ("family", "2"), ("occupation", second), ("residency", residency), ("religion", religion));

    private async Task ReadyAsync()
    {
        var desk = new CorrectionDesk(_corrections, _village, new CorrectionOptions());
        for (var key = 1; key <= 2; key++)
        {
            var draft = new CorrectionDraft(Sample.Resident(key), $"c{key}", [new FieldDraft("occupation", "9", "3")]);
            var id = (await desk.ProposeAsync(Sample.Code, [draft], Sample.Enumerator, Sample.Today, submit: true, Cancellation)).Kept[0].Id;
            await desk.CarryAsync(Sample.Code, id, new CorrectionOrder(CorrectionAction.Review), Sample.Operator, Cancellation);
            Assert.Null((await desk.CarryAsync(Sample.Code, id, new CorrectionOrder(CorrectionAction.Approve), Sample.Approver, Cancellation)).Refusal);
        }
    }

    private Task<BatchResult> BuildAsync() => _desk.BuildAsync(Sample.Code, Sample.Operator, isFresh: true, Cancellation);

    private Task<(byte[]? File, ImportBatch? Batch, BatchRefusal? Refusal)> TakeAsync(long id, TimeSpan later) =>
        _desk.TakeAsync(Sample.Code, id, Sample.Operator with { At = Sample.Now + later }, "uji", Cancellation);

    private Task<IReadOnlyList<Correction>> ListAsync() => _corrections.ListAsync(Sample.Code, new CorrectionFilter(), Cancellation);

    private async Task<ImportBatch> CheckOfAsync(long id) => (await _batches.FindAsync(Sample.Code, id, Cancellation))!;
}
