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
    private const int MostSteps = 6;
    private const string By = "Open311 dinas";

    // Promised times are moved by whole working days; a village's own offset differs by an hour or two.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);
    private static readonly string[] Types = [.. RequestTypes.All.Where(type => type.IsPublic).Select(type => type.Code)];

    /// <summary>One round over all villages.</summary>
    public async Task<HandOverReport> LookAsync(CancellationToken cancellationToken)
    {
        var villages = new HashSet<VillageCode>();
        foreach (var type in Types)
        {
            villages.UnionWith(await requests.ListOpenVillagesAsync(type, cancellationToken));
        }

        var report = new HandOverReport(0, 0, 0);
        foreach (var village in villages.OrderBy(village => village.Value, StringComparer.Ordinal))
        {
            report = report.And(await LookAsync(village, cancellationToken));
        }

        return report;
    }

    private async Task<HandOverReport> LookAsync(VillageCode village, CancellationToken cancellationToken)
    {
        // A test system's numbers are never noted; one that is off says nothing.
        if (systems.Of<IOpen311Outlet>(village) is not { } outlet || outlet is IServiceAdapter { Mode: not AdapterMode.Live })
        {
            return new HandOverReport(0, 0, 0);
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

        return new HandOverReport(open.Count, moved, unseen);
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

        var (isMoved, hours) = (false, new WorkingHours(Offset, holidays));
        for (var step = 0; step < MostSteps; step++)
        {
            var change = await requests.ChangeAsync(
                request.Village,
                request.Id,
                current => HandOverDecisions.Next(current, number, seen, Actor(), hours) ?? RequestChange.Refuse(RequestRefusal.NotAllowed),
                CancellationToken.None);
            if (change.Refusal is not null)
            {
                break;
            }

            isMoved = true;
        }

        return (true, isMoved);
    }

    private RequestActor Actor() => new(By, Key: null, time.GetUtcNow());
}

/// <summary>What came of a round.</summary>
/// <param name="Open">Open reports that lie with another office.</param>
/// <param name="Moved">Of these, reports of which there was news.</param>
/// <param name="Unseen">Reports about which nothing could be learned.</param>
public sealed record HandOverReport(int Open, int Moved, int Unseen)
{
    /// <summary>Both together.</summary>
    public HandOverReport And(HandOverReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new HandOverReport(Open + other.Open, Moved + other.Moved, Unseen + other.Unseen);
    }
}
