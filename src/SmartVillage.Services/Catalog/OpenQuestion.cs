using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>Something that nobody has confirmed. Shown to operators only, never to residents as fact.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OpenQuestion
{
    /// <summary>What has to be asked.</summary>
    public required LocalText What { get; init; }

    /// <summary>What somebody has written somewhere, to be checked; null when nothing was found.</summary>
    public string? Candidate { get; init; }

    /// <summary>Where it was written.</summary>
    public string? Source { get; init; }

    /// <summary>How well it is known.</summary>
    public Confidence? Confidence { get; init; }
}
