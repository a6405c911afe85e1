using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.IntegrationTests.Mutakhiran.Year;

/// <summary>Who works in the office.</summary>
internal static class OfficePeople
{
    public static CorrectionActor Operator(this Pilot pilot) => new("Pak Budi", "k2", CorrectionRight.Propose | CorrectionRight.Handle, pilot.Time.GetUtcNow());

    public static CorrectionActor Approver(this Pilot pilot) => new("Bu Citra", "k3", CorrectionRight.Propose | CorrectionRight.Handle | CorrectionRight.Decide, pilot.Time.GetUtcNow());

    /// <summary>The operator looks at corrections and the approver lets all of them pass.</summary>
    public static async Task ApproveAsync(this Pilot pilot, Campaign campaign, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var desk = pilot.Get<CorrectionDesk>();
        var reviewed = await desk.CarryManyAsync(campaign.Village, ids, new CorrectionOrder(CorrectionAction.Review), pilot.Operator(), cancellationToken);
        var approved = await desk.CarryManyAsync(campaign.Village, ids, new CorrectionOrder(CorrectionAction.Approve), pilot.Approver(), cancellationToken);
        Assert.All(reviewed.Values.Concat(approved.Values), change => Assert.Null(change.Refusal));
    }
}
