namespace SmartVillage.Sync.Alerts;

/// <summary>What one evaluation did.</summary>
/// <param name="Open">Alerts whose condition holds.</param>
/// <param name="Sent">Deliveries by channel name: number of alerts.</param>
/// <param name="Failed">Channels that did not take their message, with the reason.</param>
/// <param name="Ended">Alerts whose condition ended.</param>
/// <param name="IsBusy">Another process was evaluating; nothing was done.</param>
public sealed record AlertRound(
    IReadOnlyList<Alert> Open, IReadOnlyDictionary<string, int> Sent, IReadOnlyDictionary<string, string> Failed, int Ended, bool IsBusy = false)
{
    /// <summary>Another process is at it.</summary>
    public static readonly AlertRound Busy = new(
        [], new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), 0, IsBusy: true);
}
