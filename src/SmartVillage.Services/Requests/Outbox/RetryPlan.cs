namespace SmartVillage.Services.Requests.Outbox;

/// <summary>When a message is tried again: at growing distances over three days (the schedule that Standard Webhooks proposes), then a person has to ask for it.</summary>
public static class RetryPlan
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14),
        TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>The next attempt after so many failed ones; null when there is none.</summary>
    public static DateTimeOffset? Next(int failed, DateTimeOffset now) => failed <= Waits.Length ? now + Waits[failed - 1] : null;
}
