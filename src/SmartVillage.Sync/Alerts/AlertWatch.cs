using Microsoft.Extensions.Logging;
using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Alerts;

/// <summary>
/// Tells people what needs them, again and again until somebody acts or mutes it. A message may come twice (the process died between sending and noting it), never not at all.
/// When the disk is full the state cannot be written: what was sent is then remembered here, so that a full disk is told and not repeated every few minutes.
/// </summary>
public sealed partial class AlertWatch(
    IRunLog log, IStoredContent stored, IStoreCondition store, IEnumerable<IPopulationSource> sources, IAlertStore alerts, IEnumerable<IAlertChannel> channels,
    IRunLocks locks, AlertOptions options, TimeProvider time, ILogger<AlertWatch> logger, IEnumerable<IAlertSource>? alertSources = null) : IAlertWatch
{
    private readonly AlertConditions _conditions = new(log, stored, store, sources, options, time, alertSources ?? []);
    private readonly IReadOnlyList<IAlertChannel> _channels = channels.Where(channel => channel.IsEnabled).ToList();
    private IReadOnlyList<Alert> _remembered = [];

    /// <inheritdoc />
    public async Task<AlertRound> EvaluateAsync(CancellationToken cancellationToken)
    {
        IAsyncDisposable? held;
        try
        {
            held = locks.TryAcquire("alerts");
            if (held is null)
            {
                return AlertRound.Busy;
            }
        }
        catch (StoreException)
        {
            // A folder that takes no lock file is one of the things to tell about.
            held = null;
        }

        try
        {
            return await EvaluateAloneAsync(cancellationToken);
        }
        finally
        {
            await (held?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private async Task<AlertRound> EvaluateAloneAsync(CancellationToken cancellationToken)
    {
        var (found, isComplete) = await _conditions.FindAsync(cancellationToken);
        var known = (await LoadAsync(cancellationToken)).ToDictionary(alert => alert.Condition.Key, StringComparer.Ordinal);
        var now = time.GetUtcNow();
        var open = found.Select(condition => known.TryGetValue(condition.Key, out var alert) ? alert with { Condition = condition } : Begin(condition, now)).ToList();
        var keys = found.Select(condition => condition.Key).ToHashSet(StringComparer.Ordinal);
        var others = known.Values.Where(alert => !keys.Contains(alert.Condition.Key)).ToList();
        var ended = isComplete ? others.Select(alert => alert with { EndedAt = now }).ToList() : [];
        var (sent, failed) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var channel in _channels)
        {
            open = await TellAsync(channel, open, now, sent, failed, cancellationToken);
        }

        await SaveAsync([.. open, .. ended], remember: isComplete ? open : [.. open, .. others]);
        return new AlertRound(open, sent, failed, ended.Count);
    }

    private async Task<List<Alert>> TellAsync(
        IAlertChannel channel, List<Alert> open, DateTimeOffset now, Dictionary<string, int> sent, Dictionary<string, string> failed, CancellationToken cancellationToken)
    {
        var due = open.Where(alert => alert.IsDue(channel.Name, now, options.Repeat)).ToList();
        if (due.Count == 0)
        {
            return open;
        }

        var delivery = await channel.SendAsync(new AlertMessage(now, due.Select(Notice).ToList()), cancellationToken);
        if (delivery.Failure is { } failure)
        {
            failed[channel.Name] = failure;
            LogNotDelivered(logger, channel.Name, due.Count, failure);
            return open;
        }

        sent[channel.Name] = due.Count;
        LogDelivered(logger, channel.Name, due.Count);
        return open.Select(alert => due.Contains(alert) ? alert.Sent(channel.Name, now) : alert).ToList();
    }

    private AlertNotice Notice(Alert alert)
    {
        var condition = alert.Condition;
        return new AlertNotice(alert.Id, condition.Kind, condition.Village, condition.Message, condition.Counts, alert.Since, AlertLinks.Of(options.PublicUrl, condition));
    }

    private Alert Begin(AlertCondition condition, DateTimeOffset now)
    {
        var alert = Alert.Begin(condition, now);
        LogBegun(logger, alert.Id, condition.Kind, condition.Message);
        return alert;
    }

    private async Task<IReadOnlyList<Alert>> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var loaded = await alerts.ListAsync(includeEnded: false, cancellationToken);
            return [.. loaded.Select(Newest), .. _remembered.ExceptBy(loaded.Select(alert => alert.Id), alert => alert.Id, StringComparer.Ordinal)];
        }
        catch (StoreException)
        {
            return _remembered;
        }
    }

    /// <summary>What was sent while the state could not be written counts as well.</summary>
    private Alert Newest(Alert loaded) =>
        _remembered.FirstOrDefault(alert => string.Equals(alert.Id, loaded.Id, StringComparison.Ordinal)) is { } remembered
            ? loaded with { SentAt = remembered.SentAt.Count > loaded.SentAt.Count || remembered.SentAt.Any(sent => sent.Value > loaded.SentAt.GetValueOrDefault(sent.Key)) ? remembered.SentAt : loaded.SentAt }
            : loaded;

    private async Task SaveAsync(IReadOnlyCollection<Alert> changed, IReadOnlyList<Alert> remember)
    {
        try
        {
            await alerts.SaveAsync(changed, CancellationToken.None);
            _remembered = [];
        }
        catch (StoreException failure)
        {
            _remembered = remember;
            LogNotSaved(logger, failure.Code);
        }
    }
}
