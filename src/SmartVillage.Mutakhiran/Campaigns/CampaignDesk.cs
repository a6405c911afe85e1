using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Progress;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Starts, follows and closes campaigns.</summary>
public sealed class CampaignDesk(
    ICampaignStore store, IVillagePopulations villages, ICampaignQuality quality, CampaignMeasure measure, ICampaignDays days, CampaignOptions options)
{
    /// <summary>Starts a campaign in the villages that are named, or in each that has an edition; each village gets an answer of its own.</summary>
    /// <exception cref="SmartVillageException">A rule, an area or the calendar is wrong, or a village was not synchronised yet.</exception>
    public async Task<IReadOnlyList<StartedCampaign>> StartAsync(CampaignStart start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        var rules = RulesOf(start);
        if (start.Calendar?.IsInOrder() == false)
        {
            throw CampaignErrors.CalendarOutOfOrder();
        }

        var started = new List<StartedCampaign>();
        foreach (var village in AskedBy(start))
        {
            var campaign = villages.Read(village) is { } population ? await StartAsync(start, rules, population, cancellationToken).ConfigureAwait(false) : null;
            started.Add(new StartedCampaign(village, campaign));
        }

        return started;
    }

    /// <summary>How far a campaign is; a closed one shows the figures that it was closed with.</summary>
    public async Task<CampaignProgress> MeasureAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        return campaign.Outcome is { } outcome ? outcome.Progress : (await measure.LookAsync(campaign, cancellationToken).ConfigureAwait(false)).Progress;
    }

    /// <summary>Closes a campaign: its figures never change again.</summary>
    /// <exception cref="SmartVillageException">There is none, or it is closed.</exception>
    public async Task<Campaign> CloseAsync(long id, string by, CancellationToken cancellationToken)
    {
        var campaign = await store.FindAsync(id, cancellationToken).ConfigureAwait(false) ?? throw CampaignErrors.NotFound(id);
        if (campaign.State == CampaignState.Closed)
        {
            throw CampaignErrors.AlreadyClosed(id);
        }

        var outcome = await measure.LookAsync(campaign, cancellationToken).ConfigureAwait(false);
        return await store.CloseAsync(id, outcome, by, cancellationToken).ConfigureAwait(false) ?? throw CampaignErrors.AlreadyClosed(id);
    }

    private IReadOnlyList<string> RulesOf(CampaignStart start)
    {
        var asked = start.Rules.Count > 0 ? start.Rules : options.Rules;
        var wrong = asked.Where(rule => quality.Find(rule) is null).ToList();
        return wrong.Count > 0 ? throw CampaignErrors.UnknownRules(wrong) : asked.Count > 0 ? [.. asked.Distinct(StringComparer.Ordinal)] : quality.DefaultRules;
    }

    /// <summary>The villages to start in. Everything is looked up before the first one is started.</summary>
    private List<VillageCode> AskedBy(CampaignStart start)
    {
        var published = villages.List().Select(village => village.Code).ToList();
        var asked = start.Villages.Count == 0 ? published : [.. start.Villages.Distinct()];
        if (asked.Count == 0 || asked.Exists(village => !published.Contains(village)))
        {
            throw CampaignErrors.NoEdition(asked.Count == 0 ? null : asked.Find(village => !published.Contains(village)));
        }

        if (start.Areas.Count == 0)
        {
            return asked;
        }

        var found = asked.Select(village => (Village: village, Areas: villages.Read(village)?.Areas.Count(area => start.Areas.Contains(area.Id)) ?? 0)).ToList();
        return found.Sum(village => village.Areas) == start.Areas.Distinct().Count()
            ? [.. found.Where(village => village.Areas > 0 || start.Villages.Count > 0).Select(village => village.Village)]
            : throw CampaignErrors.UnknownAreas();
    }

    private async Task<Campaign?> StartAsync(CampaignStart start, IReadOnlyList<string> rules, VillagePopulation population, CancellationToken cancellationToken)
    {
        var today = days.Today(population.Village);
        var calendar = start.Calendar ?? options.CalendarOf(start.Kind, today);
        var findings = await quality.FindingsAsync(population, null, cancellationToken).ConfigureAwait(false);
        var scope = CampaignScope.Of(population, start.Areas);
        var open = findings.Where(finding => finding.State == FindingState.Open && scope?.Holds(finding.AreaId) != false).CountBy(finding => finding.Rule, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var figures = quality.Measure(population);
        var lived = population.Families.Where(family => family.Members.Count > 0 && IsIn(scope, population, family.Area)).ToList();
        var people = population.People.Where(person => person.IsActive && IsIn(scope, population, person.Area)).ToList();
        var loose = people.Where(person => population.FindFamily(person.Family) is null).ToList();
        var baseline = new CampaignBaseline(
            population.Edition,
            people.Count,
            lived.Count,
            rules.ToDictionary(rule => rule, rule => open.GetValueOrDefault(rule), StringComparer.Ordinal),
            scope?.SumOf(figures.Areas) ?? figures.Village,
            figures.Areas)
        {
            Scope = scope,
            WithoutFamily = loose.Count,
        };
        return await store.StartAsync(
            new CampaignDraft(population.Village, start.Kind, calendar.Opens.Year, calendar, rules, start.By, baseline, [.. TaskDrawing.Draw(population, lived, options.RecheckPercent), .. TaskDrawing.DrawLoose(population, loose)]),
            cancellationToken).ConfigureAwait(false);
    }

    private static bool IsIn(CampaignScope? scope, VillagePopulation population, long? area) => scope is null || scope.Holds(population.FindArea(area)?.Id);
}
