using System.Security.Cryptography;
using System.Text;

namespace SmartVillage.Sync.Alerts;

/// <summary>A condition over time: since when, who was told when, and whether somebody muted it.</summary>
public sealed record Alert
{
    /// <summary>Short, made from the key, so that it stays the same when the condition comes back.</summary>
    public required string Id { get; init; }

    /// <summary>What is so.</summary>
    public required AlertCondition Condition { get; init; }

    /// <summary>When it was first seen.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Channel name to when it last took the alert.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> SentAt { get; init; } = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    /// <summary>When the condition ended; null while it holds.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who muted it and why; holds until the condition ends.</summary>
    public AlertMute? Mute { get; init; }

    /// <summary>An alert that begins now.</summary>
    public static Alert Begin(AlertCondition condition, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new Alert { Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(condition.Key))[..4]), Condition = condition, Since = now };
    }

    /// <summary>Whether a channel should carry it now.</summary>
    public bool IsDue(string channel, DateTimeOffset now, TimeSpan repeat) =>
        Mute is null && EndedAt is null && (!SentAt.TryGetValue(channel, out var last) || last + repeat <= now || last > now);

    /// <summary>The same alert after a channel took it.</summary>
    public Alert Sent(string channel, DateTimeOffset now) => this with
    {
        SentAt = new Dictionary<string, DateTimeOffset>(SentAt, StringComparer.Ordinal) { [channel] = now },
    };
}

/// <summary>A person's decision not to hear of an alert any more.</summary>
public sealed record AlertMute(string By, string Reason, DateTimeOffset At);
