using SmartVillage.Domain.Areas;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Holidays;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Services.Requests.Letters;

/// <summary>Looks where the letters stand that were sent on to OpenSID, with the staff's account, and moves our requests along with them: one list per village and round.</summary>
public sealed class LetterWatch(VillageSystems systems, IServiceRequests requests, HolidayCalendar holidays, TimeProvider time)
{
    private const int AtOnce = 500;
    private const int MostExamined = 20;
    private const string By = "OpenSID";

    /// <summary>One round over all villages that have open letters.</summary>
    public async Task<WatchReport> LookAsync(CancellationToken cancellationToken)
    {
        var report = new WatchReport(0, 0, 0);
        foreach (var village in await requests.ListOpenVillagesAsync(LetterType.Shown.Code, cancellationToken))
        {
            report = report.And(await LookAsync(village, cancellationToken));
        }

        return report;
    }

    private async Task<WatchReport> LookAsync(VillageCode village, CancellationToken cancellationToken)
    {
        var open = (await requests.ListAsync(village, new RequestFilter { Types = [LetterType.Shown.Code], States = [.. RequestWorkflow.Open], Take = AtOnce }, cancellationToken))
            .Where(request => request.Content?.Letter?.Id is not null).ToList();
        if (open.Count == 0)
        {
            return new WatchReport(0, 0, 0);
        }

        if (systems.Of<IStaffDesk>(village)?.Letters is not { } desk || await desk.RequestsAsync(cancellationToken) is not { IsOk: true, Value: { } list })
        {
            return new WatchReport(0, 0, open.Count);
        }

        var seen = list.DistinctBy(letter => letter.Id).ToDictionary(letter => letter.Id, StringComparer.Ordinal);
        await ExamineAsync(desk, open, seen, cancellationToken);
        var moved = 0;
        foreach (var request in open)
        {
            moved += seen.TryGetValue(request.Content!.Letter!.Id!, out var letter) && await FollowAsync(request, letter) ? 1 : 0;
        }

        return new WatchReport(open.Count, moved, open.Count(request => !seen.ContainsKey(request.Content!.Letter!.Id!)));
    }

    /// <summary>Lists of OpenSID may leave ended ones out; a few of these are asked for one by one.</summary>
    private static async Task ExamineAsync(IStaffLetterDesk desk, List<ServiceRequest> open, Dictionary<string, StaffLetterRequest> seen, CancellationToken cancellationToken)
    {
        foreach (var id in open.Select(request => request.Content!.Letter!.Id!).Where(id => !seen.ContainsKey(id)).Take(MostExamined).ToList())
        {
            if (await desk.ExamineAsync(id, cancellationToken) is { IsOk: true, Value: { } letter } && letter.Id == id)
            {
                seen[id] = letter;
            }
        }
    }

    private Task<bool> FollowAsync(ServiceRequest request, StaffLetterRequest letter) => requests.FollowAsync(
        request, holidays, (current, hours) => LetterDecisions.Next(current, letter.State, letter.Reason, new RequestActor(By, Key: null, time.GetUtcNow()), hours));
}
