namespace SmartVillage.Adapters.Smtp;

/// <summary>The mail server that carries alerts. Without host, sender and a recipient the channel is disabled.</summary>
public sealed record SmtpOptions
{
    /// <summary>Name or address of the server.</summary>
    public string? Host { get; init; }

    /// <summary>587 for submission with STARTTLS, 465 for TLS from the first byte.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the connection is protected.</summary>
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>Account, or null for a server that asks for none.</summary>
    public string? User { get; init; }

    /// <summary>Password of the account.</summary>
    public string? Password { get; init; }

    /// <summary>Sender.</summary>
    public string? From { get; init; }

    /// <summary>Recipients.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Longest time that a whole delivery may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
