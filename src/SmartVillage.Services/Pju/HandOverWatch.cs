using SmartVillage.Domain.Areas;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Holidays;

namespace SmartVillage.Services.Pju;

/// <summary>Asks the servers of other offices where reports stand that were handed over to them, and moves ours along; one after another, and of a village not more than some in a round.</summary>
public sealed class HandOverWatch(VillageSystems systems, IServiceRequests requests, HolidayCalendar holidays, TimeProvider time)
{
    /// <summary>Reports of one village in a round; where there are more, every round takes up where the hour before ended.</summary>
    public const int MostOfVillage = 50;

    private const int AtOnce = 1000;
    private const string By = "Open311 dinas";

    private static readonly string[] Types = [.. RequestTypes.All.Where(type => type.IsPublic).Select(type => type.Code)];

    /// <summary>One round over all villages.</summary>
    public async Task<WatchReport> LookAsync(CancellationToken cancellationToken)
    {
        var villages = new HashSet<VillageCode>();
        foreach (var type in Types)
        {
            villages.UnionWith(await requests.ListOpenVillagesAsync(type, cancellationToken));
        }

        var report = new WatchReport(0, 0, 0);
        foreach (var village in villages.OrderBy(village => village.Value, StringComparer.Ordinal))
        {
            report = report.And(await LookAsync(village, cancellationToken));
        }

        return report;
    }

    private async Task<WatchReport> LookAsync(VillageCode village, CancellationToken cancellationToken)
    {
        // A test system's numbers are never noted; one that is off says nothing.
        if (systems.Of<IOpen311Outlet>(village) is not { } outlet || outlet is IServiceAdapter { Mode: not AdapterMode.Live })
        {
            return new WatchReport(0, 0, 0);
        }

        var open = (await requests.ListAsync(village, new RequestFilter { Types = Types, States = RequestWorkflow.Open, Take = AtOnce }, cancellationToken))
            .Where(request => request.Content?.HandOver is not null).OrderBy(request => request.Id).ToList();
        var (moved, unseen) = (0, 0);
        foreach (var request in Turn(open))
        {
            var (isSeen, isMoved) = await FollowAsync(outlet, request, cancellationToken);
            moved += isMoved ? 1 : 0;
            unseen += isSeen ? 0 : 1;
        }

        return new WatchReport(open.Count, moved, unseen);
    }

    private IEnumerable<ServiceRequest> Turn(List<ServiceRequest> open)
    {
        var first = open.Count <= MostOfVillage ? 0 : (int)(time.GetUtcNow().ToUnixTimeSeconds() / 3600 * MostOfVillage % open.Count);
        return open.Skip(first).Concat(open.Take(first)).Take(MostOfVillage);
    }

    private async Task<(bool IsSeen, bool IsMoved)> FollowAsync(IOpen311Outlet outlet, ServiceRequest request, CancellationToken cancellationToken)
    {
        var link = request.Content!.HandOver!;
        var number = link.RequestId;
        if (number is null && link.Token is { } token && await outlet.ResolveAsync(token, cancellationToken) is { IsOk: true, Value.RequestId: { } resolved })
        {
            number = resolved;
            await requests.ChangeAsync(request.Village, request.Id, current => HandOverDecisions.Numbered(current, resolved, Actor()), CancellationToken.None);
        }

        if (number is null || await outlet.StateAsync(number, cancellationToken) is not { IsOk: true, Value: { } seen })
        {
            return (false, false);
        }

        return (true, await requests.FollowAsync(request, holidays, (current, hours) => HandOverDecisions.Next(current, number, seen, Actor(), hours)));
    }

    private RequestActor Actor() => new(By, Key: null, time.GetUtcNow());
}
