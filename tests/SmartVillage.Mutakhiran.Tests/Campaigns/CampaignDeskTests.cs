using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Progress;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Campaigns;

public sealed class CampaignDeskTests
{
    private static readonly CampaignStart Yearly = new([], CampaignKind.Yearly, null, [], "Bu Camat");

    private readonly VillagePopulation _village;
    private readonly Office _office;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public CampaignDeskTests()
    {
        var builder = new VillageBuilder().Area(1).Area(2, ("rt", "003"));
        foreach (var key in Enumerable.Range(1, 40))
        {
            builder.Family(key, ("area", key <= 30 ? "1" : "2")).Resident(key, ("family", $"{key}"), ("area", key <= 30 ? "1" : "2"), ("lifeStatus", key == 40 ? "2" : "1"));
        }

        _village = builder.Build(edition: 12);
        _office = new Office(_village);
    }

    [Fact]
    public async Task The_baseline_is_how_things_stood_and_every_family_in_which_somebody_lives_is_a_task()
    {
        _office.Findings.AddRange([Finding(1, "IDN-05"), Finding(2, "IDN-05", FindingState.Excepted), Finding(3, "IDN-07"), Finding(4, "LOG-01")]);

        var campaign = Assert.Single(await _office.Desk().StartAsync(Yearly, Cancel)).Campaign!;

        Assert.Equal((12L, 39, 39), (campaign.Baseline.Edition, campaign.Baseline.Residents, campaign.Baseline.Families));
        Assert.Equal(new Dictionary<string, int> { ["IDN-05"] = 1, ["IDN-07"] = 1 }, campaign.Baseline.Findings);
        Assert.Equal(2027, campaign.Year);
        Assert.Equal(39, _office.Tasks.Select(task => (task.Code, task.FamilyId)).Distinct().Count());
        Assert.Equal([(1001L, 30), (1002, 9)], _office.Tasks.CountBy(task => task.AreaId!.Value).Select(pair => (pair.Key, pair.Value)));
        // Five percent of 39, one of each RT first.
        Assert.Equal([(1001L, 1), (1002, 1)], _office.Tasks.Where(task => task.IsRechecked).CountBy(task => task.AreaId!.Value).Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task Progress_tells_opened_excepted_fixed_and_verified_apart()
    {
        var campaign = Assert.Single(await _office.Desk().StartAsync(Yearly, Cancel)).Campaign!;
        _office.Findings.AddRange(
        [
            Finding(1, "IDN-05"), Finding(2, "IDN-05", person: 2), Finding(3, "IDN-05", FindingState.Excepted), Finding(4, "IDN-05", FindingState.Gone),
            Finding(5, "IDN-05", FindingState.Gone) with { GoneAt = Some.Now.AddDays(-1) }, Finding(6, "IDN-07") with { FirstSeen = Some.Now.AddDays(1) },
        ]);
        _office.Waiting.AddRange([new WaitingProposal(SubjectKind.Resident, _village.FindPerson(1)!.Id, Some.Now.AddDays(-8)), new WaitingProposal(SubjectKind.Family, _village.FindFamily(31)!.Id, Some.Now)]);
        // The sex of the first is to be corrected, the birth date of the second.
        _office.Approved.Add(new SubjectField(SubjectKind.Resident, _village.FindPerson(2)!.Id, "birthDate"));
        _office.Tasks[0] = _office.Tasks[0] with { Outcome = VisitOutcome.Changed, Visits = 1, DoneOn = Some.Today };
        _office.Tasks[1] = _office.Tasks[1] with { Outcome = VisitOutcome.NotMet, Visits = 1 };
        _office.Figures = new VillageFigures(new ElementCount(60, 100), new Dictionary<long, ElementCount> { [1001] = new(6, 10) });

        var progress = await _office.Desk().MeasureAsync(campaign, Cancel);

        Assert.Equal(new RuleProgress(0, 2, 1, 2, 1), progress.Findings["IDN-05"]);
        Assert.Equal(new RuleProgress(0, 1, 0, 0, 0) { Opened = 1 }, progress.Findings["IDN-07"]);
        Assert.Equal(new FamilyCount(39, 1), progress.Families);
        Assert.Equal((0.5, 0.6), (progress.Before.Share, progress.Now.Share));
        var findings = new FindingCount(1, 3, 1, 2, 1);
        var rt = new AreaProgress(1001, "LINGKUNGAN SATU", "001", "002", new FamilyCount(30, 1), 3, new ElementCount(5, 10), new ElementCount(6, 10))
        {
            Findings = findings, Proposals = new ProposalCount(1, 1), Forecast = Some.Today.AddDays(29),
        };
        Assert.Equal(rt, progress.Areas[0]);
        // The second RT of the RW was visited by nobody, and one proposal waits there.
        Assert.Equal(rt with { AreaId = null, Rt = null, Families = new FamilyCount(39, 1), Proposals = new ProposalCount(2, 1), Forecast = Some.Today.AddDays(38) }, Assert.Single(progress.Rws));
        Assert.Equal(new ProposalCount(2, 1), progress.Proposals);
        Assert.Equal(new ConfirmationAge(null, 39), progress.Confirmation);
        Assert.Equal(Some.Today.AddDays(38), progress.Forecast);
    }

    [Fact]
    public async Task A_part_of_a_village_is_fixed_when_it_begins_and_nothing_else_is_counted()
    {
        _office.Findings.AddRange([Finding(1, "IDN-05"), Finding(2, "IDN-05", person: 31) with { AreaId = 1002 }]);
        _office.Figures = new VillageFigures(new ElementCount(50, 100), new Dictionary<long, ElementCount> { [1001] = new(5, 10), [1002] = new(2, 8) });
        _office.Waiting.AddRange([new WaitingProposal(SubjectKind.Family, _village.FindFamily(1)!.Id, Some.Now), new WaitingProposal(SubjectKind.Family, _village.FindFamily(31)!.Id, Some.Now)]);

        var campaign = Assert.Single(await _office.Desk().StartAsync(Yearly with { Areas = [1002] }, Cancel)).Campaign!;
        var progress = await _office.Desk().MeasureAsync(campaign, Cancel);

        Assert.Equal(["LINGKUNGAN SATU RW 001 RT 003"], campaign.Baseline.Scope!.Places);
        Assert.Equal((9, 9, 1), (campaign.Baseline.Residents, campaign.Baseline.Families, campaign.Baseline.Findings["IDN-05"]));
        Assert.Equal((new ElementCount(2, 8), new ElementCount(2, 8)), (progress.Before, progress.Now));
        Assert.Equal((new FamilyCount(9, 0), 1, 1, 9), (progress.Families, progress.Findings["IDN-05"].Open, progress.Proposals.Waiting, progress.Confirmation.Never));
        Assert.Equal([1002L], progress.Areas.Select(area => area.AreaId!.Value));
    }

    [Fact]
    public void An_RW_stands_for_every_RT_in_it_and_a_hamlet_for_every_RW()
    {
        var village = new VillageBuilder().Area(1).Area(2, ("rt", "003")).Area(3, ("rw", "002"), ("rt", "001")).Area(4, ("rt", "0")).Area(5, ("rw", "0"), ("rt", "0")).Area(6, ("hamlet", "DUA")).Build();

        Assert.Equal([1001L, 1002, 1004], CampaignScope.Of(village, [1004])!.Areas);
        Assert.Equal([1001L, 1002, 1003, 1004, 1005], CampaignScope.Of(village, [1005])!.Areas);
        Assert.Equal(["LINGKUNGAN SATU", "DUA RW 001 RT 002"], CampaignScope.Of(village, [1005, 1006])!.Places);
        Assert.Null(CampaignScope.Of(village, [77]));
    }

    [Fact]
    public async Task People_in_no_family_have_one_task_in_each_RT_beside_the_families()
    {
        _office.Population = new VillageBuilder().Area(1).Area(2, ("rt", "003")).Family(1).Resident(1)
            .Resident(2, ("family", null)).Resident(3, ("family", "0")).Resident(4, ("family", null), ("area", "2")).Resident(5, ("family", null), ("lifeStatus", "2")).Build();

        var campaign = Assert.Single(await _office.Desk().StartAsync(Yearly, Cancel)).Campaign!;
        var progress = await _office.Desk().MeasureAsync(campaign, Cancel);

        Assert.Equal((4, 1, 3), (campaign.Baseline.Residents, campaign.Baseline.Families, campaign.Baseline.WithoutFamily));
        Assert.Equal([1001L, 1002], _office.Tasks.Where(task => task.IsLoose).Select(task => task.AreaId!.Value));
        Assert.Equal((new FamilyCount(1, 0), new FamilyCount(2, 0)), (progress.Families, progress.WithoutFamily));
    }

    [Fact]
    public async Task An_RT_that_was_split_is_counted_where_its_families_stand_now()
    {
        var campaign = Assert.Single(await _office.Desk().StartAsync(Yearly, Cancel)).Campaign!;
        var later = new VillageBuilder().Area(1).Area(2, ("rt", "003")).Area(3, ("rt", "004"));
        foreach (var key in Enumerable.Range(1, 39))
        {
            later.Family(key, ("area", key <= 20 ? "1" : key <= 30 ? "3" : "2")).Resident(key, ("family", $"{key}"));
        }

        _office.Population = later.Build(edition: 13);
        var progress = await _office.Desk().MeasureAsync(campaign, Cancel);

        Assert.Equal([("002", 20), ("004", 10), ("003", 9)], progress.Areas.Select(area => (area.Rt, area.Families.Total)));
    }

    [Fact]
    public async Task A_closed_campaign_shows_what_it_was_closed_with()
    {
        var campaign = Assert.Single(await _office.Desk().StartAsync(Yearly, Cancel)).Campaign!;
        var closed = await _office.Desk().CloseAsync(campaign.Id, "Pak Lurah", Cancel);
        _office.Figures = new VillageFigures(new ElementCount(99, 100), new Dictionary<long, ElementCount>());

        Assert.Equal(0.5, (await _office.Desk().MeasureAsync(closed, Cancel)).Now.Share);
        Assert.Equal("SV-MUT-005", (await Assert.ThrowsAsync<SmartVillageException>(() => _office.Desk().CloseAsync(campaign.Id, "Pak Lurah", Cancel))).Code);
    }

    [Fact]
    public async Task What_cannot_be_started_is_told()
    {
        Assert.Equal("SV-MUT-002", await CodeOf(Yearly with { Rules = ["IDN-05", "XYZ-01"] }));
        Assert.Equal("SV-MUT-003", await CodeOf(Yearly with { Calendar = CampaignCalendar.Yearly(2027) with { Closes = new DateOnly(2027, 1, 1) } }));
        Assert.Equal("SV-MUT-006", await CodeOf(Yearly with { Areas = [1001, 77] }));
        Assert.Equal("SV-MUT-001", await CodeOf(Yearly with { Villages = [default] }));
        Assert.Equal("SV-MUT-004", (await Assert.ThrowsAsync<SmartVillageException>(() => _office.Desk().CloseAsync(99, "Pak Lurah", Cancel))).Code);
        await _office.Desk().StartAsync(Yearly, Cancel);
        Assert.Null(Assert.Single(await _office.Desk().StartAsync(Yearly, Cancel)).Campaign);
    }

    private async Task<string> CodeOf(CampaignStart start) => (await Assert.ThrowsAsync<SmartVillageException>(() => _office.Desk().StartAsync(start, Cancel))).Code;

    private Finding Finding(long id, string rule, FindingState state = FindingState.Open, long person = 1) =>
        Some.Finding(id, rule, _village.FindPerson(person)!, _village.FindFamily(person)!, state) with { AreaId = 1001 };
}
