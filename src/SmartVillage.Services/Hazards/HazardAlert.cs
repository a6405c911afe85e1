namespace SmartVillage.Services.Hazards;

/// <summary>
/// One warning that holds now, with the words of CAP 1.2 (OASIS, 1 July 2010): <c>urgency</c>, <c>severity</c>, <c>certainty</c>, <c>category</c> and <c>responseType</c> as they
/// were sent.
/// </summary>
public sealed record HazardAlert
{
    /// <summary>CAP <c>identifier</c>.</summary>
    public required string Id { get; init; }

    /// <summary>CAP <c>event</c>, as <c>Hujan Lebat disertai Petir</c>.</summary>
    public required string Event { get; init; }

    /// <summary>CAP <c>headline</c>.</summary>
    public string? Headline { get; init; }

    /// <summary>CAP <c>description</c>, plain text.</summary>
    public string? Description { get; init; }

    /// <summary>CAP <c>instruction</c>: what people should do.</summary>
    public string? Instruction { get; init; }

    /// <summary>Geo, Met, Safety, Security, Rescue, Fire, Health, Env, Transport, Infra, CBRNE, Other.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Shelter, Evacuate, Prepare, Execute, Avoid, Monitor, Assess, AllClear, None.</summary>
    public IReadOnlyList<string> ResponseTypes { get; init; } = [];

    /// <summary>Immediate, Expected, Future, Past, Unknown.</summary>
    public string? Urgency { get; init; }

    /// <summary>Extreme, Severe, Moderate, Minor, Unknown.</summary>
    public string? Severity { get; init; }

    /// <summary>Observed, Likely, Possible, Unlikely, Unknown.</summary>
    public string? Certainty { get; init; }

    /// <summary>CAP <c>sent</c>.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When it begins: CAP <c>onset</c>, else <c>effective</c>, else <c>sent</c>.</summary>
    public required DateTimeOffset BeginsAt { get; init; }

    /// <summary>When it ends; it is not told any more after this.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>CAP <c>senderName</c>.</summary>
    public string? SenderName { get; init; }

    /// <summary>CAP <c>areaDesc</c> of the areas concerned.</summary>
    public string? Area { get; init; }

    /// <summary>Page with more, if it is an http address.</summary>
    public string? Web { get; init; }

    /// <summary>Why it concerns the village.</summary>
    public required HazardMatch Match { get; init; }

    /// <summary>Whether it replaced an earlier one (CAP <c>msgType</c> Update).</summary>
    public bool IsUpdate { get; init; }
}

/// <summary>Why a warning concerns a village.</summary>
public enum HazardMatch
{
    /// <summary>The village's point lies in its area.</summary>
    Point,

    /// <summary>Its text names the district or the city.</summary>
    Name,
}
