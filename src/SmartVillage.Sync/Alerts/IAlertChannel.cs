namespace SmartVillage.Sync.Alerts;

/// <summary>A way to reach people. One without settings is disabled and says so.</summary>
public interface IAlertChannel
{
    /// <summary>As <c>smtp</c>.</summary>
    string Name { get; }

    /// <summary>Whether it has what it needs to send.</summary>
    bool IsEnabled { get; }

    /// <summary>Carries alerts in one message. A failure is an answer, not an exception.</summary>
    Task<AlertDelivery> SendAsync(AlertMessage message, CancellationToken cancellationToken);
}

/// <summary>How sending went. <paramref name="Failure"/> is a short technical reason without addresses or secrets, null when delivered.</summary>
public sealed record AlertDelivery(string? Failure)
{
    /// <summary>The other side took it.</summary>
    public static readonly AlertDelivery Done = new((string?)null);
}

/// <summary>What is sent: everything that is due, in one message.</summary>
public sealed record AlertMessage(DateTimeOffset At, IReadOnlyList<AlertNotice> Alerts);

/// <summary>One alert as people outside see it.</summary>
public sealed record AlertNotice(
    string Id, string Kind, string? Village, string Message, IReadOnlyDictionary<string, long> Counts, DateTimeOffset Since, Uri? Link);
