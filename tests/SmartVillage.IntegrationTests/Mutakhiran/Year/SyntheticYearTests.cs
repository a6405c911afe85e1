using MiniExcelLibs;
using MySqlConnector;
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
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Operating;
using SmartVillage.Tests.Shared;

namespace SmartVillage.IntegrationTests.Mutakhiran.Year;

/// <summary>
/// A whole yearly refresh of a village of three thousand, from January to June: found, asked at the door, written down, decided by somebody else, brought into OpenSID by file and by screen, and seen
/// again by the next sync.
/// </summary>
public sealed class SyntheticYearTests(MariaDb server)
{
    private const string Typo = "JL. SALAH KETIK";
    private const int FirstWave = 20;

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
        var (enumerators, supervisor) = (new Enumerators(pilot, campaign, truth), new Supervisor(pilot, campaign));

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

            Assert.True(round > 0 || await supervisor.LookAgainAsync(day, Cancellation) > 0);
            files.AddRange(brought);
        }

        Assert.Equal((0, 0, 0, 0), await EnterAgainAsync(pilot, campaign.Village, [files[0], files[^1]]));

        At(pilot, new(2027, 4, 20));
        await supervisor.LookAgainAsync(new(2027, 4, 20), Cancellation);

        await using var connection = await pilot.Database.OpenAsync();
        var (registry, importing) = (new CivilRegistry(pilot, campaign), new Importing(pilot, campaign, Era, connection));
        At(pilot, new(2027, 5, 10));
        var submitted = await SubmittedAsync(pilot, campaign.Village);
        await pilot.ApproveAsync(campaign, submitted[..FirstWave], Cancellation);
        await importing.BeRejectedAsync(Cancellation);
        var documents = await registry.BringDocumentsAsync(Cancellation);
        var heard = await new HeardEvents(pilot, campaign).ProposeAsync(pilot.Operator(), Cancellation);
        await pilot.ApproveAsync(campaign, [.. submitted[FirstWave..], .. documents, .. heard], Cancellation);

        At(pilot, new(2027, 6, 1));
        Assert.Equal(RunOutcome.Unchanged, (await pilot.SyncAsync()).Outcome);
        await importing.ImportAllAsync(Cancellation);
        var screens = await EnterOnScreensAsync(pilot, campaign.Village, connection);
        var decided = await registry.DecideAsync(connection, Cancellation);
        At(pilot, new(2027, 6, 2));
        await SyncMassChangeAsync(pilot);
        await pilot.Get<ICorrectionVerification>().VerifyNewAsync(campaign.Village, Cancellation);
        At(pilot, new(2027, 6, 12));
        await pilot.Get<ICorrectionVerification>().VerifyNewAsync(campaign.Village, Cancellation);

        await AssertFinishedAsync(pilot, campaign.Village, submitted.Count + documents.Count + heard.Count + decided, screens);
        await AssertImportedAsync(pilot, campaign.Village, importing);
        Assert.True(await EnterAgainAsync(pilot, campaign.Village, [files[0]]) is { Problems: > 0, Visits: 0, Proposals: 0, Events: 0 });
        var progress = await pilot.Get<CampaignDesk>().MeasureAsync(campaign, Cancellation);
        await AssertProvenAsync(pilot, campaign, enumerators, supervisor, progress);
        await AssertClosedForGoodAsync(pilot, campaign, progress);
        AssertPrivate(pilot, campaign.Village, logs);
    }

    private static void At(Pilot pilot, DateOnly day) => pilot.Time.SetUtcNow(new DateTimeOffset(day, new TimeOnly(3, 0), TimeSpan.Zero));

    private static async Task<FieldTruth> HideAsync(Pilot pilot)
    {
        await using var connection = await pilot.Database.OpenAsync();
        return await FieldTruth.HideAsync(connection, Cancellation);
    }

    /// <summary>The yearly round, with blood types beside the usual questions.</summary>
    private static async Task<Campaign> StartAsync(Pilot pilot)
    {
        var start = new CampaignStart([], CampaignKind.Yearly, null, [.. pilot.Get<ICampaignQuality>().DefaultRules, "IDN-12"], "Ibu Lurah");
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

    /// <summary>What the office can decide on, the oldest first.</summary>
    private static async Task<List<long>> SubmittedAsync(Pilot pilot, VillageCode village) =>
        [.. (await pilot.Get<ICorrections>().ListAsync(village, new CorrectionFilter { States = [CorrectionState.Submitted] }, Cancellation)).Select(correction => correction.Id).Order()];

    /// <summary>Works the list of screens off; one address is entered wrong and another one is forgotten.</summary>
    private static async Task<int> EnterOnScreensAsync(Pilot pilot, VillageCode village, MySqlConnection connection)
    {
        var clerk = new OpenSidClerk(connection, await OpenSidOperator.StartAsync(connection, Era, time: pilot.Time, cancellationToken: Cancellation));
        var tasks = (await pilot.Get<ScreenList>().BuildAsync(village, Cancellation)).SelectMany(page => page.Tasks.Select(task => (page.Family, Task: task))).ToList();
        var addresses = tasks.Where(pair => pair.Task.Fields.Any(field => field.Name == "address")).Select(pair => pair.Task).ToList();
        foreach (var (family, task) in tasks.Where(pair => !ReferenceEquals(pair.Task, addresses[1])))
        {
            await clerk.EnterAsync(family, task, ReferenceEquals(task, addresses[0]) ? Typo : null, Cancellation);
            var marked = await pilot.Get<CorrectionDesk>().CarryAsync(village, task.Correction.Id, new CorrectionOrder(CorrectionAction.MarkApplied), pilot.Operator(), Cancellation);
            Assert.Null(marked.Refusal);
        }

        Assert.Equal(6, tasks.Count(pair => pair.Task.Screen == ScreenKind.LifeStatus));
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

    /// <summary>Everything is seen by the sync but a wrong address, a forgotten one, and what the civil registry has not decided.</summary>
    private static async Task AssertFinishedAsync(Pilot pilot, VillageCode village, int settled, int screens)
    {
        var corrections = await pilot.Get<ICorrections>().ListAsync(village, new CorrectionFilter(), Cancellation);
        var states = corrections.CountBy(correction => correction.State).ToDictionary();
        Assert.Equal(
            new Dictionary<CorrectionState, int>
            {
                [CorrectionState.Verified] = settled - 2,
                [CorrectionState.Conflict] = 1,
                [CorrectionState.Expired] = 1,
                [CorrectionState.WaitingForCivilRegistry] = corrections.Count - settled,
            },
            states);
        Assert.True(states[CorrectionState.WaitingForCivilRegistry] > 2, $"{states[CorrectionState.WaitingForCivilRegistry]} wait");
        Assert.All(corrections.Where(correction => correction.State is CorrectionState.Conflict or CorrectionState.Expired), correction => Assert.Equal("address", Assert.Single(correction.Fields).Name));
        Assert.Equal(6, corrections.Count(correction => correction.State == CorrectionState.Verified && correction.Fields.Any(field => field.Name == "lifeStatus")));
        Assert.True(settled > 1000, $"{settled} corrections");
        Assert.True(screens > 40, $"{screens} on screens");
    }

    /// <summary>A rejected file and refused rows left nothing behind: their values went by screen, all others by file.</summary>
    private static async Task AssertImportedAsync(Pilot pilot, VillageCode village, Importing importing)
    {
        var batches = await pilot.Get<IImportBatches>().ListAsync(village, Cancellation);
        Assert.True(importing.Files > 2);
        Assert.Equal(importing.Files, batches.Count);
        Assert.All(batches, batch => Assert.Equal((ImportBatchState.Settled, 0, 0), (batch.State, batch.Check!.Open, batch.Check.Conflicts)));
        Assert.Equal(batches.Sum(batch => batch.Values) - importing.Refused, batches.Sum(batch => batch.Check!.Verified));
        Assert.Equal(0, batches[^1].Check!.Verified);
    }

    private static async Task AssertProvenAsync(Pilot pilot, Campaign campaign, Enumerators enumerators, Supervisor supervisor, CampaignProgress progress)
    {
        var findings = (await pilot.Get<IFindings>().ListAsync(campaign.Village, Enum.GetValues<FindingState>(), Cancellation)).ToDictionary(finding => finding.Id);
        Assert.True(enumerators.Answered.Count > 1000, $"{enumerators.Answered.Count} answered");
        var unproven = (await pilot.Get<ICorrections>().ListAsync(campaign.Village, new CorrectionFilter { States = [CorrectionState.WaitingForCivilRegistry, CorrectionState.Expired] }, Cancellation))
            .Select(correction => (correction.Subject.Kind, correction.Subject.Id)).ToHashSet();
        Assert.Empty(enumerators.Answered.Where(id => findings[id].State != FindingState.Gone && !unproven.Contains((findings[id].Subject, findings[id].SubjectId))).CountBy(id => findings[id].Rule));
        var rules = campaign.Rules.ToHashSet(StringComparer.Ordinal);
        var gone = findings.Values.Count(finding => finding.State == FindingState.Gone && rules.Contains(finding.Rule) && finding.GoneAt >= campaign.StartedAt);
        Assert.Equal(gone, progress.Findings.Values.Sum(rule => rule.Verified));
        Assert.True(gone >= enumerators.Answered.Count - unproven.Count, $"{gone} of {enumerators.Answered.Count}");
        Assert.True(progress.Now.Share > progress.Before.Share + 0.02, $"{progress.Before.Share:P1} {progress.Now.Share:P1}");
        Assert.Equal(progress.Families.Total, progress.Families.Visited);
        Assert.Equal((progress.Rechecks.Total, supervisor.Differences), (progress.Rechecks.Visited, progress.RecheckDifferences));
        Assert.Equal((int)Math.Ceiling(progress.Families.Total * 0.05), progress.Rechecks.Total);
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
            await using var undo = new MySqlCommand("UPDATE tweb_penduduk SET tempatlahir = '' WHERE id % 40 = 0", connection);
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
