using SmartVillage.Domain.Areas;

namespace SmartVillage.Services.Requests.Outbox;

/// <summary>Messages on their way to another system, written in the transaction of what they tell.</summary>
public interface IRequestOutbox
{
    /// <summary>Messages to these receivers whose time has come, oldest first.</summary>
    Task<IReadOnlyList<OutboxMessage>> ListDueAsync(DateTimeOffset now, IReadOnlyCollection<OutboxTarget> targets, int take, CancellationToken cancellationToken);

    /// <summary>The receiver has it.</summary>
    Task DeliveredAsync(string id, CancellationToken cancellationToken);

    /// <summary>An attempt failed; the next one comes at a time, or never.</summary>
    Task FailedAsync(string id, string failure, DateTimeOffset? nextAt, CancellationToken cancellationToken);

    /// <summary>How the messages of a village stand.</summary>
    Task<OutboxState> StateAsync(VillageCode village, CancellationToken cancellationToken);

    /// <summary>How the messages of all villages stand.</summary>
    Task<OutboxSummary> SummaryAsync(CancellationToken cancellationToken);

    /// <summary>Tries every message of a village anew that was given up; says how many.</summary>
    Task<long> ReplayAsync(VillageCode village, DateTimeOffset now, CancellationToken cancellationToken);
}
