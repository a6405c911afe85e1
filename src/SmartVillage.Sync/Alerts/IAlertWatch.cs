namespace SmartVillage.Sync.Alerts;

/// <summary>Looks for what needs a person, and tells whoever is to be told.</summary>
public interface IAlertWatch
{
    /// <summary>One evaluation; does nothing when another process is at it.</summary>
    Task<AlertRound> EvaluateAsync(CancellationToken cancellationToken);
}
