using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid;

/// <summary>What every OpenSID source has, whether a server or a file holds it.</summary>
public abstract record SourceOptions
{
    /// <summary>Name in the configuration, unique.</summary>
    public required string Name { get; init; }

    /// <summary>Dotted code of the one village to read; null takes every village that the data describe themselves.</summary>
    public string? VillageCode { get; init; }

    /// <summary>Address of the village's public OpenSID site.</summary>
    public string? WebUrl { get; init; }

    /// <summary>Data spesifik that is read per person because a basis for it was recorded: names of <see cref="EntityDefinition.SpecificFields"/>; nothing by default.</summary>
    public IReadOnlyList<string> SpecificColumns { get; init; } = [];
}
