using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Progress;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>Starts, follows and closes campaigns.</summary>
public sealed class CampaignDesk(
    ICampaignStore store, IVillagePopulations villages, ICampaignQuality quality, CampaignMeasure measure, ICampaignDays days, CampaignOptions options)
{
    /// <summary>Starts a campaign in one village or in each that has an edition; each village gets an answer of its own.</summary>
    /// <exception cref="SmartVillageException">A rule or the calendar is wrong, or nothing was synchronised yet.</exception>
    public async Task<IReadOnlyList<StartedCampaign>> StartAsync(CampaignStart start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        var rules = RulesOf(start);
        if (start.Calendar?.IsInOrder() == false)
        {
            throw CampaignErrors.CalendarOutOfOrder();
        }

        var asked = villages.List().Where(village => start.Village is null || village.Code == start.Village).ToList();
        if (asked.Count == 0)
        {
            throw CampaignErrors.NoEdition(start.Village);
        }

        var started = new List<StartedCampaign>(asked.Count);
        foreach (var village in asked)
        {
            var campaign = villages.Read(village.Code) is { } population ? await StartAsync(start, rules, population, cancellationToken).ConfigureAwait(false) : null;
            started.Add(new StartedCampaign(village.Code, campaign));
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

    private async Task<Campaign?> StartAsync(CampaignStart start, IReadOnlyList<string> rules, VillagePopulation population, CancellationToken cancellationToken)
    {
        var today = days.Today(population.Village);
        var calendar = start.Calendar ?? options.CalendarOf(start.Kind, today);
        var findings = await quality.FindingsAsync(population, null, cancellationToken).ConfigureAwait(false);
        var open = findings.Where(finding => finding.State == FindingState.Open).CountBy(finding => finding.Rule, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var figures = quality.Measure(population);
        var lived = population.Families.Where(family => family.Members.Count > 0).ToList();
        var baseline = new CampaignBaseline(
            population.Edition,
            population.People.Count(person => person.IsActive),
            lived.Count,
            rules.ToDictionary(rule => rule, rule => open.GetValueOrDefault(rule), StringComparer.Ordinal),
            figures.Village,
            figures.Areas);
        return await store.StartAsync(
            new CampaignDraft(population.Village, start.Kind, calendar.Opens.Year, calendar, rules, start.By, baseline, TaskDrawing.Draw(population, lived, options.RecheckPercent)),
            cancellationToken).ConfigureAwait(false);
    }
}
