using SmartVillage.Services.Requests.Ambulance;

namespace SmartVillage.Services.Requests.Outbox;

/// <summary>Sends what waits, each message at least once: it is crossed off only after the receiver took it.</summary>
public sealed class OutboxDispatcher(IRequestOutbox outbox, IRequestHook hook, IAmbulanceDispatchPort ambulance, TimeProvider time)
{
    private const int AtOnce = 100;

    // A receiver that does not answer is not asked a hundred times in one round.
    private const int FailuresThatEndARound = 3;

    /// <summary>One round.</summary>
    public async Task<DispatchReport> DispatchAsync(CancellationToken cancellationToken)
    {
        var targets = new List<OutboxTarget>();
        targets.AddRange(hook.IsEnabled ? [OutboxTarget.Requests] : []);
        targets.AddRange(ambulance.IsEnabled ? [OutboxTarget.Ambulance] : []);
        if (targets.Count == 0)
        {
            return new DispatchReport(0, 0, 0);
        }

        var (delivered, failed, dead) = (0, 0, 0);
        var silent = new Dictionary<OutboxTarget, int>();
        foreach (var message in await outbox.ListDueAsync(time.GetUtcNow(), targets, AtOnce, cancellationToken))
        {
            if (silent.GetValueOrDefault(message.Target) >= FailuresThatEndARound)
            {
                continue;
            }

            if (await SendAsync(message, cancellationToken) is not { } failure)
            {
                // Not cancelled: what was taken must not be sent again because a host stops.
                await outbox.DeliveredAsync(message.Id, CancellationToken.None);
                delivered++;
                continue;
            }

            var next = RetryPlan.Next(message.Attempts + 1, time.GetUtcNow());
            await outbox.FailedAsync(message.Id, failure, next, CancellationToken.None);
            (failed, dead) = (failed + 1, next is null ? dead + 1 : dead);
            silent[message.Target] = silent.GetValueOrDefault(message.Target) + 1;
        }

        return new DispatchReport(delivered, failed, dead);
    }

    private Task<string?> SendAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        message.Target == OutboxTarget.Ambulance ? ambulance.SendAsync(message, cancellationToken) : hook.SendAsync(message, cancellationToken);
}

/// <summary>What came of a round.</summary>
/// <param name="Delivered">Taken by the receiver.</param>
/// <param name="Failed">Not taken.</param>
/// <param name="Dead">Of these, given up.</param>
public sealed record DispatchReport(int Delivered, int Failed, int Dead);
