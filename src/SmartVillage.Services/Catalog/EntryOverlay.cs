using System.Text.Json.Serialization;

namespace SmartVillage.Services.Catalog;

/// <summary>
/// What one layer says about a service: the national base, a city, a district, or a village's operator. Whatever is null is as the layer below says. Lists replace lists, except
/// channels, which come on top of those below, so that a local number never drives out the national one.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public record EntryOverlay
{
    /// <summary>How far the service should be carried here; what this installation cannot carry is not shown.</summary>
    public AdapterMode? Mode { get; init; }

    /// <summary>What people call it.</summary>
    public LocalText? Name { get; init; }

    /// <summary>What it is for, in a sentence or two.</summary>
    public LocalText? Summary { get; init; }

    /// <summary>The office that owns it.</summary>
    public LocalText? Office { get; init; }

    /// <summary>A present notice, as a changed opening hour.</summary>
    public LocalText? Notice { get; init; }

    /// <summary>Further ways to reach it.</summary>
    public IReadOnlyList<ServiceChannel>? Channels { get; init; }

    /// <summary>Values of channels of layers below that are wrong here. 112 and 119 cannot be hidden.</summary>
    public IReadOnlyList<string>? HiddenChannels { get; init; }

    /// <summary>What has to be brought.</summary>
    public IReadOnlyList<ServiceRequirement>? Requirements { get; init; }

    /// <summary>Clinics of the hospital; for that service only.</summary>
    public IReadOnlyList<Clinic>? Clinics { get; init; }

    /// <summary>What happens, step by step.</summary>
    public LocalText? Procedure { get; init; }

    /// <summary>What it costs.</summary>
    public ServiceFee? Fee { get; init; }

    /// <summary>How long it takes.</summary>
    public ProcessingTime? ProcessingTime { get; init; }

    /// <summary>What one gets.</summary>
    public LocalText? Output { get; init; }

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<LegalBasis>? LegalBasis { get; init; }

    /// <summary>Codes of <see cref="LifeEvent"/>.</summary>
    public IReadOnlyList<string>? LifeEvents { get; init; }

    /// <summary>Components of the service standard that have no field of their own above: facilities to performance evaluation.</summary>
    public IReadOnlyDictionary<StandardComponent, LocalText>? Standard { get; init; }
}
