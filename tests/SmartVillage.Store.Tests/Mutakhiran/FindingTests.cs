using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Store.Mutakhiran;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Tests.Support;
using SmartVillage.Sync.Tests;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests.Mutakhiran;

/// <summary>Findings through editions, days, exceptions and restores.</summary>
public sealed class FindingTests
{
    private static readonly VillageCode Village = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;

    private static readonly VillageCode Neighbour = VillageCode.TryParse("18.72.05.1003", out var code) ? code : default;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_finding_opens_goes_when_the_data_is_repaired_and_opens_again_under_its_number()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(3);
        bench.Source.Edit(Entities.Residents, 1, ("religion", "1"));
        await bench.SyncAsync();
        await EvaluateAsync(bench);
        Assert.Empty(OfFirst(bench, "IDN-09"));

        bench.Source.Edit(Entities.Residents, 1, ("religion", null));
        await bench.SyncAsync();
        await EvaluateAsync(bench);
        var found = Assert.Single(OfFirst(bench, "IDN-09"));
        bench.Source.Edit(Entities.Residents, 1, ("religion", "1"));
        await bench.SyncAsync();
        await EvaluateAsync(bench);
        var gone = Assert.Single(OfFirst(bench, "IDN-09"));
        bench.Source.Edit(Entities.Residents, 1, ("religion", "9"));
        await bench.SyncAsync();
        await EvaluateAsync(bench);
        var again = Assert.Single(OfFirst(bench, "IDN-09"));

        Assert.Equal((FindingState.Open, bench.IdsOf(Entities.Residents)[1]), (found.State, found.SubjectId));
        Assert.Equal((FindingState.Gone, found.Id), (gone.State, gone.Id));
        Assert.True(gone.GoneAt > gone.LastSeen);
        Assert.Equal((FindingState.Open, found.Id, found.FirstSeen, null), (again.State, again.Id, again.FirstSeen, again.GoneAt));
    }

    [Fact]
    public async Task An_exception_holds_while_the_judged_values_stay_through_repair_and_return()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(3);
        bench.Source.Edit(Entities.Residents, 1, ("nik", "1872040101809999"), ("birthDate", "1981-02-02"));
        await bench.SyncAsync();
        await EvaluateAsync(bench);
        var id = Assert.Single(OfFirst(bench, "NIK-07")).Id;
        var desk = Desk(bench);

        Assert.Equal(FindingState.Excepted, desk.Except(Village, id, new FindingWaiver(WaiverKind.AsOnIdentityCard, "Sesuai KTP-el.", null), "Sri", "k1")!.State);
        bench.Source.Edit(Entities.Residents, 1, ("occupation", "9"));
        await NightAsync(bench);
        Assert.Equal(FindingState.Excepted, desk.Find(Village, id)!.State);
        bench.Source.Edit(Entities.Residents, 1, ("birthDate", "1980-01-01"));
        await NightAsync(bench);
        Assert.Equal(FindingState.Gone, desk.Find(Village, id)!.State);
        bench.Source.Edit(Entities.Residents, 1, ("birthDate", "1981-02-02"));
        await NightAsync(bench);
        Assert.Equal(FindingState.Excepted, desk.Find(Village, id)!.State);
        bench.Source.Edit(Entities.Residents, 1, ("birthDate", "1981-02-03"));
        await NightAsync(bench);
        Assert.Equal(FindingState.Open, desk.Find(Village, id)!.State);
        Assert.Equal("Sesuai KTP-el.", Assert.Single(desk.ListSteps(Village, id)).Waiver!.Reason);
    }

    [Fact]
    public async Task An_exception_ends_on_its_day_and_can_be_taken_back()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(2);
        bench.Source.Edit(Entities.Residents, 1, ("religion", null));
        await bench.SyncAsync();
        await EvaluateAsync(bench);
        var (desk, id) = (Desk(bench), OfFirst(bench, "IDN-09").Single().Id);

        Assert.Null(desk.Withdraw(Village, id, "Sri", "k1"));
        desk.Except(Village, id, new FindingWaiver(WaiverKind.Other, "Menunggu KK.", new DateOnly(2026, 3, 4)), "Sri", "k1");
        Assert.Equal(FindingState.Open, desk.Withdraw(Village, id, "Budi", "k2")!.State);
        desk.Except(Village, id, new FindingWaiver(WaiverKind.Other, "Menunggu KK.", new DateOnly(2026, 3, 4)), "Sri", "k1");
        bench.Time.Advance(TimeSpan.FromDays(2));
        await EvaluateAsync(bench);
        Assert.Equal(FindingState.Excepted, desk.Find(Village, id)!.State);
        bench.Time.Advance(TimeSpan.FromDays(1));
        await EvaluateAsync(bench);

        Assert.Equal(FindingState.Open, desk.Find(Village, id)!.State);
        Assert.Equal(["Sri", "Budi", "Sri"], desk.ListSteps(Village, id).Select(step => step.By));
        Assert.Null(desk.ListSteps(Village, id)[1].Waiver);
    }

    [Fact]
    public async Task A_village_is_evaluated_once_for_an_edition_and_a_day()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(2);
        Assert.Null(await Evaluation(bench).EnsureCurrentAsync(Village, Cancellation));
        await bench.SyncAsync();

        var first = await EvaluateAsync(bench);
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await EvaluateAsync(bench);
        bench.Time.Advance(TimeSpan.FromDays(1));
        var third = await EvaluateAsync(bench);

        Assert.Equal(first!.At, second!.At);
        Assert.True(third!.At > second.At);
        Assert.Equal(2, new SqliteCompletenessHistory(bench.Context).ListNights(Village, null).Count);
    }

    [Fact]
    public async Task Nights_find_what_a_full_evaluation_finds()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(6);
        await bench.SyncAsync();
        await EvaluateAsync(bench);
        bench.Source.Edit(Entities.Residents, 2, ("family", "1"), ("familyRelationship", "1"));
        bench.Source.Edit(Entities.Families, 2, ("address", null));
        bench.Source.Delete(Entities.Residents, row => row.SourceKey == 4);
        bench.Source.Tables["residents"].Add(A.Resident(500, family: 2, area: 1));
        await NightAsync(bench);

        var nightly = Sorted(bench);
        bench.Tamper(bench.Context.Work, "DELETE FROM finding_evaluations; DELETE FROM findings");
        await EvaluateAsync(bench);

        Assert.Equal(Sorted(bench), nightly);
        Assert.Contains(nightly, line => line.StartsWith("FAM-22", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_judged_lies_nowhere_in_the_work_file()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(2);
        bench.Source.Edit(Entities.Residents, 1, ("nik", "1872049999999999"), ("name", "RAHASIA SEKALI 7"));
        await bench.SyncAsync();
        await EvaluateAsync(bench);
        var finding = OfFirst(bench, "IDN-01").Single();
        Desk(bench).Except(Village, finding.Id, new FindingWaiver(WaiverKind.Other, "Alasan Rahasia", new DateOnly(2026, 12, 1)), "Sri", "k1");

        // The name is folded in the population file, where people search by it; nothing of the finding may be anywhere else.
        Assert.DoesNotContain(FileScan.FilesHolding(bench.Folder, "RAHASIA SEKALI"), file => file.Contains("-work", StringComparison.Ordinal));
        Assert.False(FileScan.Holds(bench.Folder, "1872049999999999"));
        Assert.False(FileScan.Holds(bench.Folder, "Alasan Rahasia"));
    }

    [Fact]
    public async Task One_number_alive_in_two_villages_is_one_case_in_both()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(2);
        await bench.SyncAsync();
        var neighbour = new MemorySource { Name = "tetangga" };
        neighbour.Villages.Clear();
        neighbour.Villages.Add(MemorySource.Village("18.72.04.1003", "Margodadi"));
        neighbour.AddFamilies(1);
        await bench.SyncAsync(source: neighbour);

        var here = new StoredOtherVillages(bench.Context).Read(Village);
        var there = new StoredOtherVillages(bench.Context).Read(VillageCode.TryParse("18.72.04.1003", out var code) ? code : default);

        Assert.NotEmpty(there.AliveElsewhere);
        Assert.Equal(there.AliveElsewhere.Values.Order(StringComparer.Ordinal), here.AliveElsewhere.Values.Order(StringComparer.Ordinal));
        Assert.Single(there.CardsElsewhere);
    }

    [Fact]
    public async Task Who_moved_to_a_village_of_the_store_is_one_case_in_both_until_registered_there()
    {
        const string Moved = "1872040101779999";
        await using var bench = new Workbench();
        bench.Source.AddFamilies(2);
        bench.Source.Edit(Entities.Residents, 3, ("nik", Moved), ("lifeStatus", "3"));
        bench.Source.Tables["residentEvents"].Add(A.Row(Entities.ResidentEvents, 90, ("resident", "3"), ("kind", "3"), ("eventAt", "2026-01-05T00:00:00"), ("destination", "Kel. Margodadi, Metro Selatan")));
        await bench.SyncAsync();
        var mover = bench.IdsOf(Entities.Residents)[3];
        var neighbour = new MemorySource { Name = "tetangga" };
        neighbour.Villages.Clear();
        neighbour.Villages.Add(MemorySource.Village("18.72.05.1003", "Margodadi"));
        neighbour.AddFamilies(1);
        await bench.SyncAsync(source: neighbour);
        await EvaluateAsync(bench);
        await EvaluateAsync(bench, Neighbour);

        var left = Assert.Single(Of(bench, "ANT-01"));
        var expected = Assert.Single(Of(bench, "ANT-02", Neighbour));
        neighbour.Tables["residents"].Add(A.Copy(A.Resident(700, family: 1, area: 1), 700, ("nik", Moved), ("lifeStatus", "1")));
        await bench.SyncAsync(source: neighbour);
        bench.Time.Advance(TimeSpan.FromDays(1));
        await EvaluateAsync(bench);
        await EvaluateAsync(bench, Neighbour);

        Assert.Equal((FindingState.Open, mover, 12), (left.State, left.SubjectId, left.Case!.Length));
        Assert.Equal((FindingState.Open, SubjectKind.Village, left.Case, null, null), (expected.State, expected.Subject, expected.Case, expected.FamilyId, expected.AreaId));
        Assert.Equal(FindingState.Gone, Assert.Single(Of(bench, "ANT-01")).State);
        Assert.Equal(FindingState.Gone, Assert.Single(Of(bench, "ANT-02", Neighbour)).State);
    }

    [Fact]
    public async Task What_only_asks_for_a_visit_follows_the_campaign_and_its_visits_at_once()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(3);
        await bench.SyncAsync();
        await EvaluateAsync(bench);
        var campaigns = new SqliteCampaigns(bench.Context);
        var families = bench.IdsOf(Entities.Families).Values.Order().ToList();
        var campaign = (await campaigns.StartAsync(
            new CampaignDraft(
                Village, CampaignKind.Extra, 2026, CampaignCalendar.From(new DateOnly(2026, 3, 1)), ["IDN-09"], "Bu Sri", new CampaignBaseline(1, 12, 3, new Dictionary<string, int>(), default, new Dictionary<long, ElementCount>()),
                [.. families.Select(family => new FamilyTaskDraft(TaskCode.Draw(), family, null, IsRechecked: false))]),
            Cancellation))!;
        var tasks = await campaigns.ListTasksAsync(campaign.Id, Cancellation);
        await EvaluateAsync(bench);

        var waiting = OpenVisits(bench);
        await VisitAsync(0, VisitOutcome.Unchanged, "a");
        await VisitAsync(1, VisitOutcome.NotMet, "b");
        var afterVisits = OpenVisits(bench);
        await VisitAsync(0, VisitOutcome.NotMet, "c");
        var takenBack = OpenVisits(bench);
        await campaigns.CloseAsync(campaign.Id, new CampaignOutcome(1, null!), "Bu Sri", Cancellation);

        Assert.Equal(families, waiting);
        Assert.Equal(families.Skip(1), afterVisits);
        Assert.Equal(families, takenBack);
        Assert.Empty(OpenVisits(bench));

        Task<IReadOnlyList<VisitRecording>> VisitAsync(int task, VisitOutcome outcome, string id) =>
            campaigns.RecordAsync(Village, [new Visit(tasks[task].Code, new DateOnly(2026, 3, 1), outcome, "Pak Udin", "kunci", IsRecheck: false, id)], Cancellation);
    }

    [Fact]
    public async Task Campaigns_are_given_what_is_shown_and_what_ended_since_they_began()
    {
        await using var bench = new Workbench();
        bench.Source.AddFamilies(3);
        bench.Source.Edit(Entities.Residents, 1, ("religion", null), ("birthPlace", null));
        await NightAsync(bench);
        bench.Source.Edit(Entities.Residents, 1, ("birthPlace", "METRO"));
        bench.Time.Advance(TimeSpan.FromHours(1));
        await NightAsync(bench);
        var begun = bench.Time.GetUtcNow().AddMinutes(1);
        bench.Source.Edit(Entities.Residents, 1, ("religion", "1"));
        bench.Time.Advance(TimeSpan.FromHours(1));
        await NightAsync(bench);

        Assert.DoesNotContain(await ShownAsync(null), finding => finding.State == FindingState.Gone);
        Assert.Equal(["IDN-09"], (await ShownAsync(begun)).Where(finding => finding.State == FindingState.Gone && finding.Rule.StartsWith("IDN-", StringComparison.Ordinal)).Select(finding => finding.Rule));
        Assert.Equal(Of(bench, null).Count, (await ShownAsync(DateTimeOffset.UnixEpoch)).Count);

        Task<IReadOnlyList<Finding>> ShownAsync(DateTimeOffset? since) => Desk(bench).ListShownAsync(Village, since, Cancellation);
    }

    private static List<long> OpenVisits(Workbench bench) => [.. Of(bench, "STL-02").Where(Open).Select(finding => finding.SubjectId).Order()];

    private static async Task NightAsync(Workbench bench)
    {
        await bench.SyncAsync();
        await EvaluateAsync(bench);
    }

    private static bool Open(Finding finding) => finding.State == FindingState.Open;

    private static List<string> Sorted(Workbench bench) =>
        [.. Of(bench, null).Where(Open).Select(f => $"{f.Rule} {f.Severity} {f.Subject} {f.SubjectId} {f.OtherId} {f.FamilyId} {f.AreaId} {f.Priority}").Order(StringComparer.Ordinal)];

    private static List<Finding> Of(Workbench bench, string? rule, VillageCode? village = null) =>
        [.. Enum.GetValues<FindingState>().SelectMany(state => Desk(bench).List(village ?? Village, new FindingFilter { Rule = rule, State = state, Take = 10_000 }))];

    /// <summary>Findings of the first resident, whose id is 1.</summary>
    private static List<Finding> OfFirst(Workbench bench, string rule) => [.. Of(bench, rule).Where(finding => finding.SubjectId == 1)];

    private static SqliteFindings Desk(Workbench bench) => new(bench.Context);

    private static async Task<EvaluationStamp?> EvaluateAsync(Workbench bench, VillageCode? village = null)
    {
        using var evaluation = Evaluation(bench);
        return await evaluation.EnsureCurrentAsync(village ?? Village, Cancellation);
    }

    private static QualityEvaluation Evaluation(Workbench bench)
    {
        var archive = new EditionArchive(bench.Context);
        return new QualityEvaluation(
            new SqliteVillagePopulations(bench.Queries, archive, VillageWebsites.None),
            new StoredVillageChanges(archive),
            new StoredOtherVillages(bench.Context),
            new StoredFieldVisits(bench.Context),
            new SqliteEvaluationStore(bench.Context, bench.Queries),
            new CampaignDays(bench.Queries, bench.Time));
    }
}
