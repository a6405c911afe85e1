namespace SmartVillage.Sync.Alerts;

/// <summary>Where a person looks next. Run ids and village codes only; nothing of anybody belongs in an address.</summary>
public static class AlertLinks
{
    /// <summary>Link of a condition, or null when the service has no public address.</summary>
    public static Uri? Of(Uri? publicUrl, AlertCondition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        if (publicUrl is null)
        {
            return null;
        }

        var root = publicUrl.AbsoluteUri.TrimEnd('/');
        return new Uri(condition switch
        {
            { RunId: { } run } => $"{root}/api/v1/sync-runs/{run}",
            { Village: { } village } => $"{root}/api/v1/villages/{village}",
            _ => $"{root}/health/ready",
        });
    }
}
