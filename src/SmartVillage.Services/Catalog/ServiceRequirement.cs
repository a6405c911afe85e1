using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>Something a resident has to bring or to be.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ServiceRequirement
{
    /// <summary>Stable short name within the service, as <c>family-card</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What it is.</summary>
    public required LocalText Name { get; init; }

    /// <summary>What the copy of the population data can say about it for one resident; null when nothing.</summary>
    public RecordedFact? Record { get; init; }
}
