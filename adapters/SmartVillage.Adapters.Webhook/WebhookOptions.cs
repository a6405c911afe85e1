namespace SmartVillage.Adapters.Webhook;

/// <summary>Where alerts are posted to. Without address and secret the channel is disabled: an unsigned message could come from anybody.</summary>
public sealed record WebhookOptions
{
    /// <summary>Address of the receiver.</summary>
    public Uri? Url { get; init; }

    /// <summary>Secret that both sides know; any text of at least 16 characters.</summary>
    public string? Secret { get; init; }

    /// <summary>Longest time that a delivery may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);
}
