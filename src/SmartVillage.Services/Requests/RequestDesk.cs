using SmartVillage.Domain.Areas;
using SmartVillage.Services.Requests.Holidays;

namespace SmartVillage.Services.Requests;

/// <summary>Takes requests in, by every channel the same way.</summary>
public sealed class RequestDesk(IServiceRequests requests, HolidayCalendar holidays, TimeProvider time)
{
    /// <summary>Keeps a checked request and gives the secret by which it is found again; the secret cannot be had a second time.</summary>
    public async Task<(ServiceRequest Request, TrackingCode Code)> ReceiveAsync(RequestIntake intake, RequestCheck.Good checkedDraft, CancellationToken cancellationToken)
    {
        var request = Prepare(intake, checkedDraft);
        return (await requests.AddAsync(request, cancellationToken), request.Code);
    }

    /// <summary>The same for a request that is opened from another one, which changes with it.</summary>
    public async Task<(ServiceRequest? Request, TrackingCode Code, RequestChange Origin)> ReceiveFromAsync(
        long origin, Func<ServiceRequest, RequestChange> decide, RequestIntake intake, RequestCheck.Good checkedDraft, CancellationToken cancellationToken)
    {
        var request = Prepare(intake, checkedDraft) with { Origin = origin };
        var (added, change) = await requests.AddFromAsync(request, decide, cancellationToken);
        return (added, request.Code, change);
    }

    private NewRequest Prepare(RequestIntake intake, RequestCheck.Good checkedDraft)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(checkedDraft);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        return new NewRequest
        {
            Village = intake.Village,
            Type = checkedDraft.Type,
            Content = checkedDraft.Content,
            Channel = intake.Channel,
            Code = TrackingCode.Create(),
            ReceivedAt = now,
            DueAt = checkedDraft.Type.RunsByClock ? now + checkedDraft.Type.Within : new WorkingHours(intake.Offset, holidays).Add(now, checkedDraft.Type.Within),
            By = intake.By,
            ByKey = intake.ByKey,
        };
    }
}

/// <summary>Where a request came in.</summary>
/// <param name="Village">The village.</param>
/// <param name="Offset">Its difference from UTC.</param>
/// <param name="Channel">The way.</param>
/// <param name="By">The officer who wrote it down.</param>
/// <param name="ByKey">The officer's key.</param>
public sealed record RequestIntake(VillageCode Village, TimeSpan Offset, RequestChannel Channel, string? By = null, string? ByKey = null);
