using SmartVillage.Domain.Areas;

namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>
/// Opens the rounds of the year and closes campaigns whose last day is over. Asks what should be and does what is missing, so that a machine that was off for days or weeks catches up with
/// one call, and a call too many does nothing.
/// </summary>
public sealed class CampaignRounds(ICampaignStore store, Population.IVillagePopulations villages, CampaignDesk desk, ICampaignDays days, CampaignOptions options)
{
    /// <summary>Who stands as the one who opened or closed.</summary>
    public const string Actor = "jadwal";

    private static readonly CampaignKind[] Kinds = [CampaignKind.Yearly, CampaignKind.Short];

    /// <summary>Does what is due today in every village.</summary>
    public async Task<RoundsReport> KeepAsync(CancellationToken cancellationToken)
    {
        var (opened, closed) = (0, 0);
        foreach (var village in villages.List())
        {
            var today = days.Today(village.Code);
            var campaigns = await store.ListAsync(village.Code, cancellationToken).ConfigureAwait(false);
            foreach (var campaign in campaigns.Where(campaign => campaign.State == CampaignState.Open && today > campaign.Calendar.Closes))
            {
                await desk.CloseAsync(campaign.Id, Actor, cancellationToken).ConfigureAwait(false);
                closed++;
            }

            opened += await OpenAsync(village.Code, today, campaigns, cancellationToken).ConfigureAwait(false);
        }

        return new RoundsReport(opened, closed);
    }

    private async Task<int> OpenAsync(VillageCode village, DateOnly today, IReadOnlyList<Campaign> known, CancellationToken cancellationToken)
    {
        if (options.OnlyByHand)
        {
            return 0;
        }

        var opened = 0;
        foreach (var kind in Kinds)
        {
            var calendar = options.CalendarOf(kind, today);
            // A round that nobody could visit families in any more is not worth opening.
            if (today < calendar.Opens || today > calendar.FieldUntil || known.Any(campaign => campaign.Kind == kind && campaign.Year == calendar.Opens.Year))
            {
                continue;
            }

            var started = await desk.StartAsync(new CampaignStart([village], kind, calendar, [], Actor), cancellationToken).ConfigureAwait(false);
            opened += started.Count(one => one.Campaign is not null);
        }

        return opened;
    }
}
