using System.Globalization;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Store.Alerts;

/// <summary>Reminds of campaigns: families that are not visited although the round ends soon, decisions that wait, and a last day that is over.</summary>
public sealed class CampaignAlerts(ICampaignStore campaigns, ICorrections corrections, ICampaignDays days, TimeProvider time) : IAlertSource
{
    private const int SoonDays = 7;

    private static readonly CorrectionState[] Undecided = [CorrectionState.Submitted, CorrectionState.UnderReview];

    /// <inheritdoc />
    public async Task<IReadOnlyList<AlertCondition>> FindAsync(CancellationToken cancellationToken)
    {
        var found = new List<AlertCondition>();
        foreach (var campaign in (await campaigns.ListAsync(null, cancellationToken)).Where(campaign => campaign.State == CampaignState.Open))
        {
            if (await DeadlineAsync(campaign, cancellationToken) is { } deadline)
            {
                found.Add(deadline);
            }
        }

        foreach (var village in await corrections.ListVillagesAsync(cancellationToken))
        {
            if (await WaitingAsync(village, cancellationToken) is { } waiting)
            {
                found.Add(waiting);
            }
        }

        return found;
    }

    private async Task<AlertCondition?> DeadlineAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var today = days.Today(campaign.Village);
        var phase = campaign.Calendar.PhaseOn(today);
        var end = campaign.Calendar.EndOf(phase);
        if (phase != CampaignPhase.Overdue && (phase != CampaignPhase.Field || today.AddDays(SoonDays) < end))
        {
            return null;
        }

        var left = (await campaigns.ListTasksAsync(campaign.Id, cancellationToken)).Count(task => !task.IsDone);
        if (left == 0 && phase == CampaignPhase.Field)
        {
            return null;
        }

        var message = phase == CampaignPhase.Overdue
            ? string.Create(CultureInfo.InvariantCulture, $"Hari terakhir kampanye {campaign.Id} kelurahan {campaign.Village.Value} sudah lewat. Tutup dengan smartvillage mutakhiran close {campaign.Id}.")
            : string.Create(CultureInfo.InvariantCulture, $"{left} keluarga kelurahan {campaign.Village.Value} belum dikunjungi; kunjungan berakhir {end:yyyy-MM-dd}. Bagi lagi lembarnya, atau cetak yang tersisa.");
        return Condition(AlertKinds.CampaignDeadline, campaign.Village, message, "families", left);
    }

    private async Task<AlertCondition?> WaitingAsync(VillageCode village, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow().AddDays(-SoonDays);
        var waiting = (await corrections.ListAsync(village, new CorrectionFilter { States = Undecided }, cancellationToken)).Count(correction => correction.UpdatedAt < since);
        return waiting == 0 ? null : Condition(
            AlertKinds.ProposalsWaiting,
            village,
            string.Create(CultureInfo.InvariantCulture, $"{waiting} usulan perbaikan kelurahan {village.Value} menunggu keputusan lebih dari {SoonDays} hari. Periksa dan putuskan lewat API corrections."),
            "proposals",
            waiting);
    }

    private static AlertCondition Condition(string kind, VillageCode village, string message, string name, int count) =>
        new(kind, village.Value, village.Value, null, message, new Dictionary<string, long>(StringComparer.Ordinal) { [name] = count });
}
