using MiniExcelLibs;
using SmartVillage.Domain.Areas;
using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Progress;
using SmartVillage.Mutakhiran.Reports;
using SmartVillage.Mutakhiran.WriteBack.Import;
using SmartVillage.Mutakhiran.WriteBack.Screens;
using SmartVillage.Sync.Runs;
using SmartVillage.TestSupport.Import;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.Tests.Shared;

namespace SmartVillage.IntegrationTests.Mutakhiran.Year;

/// <summary>
/// A whole yearly refresh of a village of three thousand, from January to June: found, asked at the door, written down, decided by somebody else, brought into OpenSID by file and by screen, and seen
/// again by the next sync.
/// </summary>
public sealed class SyntheticYearTests(MariaDb server)
{
    private const string Typo = "JL. SALAH KETIK";

    private static readonly OpenSidEra Era = OpenSidEra.V2410Upgraded;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_year_ends_with_everything_proven_by_OpenSID_and_more_of_it_known()
    {
        using var logs = new CapturedLogs();
        var (pilot, _) = await Pilot.GenerateAsync(server, new OpenSidDatabaseOptions { Era = Era, ReferenceDate = new(2027, 1, 4) }, logs: logs);
        await using var owned = pilot;
        var truth = await HideAsync(pilot);
        At(pilot, new(2027, 1, 5));
        await pilot.SyncExactlyAsync();
        var campaign = await StartAsync(pilot);
        var enumerators = new Enumerators(pilot, campaign, truth);

        var files = new List<byte[]>();
        foreach (var (round, day) in new DateOnly[] { new(2027, 2, 14), new(2027, 3, 14), new(2027, 4, 18) }.Index())
        {
            At(pilot, day);
            var brought = await enumerators.GoRoundAsync(round + 1, day, Cancellation);
            foreach (var file in brought)
            {
                var entered = await EnterAsync(pilot, campaign.Village, file);
                Assert.Empty(entered.Problems);
                Assert.True(entered.Visits > 0);
            }

            files.AddRange(brought);
        }

        Assert.Equal((0, 0, 0, 0), await EnterAgainAsync(pilot, campaign.Village, [files[0], files[^1]]));

        At(pilot, new(2027, 5, 10));
        var approved = await ApproveAllAsync(pilot, campaign.Village);
        At(pilot, new(2027, 6, 1));
        Assert.Equal(RunOutcome.Unchanged, (await pilot.SyncAsync()).Outcome);
        var batches = await ImportAllAsync(pilot, campaign.Village);
        var screens = await EnterOnScreensAsync(pilot, campaign.Village);
        At(pilot, new(2027, 6, 2));
        await SyncMassChangeAsync(pilot);
        await pilot.Get<ICorrectionVerification>().VerifyNewAsync(campaign.Village, Cancellation);

        await AssertFinishedAsync(pilot, campaign.Village, approved, batches, screens);
        Assert.True(await EnterAgainAsync(pilot, campaign.Village, [files[0]]) is { Problems: > 0, Visits: 0, Proposals: 0, Events: 0 });
        var progress = await pilot.Get<CampaignDesk>().MeasureAsync(campaign, Cancellation);
        await AssertProvenAsync(pilot, campaign, enumerators, progress);
        await AssertClosedForGoodAsync(pilot, campaign, progress);
        AssertPrivate(pilot, campaign.Village, logs);
    }

    private static void At(Pilot pilot, DateOnly day) => pilot.Time.SetUtcNow(new DateTimeOffset(day, new TimeOnly(3, 0), TimeSpan.Zero));

    private static CorrectionActor Operator(Pilot pilot) => new("Pak Budi", "k2", CorrectionRight.Propose | CorrectionRight.Handle, pilot.Time.GetUtcNow());

    private static CorrectionActor Approver(Pilot pilot) => new("Bu Citra", "k3", CorrectionRight.Propose | CorrectionRight.Handle | CorrectionRight.Decide, pilot.Time.GetUtcNow());

    private static async Task<FieldTruth> HideAsync(Pilot pilot)
    {
        await using var connection = await pilot.Database.OpenAsync();
        return await FieldTruth.HideAsync(connection, Cancellation);
    }

    /// <summary>The yearly round, with blood types beside the usual questions.</summary>
    private static async Task<Campaign> StartAsync(Pilot pilot)
    {
        var start = new CampaignStart(null, CampaignKind.Yearly, null, [.. pilot.Get<ICampaignQuality>().DefaultRules, "IDN-12"], "Ibu Lurah");
        var campaign = Assert.Single(await pilot.Get<CampaignDesk>().StartAsync(start, Cancellation)).Campaign!;
        Assert.Equal(CampaignCalendar.Yearly(2027), campaign.Calendar);
        Assert.Null(Assert.Single(await pilot.Get<CampaignDesk>().StartAsync(start, Cancellation)).Campaign);
        return campaign;
    }

    private static Task<EntryResult> EnterAsync(Pilot pilot, VillageCode village, byte[] file) =>
        pilot.Get<BulkEntry>().EnterAsync(village, new MemoryStream(file), "Bu Ani", "k1", Cancellation);

    /// <summary>What is new when lists are entered once more; once OpenSID shows the answers, they are answers to questions of the past.</summary>
    private static async Task<(int Problems, int Visits, int Proposals, int Events)> EnterAgainAsync(Pilot pilot, VillageCode village, IEnumerable<byte[]> files)
    {
        var sum = (Problems: 0, Visits: 0, Proposals: 0, Events: 0);
        foreach (var file in files)
        {
            var result = await EnterAsync(pilot, village, file);
            sum = (sum.Problems + result.Problems.Count, sum.Visits + result.Visits, sum.Proposals + result.Proposals, sum.Events + result.Events);
        }

        return sum;
    }

    private static async Task<int> ApproveAllAsync(Pilot pilot, VillageCode village)
    {
        var desk = pilot.Get<CorrectionDesk>();
        var ids = (await pilot.Get<ICorrections>().ListAsync(village, new CorrectionFilter(), Cancellation)).Select(correction => correction.Id).ToList();
        var reviewed = await desk.CarryManyAsync(village, ids, new CorrectionOrder(CorrectionAction.Review), Operator(pilot), Cancellation);
        Assert.All(reviewed.Values, change => Assert.Null(change.Refusal));
        var approved = await desk.CarryManyAsync(village, ids, new CorrectionOrder(CorrectionAction.Approve), Approver(pilot), Cancellation);
        Assert.All(approved.Values, change => Assert.Null(change.Refusal));
        return ids.Count;
    }

    /// <summary>One file after the other until nothing is left that can go by file.</summary>
    private static async Task<int> ImportAllAsync(Pilot pilot, VillageCode village)
    {
        await using var connection = await pilot.Database.OpenAsync();
        var desk = pilot.Get<ImportDesk>();
        for (var files = 0; ; files++)
        {
            var built = await desk.BuildAsync(village, Operator(pilot), isFresh: true, Cancellation);
            if (built.Batch is not { } batch)
            {
                Assert.Equal(BatchRefusal.NothingToWrite, built.Refusal);
                return files;
            }

            var (file, _, _) = await desk.TakeAsync(village, batch.Id, Operator(pilot), "uji", Cancellation);
            var report = await (await OpenSidImport.StartAsync(connection, Era, time: pilot.Time, cancellationToken: Cancellation)).ApplyAsync(file!, Cancellation);
            Assert.Equal((null, batch.Rows, 0), (report.Refusal, report.Succeeded, report.Failed.Count));
            await desk.ReportAsync(village, batch.Id, new ImportOutcome(report.Succeeded, report.Failed.Count, [], null), Operator(pilot), Cancellation);
        }
    }

    /// <summary>Works the list of screens off; one address is entered wrong.</summary>
    private static async Task<int> EnterOnScreensAsync(Pilot pilot, VillageCode village)
    {
        await using var connection = await pilot.Database.OpenAsync();
        var clerk = new OpenSidClerk(connection);
        var tasks = (await pilot.Get<ScreenList>().BuildAsync(village, Cancellation)).SelectMany(page => page.Tasks.Select(task => (page.Family, Task: task))).ToList();
        var wrong = tasks.First(pair => pair.Task.Fields.Any(field => field.Name == "address")).Task;
        foreach (var (family, task) in tasks)
        {
            await clerk.EnterAsync(family, task, ReferenceEquals(task, wrong) ? Typo : null, Cancellation);
            var marked = await pilot.Get<CorrectionDesk>().CarryAsync(village, task.Correction.Id, new CorrectionOrder(CorrectionAction.MarkApplied), Operator(pilot), Cancellation);
            Assert.Null(marked.Refusal);
        }

        return tasks.Count;
    }

    /// <summary>So much at once is a mass change, which a person lets pass.</summary>
    private static async Task SyncMassChangeAsync(Pilot pilot)
    {
        var stopped = await pilot.SyncAsync();
        Assert.Equal(RunOutcome.AwaitingApproval, stopped.Outcome);
        Assert.Equal(RunOutcome.Published, (await pilot.Commands.ApproveAsync(stopped.RunId, "Ibu Lurah", Cancellation)).Outcome);
        await pilot.AssertExactAsync();
    }

    private static async Task AssertFinishedAsync(Pilot pilot, VillageCode village, int approved, int batches, int screens)
    {
        var corrections = await pilot.Get<ICorrections>().ListAsync(village, new CorrectionFilter(), Cancellation);
        Assert.Equal(
            new Dictionary<CorrectionState, int> { [CorrectionState.Verified] = approved - 1, [CorrectionState.Conflict] = 1 },
            corrections.CountBy(correction => correction.State).ToDictionary());
        var conflict = Assert.Single(corrections, correction => correction.State == CorrectionState.Conflict);
        Assert.Equal(("address", FieldStanding.Conflict), Assert.Single(conflict.Fields.Select(field => (field.Name, field.Standing))));
        Assert.True(approved > 1000, $"{approved} corrections");
        Assert.True(screens > 20, $"{screens} on screens");
        var imported = await pilot.Get<IImportBatches>().ListAsync(village, Cancellation);
        Assert.True(batches > 1);
        Assert.Equal(batches, imported.Count);
        Assert.All(imported, batch => Assert.Equal((ImportBatchState.Settled, batch.Values), (batch.State, batch.Check!.Verified)));
    }

    private static async Task AssertProvenAsync(Pilot pilot, Campaign campaign, Enumerators enumerators, CampaignProgress progress)
    {
        var findings = (await pilot.Get<IFindings>().ListAsync(campaign.Village, Enum.GetValues<FindingState>(), Cancellation)).ToDictionary(finding => finding.Id);
        Assert.True(enumerators.Answered.Count > 1000, $"{enumerators.Answered.Count} answered");
        Assert.Empty(enumerators.Answered.Where(id => findings[id].State != FindingState.Gone).CountBy(id => findings[id].Rule));
        var rules = campaign.Rules.ToHashSet(StringComparer.Ordinal);
        var gone = findings.Values.Count(finding => finding.State == FindingState.Gone && rules.Contains(finding.Rule) && finding.GoneAt >= campaign.StartedAt);
        Assert.Equal(gone, progress.Findings.Values.Sum(rule => rule.Verified));
        Assert.True(gone >= enumerators.Answered.Count, $"{gone} of {enumerators.Answered.Count}");
        Assert.True(progress.Now.Share > progress.Before.Share + 0.02, $"{progress.Before.Share:P1} {progress.Now.Share:P1}");
        Assert.Equal(progress.Families.Total, progress.Families.Visited);
        Assert.All(Enum.GetValues<VisitOutcome>().Except([VisitOutcome.New]), outcome => Assert.True(progress.Outcomes.GetValueOrDefault(outcome) > 0, $"{outcome}"));
    }

    private static async Task AssertClosedForGoodAsync(Pilot pilot, Campaign campaign, CampaignProgress progress)
    {
        At(pilot, new(2027, 6, 20));
        var closed = await pilot.Get<CampaignDesk>().CloseAsync(campaign.Id, "Ibu Lurah", Cancellation);
        var visits = await pilot.Get<ICampaignStore>().CountVisitsAsync(campaign.Id, Cancellation);
        var figures = await pilot.Get<CampaignDesk>().MeasureAsync(closed, Cancellation);
        var report = new ClosingReport(closed, "Tejosari", figures, visits, pilot.Get<ICampaignQuality>());
        Assert.Contains($"{progress.Families.Total} dari {progress.Families.Total}", report.Page("uji"), StringComparison.Ordinal);
        Assert.True(new MemoryStream(report.Workbook()).Query(sheetName: "Per aturan").Count() > 5);
        Assert.Equal((progress.Now, progress.Families), (figures.Now, figures.Families));

        await using (var connection = await pilot.Database.OpenAsync())
        {
            await using var undo = new MySqlConnector.MySqlCommand("UPDATE tweb_penduduk SET tempatlahir = '' WHERE id % 40 = 0", connection);
            await undo.ExecuteNonQueryAsync(Cancellation);
        }

        await pilot.SyncAsync();
        var later = (await pilot.Get<ICampaignStore>().FindAsync(campaign.Id, Cancellation))!;
        Assert.Equivalent(figures, await pilot.Get<CampaignDesk>().MeasureAsync(later, Cancellation), strict: true);
    }

    private static void AssertPrivate(Pilot pilot, VillageCode village, CapturedLogs logs)
    {
        var population = pilot.Get<IVillagePopulations>().Read(village)!;
        var secrets = population.People.SelectMany(person => new[] { person.Nik, person.Name }).Concat(population.Families.Select(family => family.Number))
            .OfType<string>().Where(text => text.Length >= 8).ToHashSet(StringComparer.Ordinal);
        var files = Directory.EnumerateFileSystemEntries(pilot.Folder, "*", SearchOption.AllDirectories);
        var said = string.Join('\n', logs.Lines.Concat(files));
        Assert.True(secrets.Count > 3000);
        Assert.NotEmpty(logs.Lines);
        Assert.DoesNotContain(secrets, secret => said.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }
}
