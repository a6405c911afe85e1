using SmartVillage.Services.Requests.Holidays;

namespace SmartVillage.Services.Requests;

/// <summary>Moves a request along with what another office says of it, step by step, as far as the workflow goes.</summary>
internal static class RequestFollowing
{
    private const int MostSteps = 6;

    // Promised times are moved by whole working days; a village's own offset differs by an hour or two.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <param name="requests">Where it is kept.</param>
    /// <param name="request">The request as it was found.</param>
    /// <param name="holidays">Days on which nobody works.</param>
    /// <param name="next">The next step of the request as it is now, or null when it has come as far as the office has.</param>
    /// <returns>Whether it moved.</returns>
    public static async Task<bool> FollowAsync(this IServiceRequests requests, ServiceRequest request, HolidayCalendar holidays, Func<ServiceRequest, WorkingHours, RequestChange?> next)
    {
        var (isMoved, hours) = (false, new WorkingHours(Offset, holidays));
        for (var step = 0; step < MostSteps; step++)
        {
            var change = await requests.ChangeAsync(request.Village, request.Id, current => next(current, hours) ?? RequestChange.Refuse(RequestRefusal.NotAllowed), CancellationToken.None);
            if (change.Refusal is not null)
            {
                break;
            }

            isMoved = true;
        }

        return isMoved;
    }
}
