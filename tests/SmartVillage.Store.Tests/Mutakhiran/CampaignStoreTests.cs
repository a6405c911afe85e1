using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Extracts;
using SmartVillage.Mutakhiran.Progress;
using SmartVillage.Store.Mutakhiran;
using SmartVillage.Store.Tests.Support;

namespace SmartVillage.Store.Tests.Mutakhiran;

public sealed class CampaignStoreTests : IAsyncDisposable
{
    private static readonly VillageCode Village = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;
    private static readonly VillageCode Other = VillageCode.TryParse("18.72.04.1003", out var code) ? code : default;

    private readonly Workbench _bench = new();
    private readonly SqliteCampaigns _store;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public CampaignStoreTests() => _store = new SqliteCampaigns(_bench.Context);

    [Fact]
    public async Task A_campaign_comes_back_as_it_was_written()
    {
        var campaign = (await StartAsync())!;

        await using var later = _bench.Beside();
        var found = (await new SqliteCampaigns(later.Context).FindAsync(campaign.Id, Cancel))!;
        Assert.Equal((Village, CampaignKind.Yearly, 2026, CampaignState.Open, "Bu Sri"), (found.Village, found.Kind, found.Year, found.State, found.StartedBy));
        Assert.Equal(CampaignCalendar.Yearly(2026), found.Calendar);
        Assert.Equal(["IDN-05", "NIK-07"], found.Rules);
        Assert.Equal((3L, 120, 31), (found.Baseline.Edition, found.Baseline.Residents, found.Baseline.Families));
        Assert.Equal((5, new ElementCount(80, 100), new ElementCount(8, 10)), (found.Baseline.Findings["IDN-05"], found.Baseline.Completeness, found.Baseline.Areas[1001]));
        Assert.Equal([1L, 2, 3], (await _store.ListTasksAsync(campaign.Id, Cancel)).Select(task => task.FamilyId!.Value));
        Assert.Equal(2, (await _store.ListTasksAsync(campaign.Id, Cancel)).Count(task => task.IsRechecked));
    }

    [Fact]
    public async Task The_part_of_a_village_and_pages_of_people_in_no_family_come_back()
    {
        var draft = Draft();
        var campaign = (await _store.StartAsync(
            draft with { Baseline = draft.Baseline with { Scope = new CampaignScope([1001, 1002], ["LINGKUNGAN SATU RW 001"]), WithoutFamily = 4 }, Tasks = [new FamilyTaskDraft(TaskCode.Draw(), null, 1001, IsRechecked: false) { IsLoose = true }] }, Cancel))!;

        Assert.Equal([1001L, 1002], campaign.Baseline.Scope!.Areas);
        Assert.Equal(("LINGKUNGAN SATU RW 001", 4), (campaign.Baseline.Scope.Places[0], campaign.Baseline.WithoutFamily));
        Assert.True(Assert.Single(await _store.ListTasksAsync(campaign.Id, Cancel)).IsLoose);
    }

    [Fact]
    public async Task What_was_said_at_a_door_is_emptied_a_quarter_after_the_office_is_done_with_it_or_after_a_year()
    {
        var events = new SqliteFamilyEvents(_bench.Context);
        await events.NoteAsync((await StartAsync())!.Id, [new AnsweredEvent(1, "FAM-01/3", "a", "istrinya"), new AnsweredEvent(AnsweredEvent.NoFamily, "KK-01/4", "b", "kakaknya")], "Bu Sri", Cancel);
        await events.FinishAsync(Village, (await events.ListAsync(Village, Cancel))[0].Id, "Bu Sri", Cancel);

        _bench.Time.Advance(TimeSpan.FromDays(91));
        Assert.Equal(1, Emptied());
        Assert.Equal("kakaknya", Assert.Single(await events.ListAsync(Village, Cancel)).Note);

        _bench.Time.Advance(TimeSpan.FromDays(280));
        Assert.Equal(1, Emptied());
        Assert.Null(Assert.Single(await events.ListAsync(Village, Cancel)).Note);

        long Emptied() => _bench.Context.Work.Use(connection => CorrectionRetention.Apply(connection, _bench.Time.GetUtcNow())).FieldNotes;
    }

    [Fact]
    public void Figures_of_a_quarter_stay_as_they_were_taken()
    {
        var shelf = new SqliteExtracts(_bench.Context);
        var taken = new KeptExtract(Village, new Quarter(2026, 1), ExtractKind.Voters, 12, _bench.Time.GetUtcNow(), [new ExtractLine("voters", "Pemilih", 2140), new ExtractLine("soldiersAndPolice", "TNI dan Polri", null)]);
        shelf.Add([taken]);
        shelf.Add([taken with { Edition = 13, Lines = [] }]);

        Assert.Equivalent(taken, shelf.Find(Village, new Quarter(2026, 1), ExtractKind.Voters), strict: true);
        Assert.Null(shelf.Find(Village, new Quarter(2026, 1), ExtractKind.Welfare));
        Assert.Null(shelf.Find(Other, new Quarter(2026, 1), ExtractKind.Voters));
    }

    [Fact]
    public async Task A_village_has_one_open_campaign_and_one_round_of_a_kind_and_year()
    {
        var first = (await StartAsync())!;
        Assert.Null(await StartAsync(kind: CampaignKind.Extra));
        Assert.NotNull(await StartAsync(village: Other));

        await _store.CloseAsync(first.Id, Outcome(), "Bu Sri", Cancel);

        Assert.Null(await StartAsync());
        Assert.NotNull(await StartAsync(kind: CampaignKind.Extra));
        Assert.Equal(2, (await _store.ListAsync(Village, Cancel)).Count);
    }

    [Fact]
    public async Task Two_that_start_at_once_start_one()
    {
        var started = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => StartAsync(), TestContext.Current.CancellationToken)));

        Assert.Single(started, campaign => campaign is not null);
        Assert.Equal(3, (await _store.ListTasksAsync(started.First(campaign => campaign is not null)!.Id, Cancel)).Count);
    }

    [Fact]
    public async Task Nobody_met_three_times_ends_a_task_and_an_answer_ends_it_at_once()
    {
        var tasks = await TasksAsync();
        foreach (var day in (int[])[2, 3])
        {
            await RecordAsync(Visit(tasks[0], day, VisitOutcome.NotMet));
            Assert.False((await _store.FindTaskAsync(tasks[0].Code, Cancel))!.IsDone);
        }

        await RecordAsync(Visit(tasks[0], 4, VisitOutcome.NotMet), Visit(tasks[1], 4, VisitOutcome.Changed));

        Assert.Equal([true, true, false], (await _store.ListTasksAsync(tasks[0].CampaignId, Cancel)).Select(task => task.IsDone));
        Assert.Equal([Day(4), Day(4), null], (await _store.ListTasksAsync(tasks[0].CampaignId, Cancel)).Select(task => task.DoneOn));
        Assert.Equal([new EnumeratorCount("Pak Udin", 4, 3)], await _store.CountVisitsAsync(tasks[0].CampaignId, Cancel));
    }

    [Fact]
    public async Task A_report_that_is_sent_again_counts_once()
    {
        var tasks = await TasksAsync();
        var visit = Visit(tasks[0], 2, VisitOutcome.NotMet);

        Assert.Equal([VisitRecording.Recorded], await RecordAsync(visit));
        Assert.Equal([VisitRecording.Known], await RecordAsync(visit));
        Assert.Equal(1, (await _store.FindTaskAsync(tasks[0].Code, Cancel))!.Visits);
    }

    [Fact]
    public async Task One_wrong_report_leaves_all_of_them_unwritten()
    {
        var tasks = await TasksAsync();

        var recordings = await RecordAsync(Visit(tasks[0], 2, VisitOutcome.Unchanged), Visit(tasks[1], 2, VisitOutcome.Unchanged) with { Task = TaskCode.Draw(), ClientId = "lain" });

        Assert.Equal([VisitRecording.Recorded, VisitRecording.NoSuchTask], recordings);
        Assert.Equal(0, (await _store.FindTaskAsync(tasks[0].Code, Cancel))!.Visits);
    }

    [Fact]
    public async Task Days_outside_of_the_campaign_and_reports_of_another_village_are_refused()
    {
        var tasks = await TasksAsync();

        Assert.Equal([VisitRecording.WrongDay], await RecordAsync(Visit(tasks[0], 2, VisitOutcome.Unchanged) with { Day = new DateOnly(2026, 3, 5) }));
        Assert.Equal([VisitRecording.WrongDay], await RecordAsync(Visit(tasks[0], 2, VisitOutcome.Unchanged) with { Day = new DateOnly(2025, 12, 31) }));
        Assert.Equal([VisitRecording.NoSuchTask], await _store.RecordAsync(Other, [Visit(tasks[0], 2, VisitOutcome.Unchanged)], Cancel));
        await _store.CloseAsync(tasks[0].CampaignId, Outcome(), "Bu Sri", Cancel);
        Assert.Equal([VisitRecording.Closed], await RecordAsync(Visit(tasks[0], 2, VisitOutcome.Unchanged)));
    }

    [Fact]
    public async Task A_second_look_is_for_drawn_families_after_the_first_and_by_somebody_else()
    {
        var tasks = await TasksAsync();
        var (drawn, other) = (tasks.First(task => task.IsRechecked), tasks.First(task => !task.IsRechecked));
        var look = Visit(drawn, 3, VisitOutcome.Changed) with { IsRecheck = true, ClientId = "ulang", By = "Bu Wati" };

        Assert.Equal([VisitRecording.NotForRecheck], await RecordAsync(look));
        await RecordAsync(Visit(drawn, 2, VisitOutcome.Unchanged), Visit(other, 2, VisitOutcome.Unchanged));
        Assert.Equal([VisitRecording.NotForRecheck], await RecordAsync(look with { By = "PAK UDIN" }));
        Assert.Equal([VisitRecording.NotForRecheck], await RecordAsync(look with { Task = other.Code }));
        Assert.Equal([VisitRecording.Recorded], await RecordAsync(look));

        var seen = (await _store.FindTaskAsync(drawn.Code, Cancel))!;
        Assert.Equal((VisitOutcome.Unchanged, VisitOutcome.Changed, 1), (seen.Outcome, seen.RecheckOutcome, seen.Visits));
    }

    [Fact]
    public async Task A_closed_campaign_keeps_its_figures_and_takes_no_new_families()
    {
        var campaign = (await StartAsync())!;
        Assert.NotNull(await _store.AddTaskAsync(campaign.Id, new FamilyTaskDraft(TaskCode.Draw(), null, 1001, IsRechecked: false), Cancel));

        var closed = (await _store.CloseAsync(campaign.Id, Outcome(), "Bu Sri", Cancel))!;

        Assert.Equal((CampaignState.Closed, "Bu Sri", 9L), (closed.State, closed.ClosedBy, closed.Outcome!.Edition));
        Assert.Equal((new FamilyCount(31, 30), 4), (closed.Outcome.Progress.Families, closed.Outcome.Progress.Findings["IDN-05"].Verified));
        Assert.Equal(3, closed.Outcome.Progress.Outcomes[VisitOutcome.Moved]);
        Assert.Null(await _store.CloseAsync(campaign.Id, Outcome(), "Bu Sri", Cancel));
        Assert.Null(await _store.AddTaskAsync(campaign.Id, new FamilyTaskDraft(TaskCode.Draw(), null, 1001, IsRechecked: false), Cancel));
    }

    [Fact]
    public async Task Events_of_families_are_noted_once_and_finished_once()
    {
        var campaign = (await StartAsync())!;
        var events = new SqliteFamilyEvents(_bench.Context);
        AnsweredEvent[] heard = [new(5, "LAHIR", "a"), new(6, "FAM-01/9", "b", "Kepala keluarganya Siti Rahasia")];

        Assert.Equal((2, 0), (await events.NoteAsync(campaign.Id, heard, "Bu Sri", Cancel), await events.NoteAsync(campaign.Id, heard, "Bu Sri", Cancel)));
        var open = await events.ListAsync(Village, Cancel);
        Assert.Equal([(5L, "LAHIR", null), (6, "FAM-01/9", "Kepala keluarganya Siti Rahasia")], open.Select(noted => (noted.FamilyId, noted.Code, noted.Note)));
        Assert.False(FileScan.Holds(_bench.Folder, "Siti Rahasia"));
        Assert.False(await events.FinishAsync(Other, open[0].Id, "Bu Sri", Cancel));
        Assert.True(await events.FinishAsync(Village, open[0].Id, "Bu Sri", Cancel));
        Assert.False(await events.FinishAsync(Village, open[0].Id, "Bu Sri", Cancel));
        Assert.Single(await events.ListAsync(Village, Cancel));
    }

    [Fact]
    public async Task Who_visits_an_RT_is_replaced_as_a_whole()
    {
        var campaign = (await StartAsync())!;
        await _store.AssignAsync(campaign.Id, 1001, ["Pak Udin", "Bu Wati", "Pak Udin"], Cancel);
        await _store.AssignAsync(campaign.Id, 1002, ["Pak Udin"], Cancel);
        await _store.AssignAsync(campaign.Id, 1001, ["Bu Wati"], Cancel);

        Assert.Equal([new Assignment(1001, "Bu Wati"), new Assignment(1002, "Pak Udin")], await _store.ListAssignmentsAsync(campaign.Id, Cancel));
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static DateOnly Day(int day) => new(2026, 2, day);

    private static Visit Visit(FamilyTask task, int day, VisitOutcome outcome) => new(task.Code, Day(day), outcome, "Pak Udin", "kunci", IsRecheck: false, $"{task.Code}:{day}");

    private static CampaignOutcome Outcome() => new(9, new CampaignProgress
    {
        Day = new DateOnly(2026, 6, 20),
        Families = new FamilyCount(31, 30),
        Outcomes = new Dictionary<VisitOutcome, int> { [VisitOutcome.Moved] = 3 },
        Rechecks = new FamilyCount(2, 2),
        RecheckDifferences = 1,
        Findings = new Dictionary<string, RuleProgress> { ["IDN-05"] = new(5, 1, 0, 4, 4) },
        Before = new ElementCount(80, 100),
        Now = new ElementCount(95, 100),
        Areas = [],
    });

    private Task<IReadOnlyList<VisitRecording>> RecordAsync(params Visit[] visits) => _store.RecordAsync(Village, visits, Cancel);

    private async Task<IReadOnlyList<FamilyTask>> TasksAsync() => await _store.ListTasksAsync((await StartAsync())!.Id, Cancel);

    private Task<Campaign?> StartAsync(VillageCode? village = null, CampaignKind kind = CampaignKind.Yearly) => _store.StartAsync(Draft(village, kind), Cancel);

    private static CampaignDraft Draft(VillageCode? village = null, CampaignKind kind = CampaignKind.Yearly) => new(
            village ?? Village,
            kind,
            2026,
            CampaignCalendar.Yearly(2026),
            ["IDN-05", "NIK-07"],
            "Bu Sri",
            new CampaignBaseline(
                3, 120, 31, new Dictionary<string, int> { ["IDN-05"] = 5 }, new ElementCount(80, 100), new Dictionary<long, ElementCount> { [1001] = new(8, 10) }),
            [
                new FamilyTaskDraft(TaskCode.Draw(), 1, 1001, IsRechecked: true),
                new FamilyTaskDraft(TaskCode.Draw(), 2, 1001, IsRechecked: false),
                new FamilyTaskDraft(TaskCode.Draw(), 3, 1002, IsRechecked: true),
            ]);
}
