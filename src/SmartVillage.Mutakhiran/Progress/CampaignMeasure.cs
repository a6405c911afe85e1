using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Mutakhiran.Progress;

/// <summary>Looks at everything that says how far a campaign is.</summary>
public sealed class CampaignMeasure(
    ICampaignStore store, IVillagePopulations villages, ICampaignQuality quality, ICampaignCorrections corrections, IImportBatches batches, IFieldVisits visits, ICampaignDays days, TimeProvider time)
{
    /// <summary>How far it is now.</summary>
    /// <exception cref="Domain.Errors.SmartVillageException">The village has no edition.</exception>
    public async Task<CampaignOutcome> LookAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        var village = campaign.Village;
        var population = villages.Read(village) ?? throw CampaignErrors.NoEdition(village);
        var tasks = TaskPlaces.In(population, await store.ListTasksAsync(campaign.Id, cancellationToken).ConfigureAwait(false));
        var look = new CampaignLook(campaign, population, quality)
        {
            Today = days.Today(village),
            Now = time.GetUtcNow(),
            Tasks = [.. tasks.Where(task => !task.IsLoose)],
            Loose = [.. tasks.Where(task => task.IsLoose)],
            Findings = await quality.FindingsAsync(population, campaign.StartedAt, cancellationToken).ConfigureAwait(false),
            Figures = quality.Measure(population),
            Approved = await corrections.ListApprovedAsync(village, cancellationToken).ConfigureAwait(false),
            Waiting = await corrections.ListWaitingAsync(village, cancellationToken).ConfigureAwait(false),
            Batches = await batches.ListAsync(village, cancellationToken).ConfigureAwait(false),
            Confirmed = visits.Read(village).Confirmed,
        };
        return new CampaignOutcome(population.Edition, look.Measure());
    }
}
