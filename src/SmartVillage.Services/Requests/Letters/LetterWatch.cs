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
    private const int MostSteps = 6;
    private const string By = "OpenSID";

    // Promised times are moved by whole working days; a village's own offset differs by an hour or two.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>One round over all villages that have open letters.</summary>
    public async Task<LetterReport> LookAsync(CancellationToken cancellationToken)
    {
        var report = new LetterReport(0, 0, 0);
        foreach (var village in await requests.ListOpenVillagesAsync(LetterType.Shown.Code, cancellationToken))
        {
            report = report.And(await LookAsync(village, cancellationToken));
        }

        return report;
    }

    private async Task<LetterReport> LookAsync(VillageCode village, CancellationToken cancellationToken)
    {
        var open = (await requests.ListAsync(village, new RequestFilter { Types = [LetterType.Shown.Code], States = [.. RequestWorkflow.Open], Take = AtOnce }, cancellationToken))
            .Where(request => request.Content?.Letter?.Id is not null).ToList();
        if (open.Count == 0)
        {
            return new LetterReport(0, 0, 0);
        }

        if (systems.Of<IStaffDesk>(village)?.Letters is not { } desk || await desk.RequestsAsync(cancellationToken) is not { IsOk: true, Value: { } list })
        {
            return new LetterReport(0, 0, open.Count);
        }

        var seen = list.DistinctBy(letter => letter.Id).ToDictionary(letter => letter.Id, StringComparer.Ordinal);
        await ExamineAsync(desk, open, seen, cancellationToken);
        var moved = 0;
        foreach (var request in open)
        {
            moved += seen.TryGetValue(request.Content!.Letter!.Id!, out var letter) && await FollowAsync(request, letter) ? 1 : 0;
        }

        return new LetterReport(open.Count, moved, open.Count(request => !seen.ContainsKey(request.Content!.Letter!.Id!)));
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

    private async Task<bool> FollowAsync(ServiceRequest request, StaffLetterRequest letter)
    {
        var isMoved = false;
        var hours = new WorkingHours(Offset, holidays);
        for (var step = 0; step < MostSteps; step++)
        {
            var change = await requests.ChangeAsync(
                request.Village,
                request.Id,
                current => LetterDecisions.Next(current, letter.State, letter.Reason, new RequestActor(By, Key: null, time.GetUtcNow()), hours) ?? RequestChange.Refuse(RequestRefusal.NotAllowed),
                CancellationToken.None);
            if (change.Refusal is not null)
            {
                break;
            }

            isMoved = true;
        }

        return isMoved;
    }
}

/// <summary>What came of a round.</summary>
/// <param name="Open">Letters that were looked for.</param>
/// <param name="Moved">Of these, requests that went on.</param>
/// <param name="Unseen">Letters about which nothing could be learned.</param>
public sealed record LetterReport(int Open, int Moved, int Unseen)
{
    /// <summary>Both together.</summary>
    public LetterReport And(LetterReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new LetterReport(Open + other.Open, Moved + other.Moved, Unseen + other.Unseen);
    }
}
