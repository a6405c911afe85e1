namespace SmartVillage.Sync.Alerts;

/// <summary>Remembers alerts between evaluations and processes.</summary>
public interface IAlertStore
{
    /// <summary>Alerts whose condition holds, and with <paramref name="includeEnded"/> also earlier ones; newest first.</summary>
    Task<IReadOnlyList<Alert>> ListAsync(bool includeEnded, CancellationToken cancellationToken);

    /// <summary>Writes what an evaluation found; never undoes a mute that came meanwhile. An alert that had ended and begins again is not muted.</summary>
    Task SaveAsync(IReadOnlyCollection<Alert> alerts, CancellationToken cancellationToken);

    /// <summary>Mutes an alert until its condition ends; false when no open alert has that id.</summary>
    Task<bool> MuteAsync(string id, string by, string reason, CancellationToken cancellationToken);
}
