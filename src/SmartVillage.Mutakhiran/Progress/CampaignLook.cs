using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.Progress;

/// <summary>Counts a campaign from what the store and the visible edition say.</summary>
internal sealed class CampaignLook(Campaign campaign, VillagePopulation population, ICampaignQuality quality)
{
    public required DateOnly Today { get; init; }

    public required IReadOnlyList<FamilyTask> Tasks { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required VillageFigures Figures { get; init; }

    public required IReadOnlySet<SubjectField> Approved { get; init; }

    public required IReadOnlyDictionary<DateOnly, int> DoneByDay { get; init; }

    public CampaignProgress Measure()
    {
        var families = Count(Tasks);
        var byRule = Findings.ToLookup(finding => finding.Rule, StringComparer.Ordinal);
        var rechecked = Tasks.Where(task => task.IsRechecked).ToList();
        return new CampaignProgress
        {
            Day = Today,
            Families = families,
            Outcomes = Tasks.Where(task => task.Outcome is not null).CountBy(task => task.Outcome!.Value).OrderBy(pair => pair.Key).ToDictionary(),
            Rechecks = new FamilyCount(rechecked.Count, rechecked.Count(task => task.RecheckOutcome is not null)),
            RecheckDifferences = rechecked.Count(task => task.RecheckOutcome is { } second && second != task.Outcome),
            Findings = campaign.Rules.ToDictionary(rule => rule, rule => RuleOf(rule, byRule[rule]), StringComparer.Ordinal),
            Before = campaign.Baseline.Completeness,
            Now = Figures.Village,
            Areas = [.. AreaRows()],
            Forecast = Forecast.Of(families, DoneByDay, Today),
        };
    }

    private static FamilyCount Count(IReadOnlyCollection<FamilyTask> tasks) => new(tasks.Count, tasks.Count(task => task.IsDone));

    private RuleProgress RuleOf(string rule, IEnumerable<Finding> findings)
    {
        var fields = quality.Find(rule)?.Fields ?? [];
        var open = 0;
        var excepted = 0;
        var verified = 0;
        var waiting = 0;
        foreach (var finding in findings)
        {
            switch (finding.State)
            {
                case FindingState.Open:
                    open++;
                    waiting += fields.Any(field => Approved.Contains(new SubjectField(finding.Subject, finding.SubjectId, field))) ? 1 : 0;
                    break;
                case FindingState.Excepted:
                    excepted++;
                    break;
                case FindingState.Gone when finding.GoneAt >= campaign.StartedAt:
                    verified++;
                    break;
            }
        }

        return new RuleProgress(campaign.Baseline.Findings.GetValueOrDefault(rule), open, excepted, verified + waiting, verified);
    }

    private IEnumerable<AreaProgress> AreaRows()
    {
        var rules = campaign.Rules.ToHashSet(StringComparer.Ordinal);
        var open = Findings.Where(finding => finding.State == FindingState.Open && rules.Contains(finding.Rule)).CountBy(finding => finding.AreaId ?? 0).ToDictionary();
        var places = population.Areas.ToDictionary(area => area.Id);
        return Tasks.GroupBy(task => task.AreaId ?? 0).Select(area =>
        {
            var place = places.GetValueOrDefault(area.Key);
            return new AreaProgress(
                area.Key == 0 ? null : area.Key,
                place?.Hamlet,
                place?.Rw,
                place?.Rt,
                Count([.. area]),
                open.GetValueOrDefault(area.Key),
                campaign.Baseline.Areas.GetValueOrDefault(area.Key),
                Figures.Areas.GetValueOrDefault(area.Key));
        });
    }
}
