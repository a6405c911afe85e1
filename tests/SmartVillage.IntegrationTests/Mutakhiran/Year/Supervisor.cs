using SmartVillage.IntegrationTests.Pipeline;
using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.IntegrationTests.Mutakhiran.Year;

/// <summary>Goes a second time to the families that were drawn for it, once somebody else was there.</summary>
internal sealed class Supervisor(Pilot pilot, Campaign campaign)
{
    /// <summary>Second looks that ended differently.</summary>
    public int Differences { get; private set; }

    /// <summary>Looks at whom an enumerator has been to and nobody looked at again; every third time something else is found.</summary>
    public async Task<int> LookAgainAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var store = pilot.Get<ICampaignStore>();
        var drawn = (await store.ListTasksAsync(campaign.Id, cancellationToken)).Where(task => task is { IsRechecked: true, IsDone: true, RecheckOutcome: null }).ToList();
        var looks = drawn.Select((task, at) => new Visit(task.Code, day, at % 3 == 0 ? Other(task.Outcome!.Value) : task.Outcome!.Value, "Bu Pengawas", "k9", IsRecheck: true, $"{task.Code.Value}:ulang")).ToList();
        Assert.All(await store.RecordAsync(campaign.Village, looks, cancellationToken), recording => Assert.Equal(VisitRecording.Recorded, recording));
        Differences += drawn.Where((task, at) => looks[at].Outcome != task.Outcome).Count();
        return looks.Count;
    }

    private static VisitOutcome Other(VisitOutcome outcome) => outcome == VisitOutcome.Changed ? VisitOutcome.Unchanged : VisitOutcome.Changed;
}
