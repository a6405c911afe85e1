using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Mutakhiran.Progress;

/// <summary>Counts a campaign from what the store and the visible edition say.</summary>
internal sealed class CampaignLook(Campaign campaign, VillagePopulation population, ICampaignQuality quality)
{
    private readonly CampaignScope? _scope = campaign.Baseline.Scope;
    private readonly HashSet<string> _rules = campaign.Rules.ToHashSet(StringComparer.Ordinal);

    public required DateOnly Today { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Families to visit.</summary>
    public required IReadOnlyList<FamilyTask> Tasks { get; init; }

    /// <summary>Pages of people in no family.</summary>
    public required IReadOnlyList<FamilyTask> Loose { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required VillageFigures Figures { get; init; }

    public required IReadOnlySet<SubjectField> Approved { get; init; }

    public required IReadOnlyList<WaitingProposal> Waiting { get; init; }

    public required IReadOnlyList<ImportBatch> Batches { get; init; }

    public IReadOnlyDictionary<long, DateOnly>? Confirmed { get; init; }

    public CampaignProgress Measure()
    {
        var asked = Findings.Where(finding => _rules.Contains(finding.Rule) && _scope?.Holds(finding.AreaId) != false).Select(finding => (Finding: finding, Count: CountOf(finding))).ToList();
        var byRule = Sum(asked, finding => finding.Rule);
        var rechecked = Tasks.Where(task => task.IsRechecked).ToList();
        var waiting = WaitingByArea();
        var areas = Areas(Sum(asked, finding => finding.AreaId ?? 0), waiting).ToList();
        return new CampaignProgress
        {
            Day = Today,
            Families = Count(Tasks),
            WithoutFamily = Count(Loose),
            Outcomes = Tasks.Where(task => task.Outcome is not null).CountBy(task => task.Outcome!.Value).OrderBy(pair => pair.Key).ToDictionary(),
            Rechecks = new FamilyCount(rechecked.Count, rechecked.Count(task => task.RecheckOutcome is not null)),
            RecheckDifferences = rechecked.Count(task => task.RecheckOutcome is { } second && second != task.Outcome),
            Findings = campaign.Rules.ToDictionary(rule => rule, rule => RuleOf(rule, byRule.GetValueOrDefault(rule)), StringComparer.Ordinal),
            Severities = Sum(asked, finding => finding.Severity).OrderByDescending(pair => pair.Key).ToDictionary(),
            Before = campaign.Baseline.Completeness,
            Now = _scope?.SumOf(Figures.Areas) ?? Figures.Village,
            Areas = areas,
            Rws = [.. areas.Where(area => area.Rw is not null).GroupBy(area => (area.Hamlet, area.Rw)).Select(Together)],
            Forecast = ForecastOf(Tasks),
            Proposals = ProposalsOf([.. waiting.Where(area => _scope?.Holds(area.Key) != false).SelectMany(area => area)]),
            Imports = [.. Batches.Where(batch => batch.BuiltAt >= campaign.StartedAt).Select(batch => ImportProgress.Of(batch, Now))],
            Confirmation = ConfirmationAge.Of([.. population.Families.Where(family => family.Members.Count > 0 && _scope?.Holds(population.FindArea(family.Area)?.Id) != false).Select(family => family.Id)], Confirmed, Today),
        };
    }

    private static FamilyCount Count(IReadOnlyCollection<FamilyTask> tasks) => new(tasks.Count, tasks.Count(task => task.IsDone));

    private static Dictionary<TKey, FindingCount> Sum<TKey>(IEnumerable<(Finding Finding, FindingCount Count)> findings, Func<Finding, TKey> key)
        where TKey : notnull
    {
        var sums = new Dictionary<TKey, FindingCount>();
        foreach (var (finding, count) in findings)
        {
            sums[key(finding)] = sums.GetValueOrDefault(key(finding)) + count;
        }

        return sums;
    }

    private FindingCount CountOf(Finding finding)
    {
        var opened = finding.FirstSeen > campaign.StartedAt ? 1 : 0;
        return finding.State switch
        {
            FindingState.Open => new FindingCount(opened, 1, 0, IsWaiting(finding) ? 1 : 0, 0),
            FindingState.Excepted => new FindingCount(opened, 0, 1, 0, 0),
            _ when finding.GoneAt >= campaign.StartedAt => new FindingCount(opened, 0, 0, 1, 1),
            _ => default,
        };
    }

    private bool IsWaiting(Finding finding) =>
        Approved.Count > 0 && quality.Find(finding.Rule)?.Fields.Any(field => Approved.Contains(new SubjectField(finding.Subject, finding.SubjectId, field))) == true;

    private RuleProgress RuleOf(string rule, FindingCount count) =>
        new(campaign.Baseline.Findings.GetValueOrDefault(rule), count.Open, count.Excepted, count.Fixed, count.Verified) { Opened = count.Opened };

    private DateOnly? ForecastOf(IReadOnlyList<FamilyTask> tasks) =>
        Forecast.Of(Count(tasks), tasks.Where(task => task.DoneOn is not null).CountBy(task => task.DoneOn!.Value).ToDictionary(), Today);

    private ProposalCount ProposalsOf(IReadOnlyCollection<WaitingProposal> proposals) => new(proposals.Count, proposals.Count(proposal => proposal.Since < Now.AddDays(-ProposalCount.LongDays)));

    private IEnumerable<AreaProgress> Areas(Dictionary<long, FindingCount> findings, ILookup<long, WaitingProposal> waiting)
    {
        var places = population.Areas.ToDictionary(area => area.Id);
        return Tasks.GroupBy(task => task.AreaId ?? 0).Select(area =>
        {
            var place = places.GetValueOrDefault(area.Key);
            var found = findings.GetValueOrDefault(area.Key);
            return new AreaProgress(
                area.Key == 0 ? null : area.Key,
                place?.Hamlet,
                place?.Rw,
                place?.Rt,
                Count([.. area]),
                found.Open,
                campaign.Baseline.Areas.GetValueOrDefault(area.Key),
                Figures.Areas.GetValueOrDefault(area.Key))
            {
                Findings = found,
                Proposals = ProposalsOf([.. waiting[area.Key]]),
                Forecast = ForecastOf([.. area]),
            };
        });
    }

    private ILookup<long, WaitingProposal> WaitingByArea()
    {
        var asked = Waiting.Select(proposal => proposal.SubjectId).ToHashSet();
        var people = population.People.Where(person => asked.Contains(person.Id)).ToDictionary(person => person.Id, person => person.Area);
        var families = population.Families.Where(family => asked.Contains(family.Id)).ToDictionary(family => family.Id, family => family.Area);
        return Waiting.ToLookup(proposal => population.FindArea((proposal.Subject == SubjectKind.Family ? families : people).GetValueOrDefault(proposal.SubjectId))?.Id ?? 0);
    }

    private AreaProgress Together(IGrouping<(string? Hamlet, string? Rw), AreaProgress> rw)
    {
        var ids = rw.Select(area => area.AreaId ?? 0).ToHashSet();
        var findings = rw.Aggregate(default(FindingCount), (sum, area) => sum + area.Findings);
        return new AreaProgress(
            null,
            rw.Key.Hamlet,
            rw.Key.Rw,
            null,
            new FamilyCount(rw.Sum(area => area.Families.Total), rw.Sum(area => area.Families.Visited)),
            findings.Open,
            rw.Aggregate(default(ElementCount), (sum, area) => sum + area.Before),
            rw.Aggregate(default(ElementCount), (sum, area) => sum + area.Now))
        {
            Findings = findings,
            Proposals = new ProposalCount(rw.Sum(area => area.Proposals.Waiting), rw.Sum(area => area.Proposals.WaitingLong)),
            Forecast = ForecastOf([.. Tasks.Where(task => ids.Contains(task.AreaId ?? 0))]),
        };
    }
}
