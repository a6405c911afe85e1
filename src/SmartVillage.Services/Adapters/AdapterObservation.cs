namespace SmartVillage.Services.Adapters;

/// <summary>What the last look at an adapter found, as it is kept. No credential, no address, nobody's data.</summary>
public sealed record AdapterObservation
{
    /// <summary>Name of the adapter.</summary>
    public required string Name { get; init; }

    /// <summary>Service that it carries, as <c>bpbd</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The one village that it serves; null for all.</summary>
    public string? Village { get; init; }

    /// <summary>What configuration asks for.</summary>
    public required AdapterMode Mode { get; init; }

    /// <summary>Whether it carries its service.</summary>
    public required AdapterStatus Status { get; init; }

    /// <summary>Since when the status is this one.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it was looked at.</summary>
    public required DateTimeOffset CheckedAt { get; init; }

    /// <summary>How long the answer took, milliseconds; null when no call was made.</summary>
    public long? LatencyMs { get; init; }

    /// <summary>Whether calls are sent; null for what makes none.</summary>
    public CircuitStatus? Circuit { get; init; }

    /// <summary>Why it is so, in Indonesian; null while all is well.</summary>
    public string? Reason { get; init; }
}

/// <summary>All adapters at one look, and what follows for the services.</summary>
/// <param name="Adapters">Every adapter, by name.</param>
/// <param name="Modes">How far each service is carried, by its text.</param>
public sealed record AdapterStates(IReadOnlyList<AdapterObservation> Adapters, IReadOnlyDictionary<string, AdapterMode> Modes)
{
    /// <summary>Nothing was looked at yet.</summary>
    public static AdapterStates None { get; } = new([], new Dictionary<string, AdapterMode>(StringComparer.Ordinal));

    /// <summary>What is known about an adapter.</summary>
    public AdapterObservation? Of(string name) => Adapters.FirstOrDefault(adapter => string.Equals(adapter.Name, name, StringComparison.Ordinal));
}

/// <summary>Keeps the last look, for every process of the installation.</summary>
public interface IAdapterStates
{
    /// <summary>The last look; <see cref="AdapterStates.None"/> before the first.</summary>
    AdapterStates Read();

    /// <summary>Keeps a look. When it changes how far a service is carried, whatever was said about services is outdated at the same moment.</summary>
    void Write(AdapterStates states);
}
