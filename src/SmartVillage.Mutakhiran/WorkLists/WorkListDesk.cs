using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Mutakhiran.WorkLists;

/// <summary>Lists of a campaign from what the store and the visible edition say now.</summary>
public sealed class WorkListDesk(ICampaignStore store, IVillagePopulations villages, ICampaignQuality quality, ICampaignDays days)
{
    /// <summary>Lists of all open tasks, or of those of one RT or several.</summary>
    /// <exception cref="Domain.Errors.SmartVillageException">The village has no edition.</exception>
    public Task<(IReadOnlyList<WorkList> Lists, VillagePopulation Population)> BuildAsync(Campaign campaign, IReadOnlyCollection<long>? areas, CancellationToken cancellationToken) =>
        BuildAsync(campaign, areas, secondLooks: false, cancellationToken);

    /// <summary>Lists of all open tasks, or of those of one RT or several; with <paramref name="secondLooks"/> of the families that a supervisor still has to look at again.</summary>
    /// <exception cref="Domain.Errors.SmartVillageException">The village has no edition.</exception>
    public async Task<(IReadOnlyList<WorkList> Lists, VillagePopulation Population)> BuildAsync(Campaign campaign, IReadOnlyCollection<long>? areas, bool secondLooks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        var population = villages.Read(campaign.Village) ?? throw CampaignErrors.NoEdition(campaign.Village);
        var findings = await quality.FindingsAsync(population, null, cancellationToken).ConfigureAwait(false);
        var tasks = TaskPlaces.In(population, await store.ListTasksAsync(campaign.Id, cancellationToken).ConfigureAwait(false));
        var builder = new WorkListBuilder(campaign, population, findings, days.Today(campaign.Village));
        return (builder.Build([.. tasks.Where(task => areas is null || (task.AreaId is { } id && areas.Contains(id)))], secondLooks), population);
    }

    /// <summary>Our ids of everybody who is named in lists, for the ledger.</summary>
    public static IReadOnlyList<long> ResidentsOf(IReadOnlyList<WorkList> lists) =>
        [.. lists.SelectMany(list => list.Sheets).SelectMany(sheet => sheet.People).Select(person => person.Id).Distinct()];
}
