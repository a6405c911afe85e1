namespace SmartVillage.Adapters.Bmkg.Cap;

/// <summary>A message of the Common Alerting Protocol 1.2 (OASIS), as it was sent.</summary>
internal sealed record CapAlert
{
    public required string Identifier { get; init; }

    public required string Sender { get; init; }

    public required DateTimeOffset Sent { get; init; }

    /// <summary>Actual, Exercise, System, Test or Draft.</summary>
    public required string Status { get; init; }

    /// <summary>Alert, Update, Cancel, Ack or Error.</summary>
    public required string MessageType { get; init; }

    public IReadOnlyList<CapReference> References { get; init; } = [];

    public IReadOnlyList<CapInfo> Infos { get; init; } = [];
}

/// <summary>An earlier message that this one is about.</summary>
internal sealed record CapReference(string Sender, string Identifier);

/// <summary>What happens, in one language.</summary>
internal sealed record CapInfo
{
    public string? Language { get; init; }

    public required string Event { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> ResponseTypes { get; init; } = [];

    public string? Urgency { get; init; }

    public string? Severity { get; init; }

    public string? Certainty { get; init; }

    public DateTimeOffset? Effective { get; init; }

    public DateTimeOffset? Onset { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public string? SenderName { get; init; }

    public string? Headline { get; init; }

    public string? Description { get; init; }

    public string? Instruction { get; init; }

    public string? Web { get; init; }

    public IReadOnlyList<CapArea> Areas { get; init; } = [];
}

/// <summary>Where. Polygons and circles as written: <c>lat,lon lat,lon …</c> and <c>lat,lon kilometres</c>.</summary>
internal sealed record CapArea(string Description, IReadOnlyList<string> Polygons, IReadOnlyList<string> Circles);
