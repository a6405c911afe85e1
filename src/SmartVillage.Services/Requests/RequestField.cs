using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Requests;

/// <summary>A field that one type of request has besides those that all have.</summary>
/// <param name="Code">Name in forms and JSON.</param>
/// <param name="Kind">What may stand in it.</param>
/// <param name="Label">What to ask.</param>
public sealed record RequestField(string Code, FieldKind Kind, LocalText Label)
{
    /// <summary>Whether a request without it is refused.</summary>
    public bool Required { get; init; }

    /// <summary>How to fill it; null when the question says it.</summary>
    public LocalText? Hint { get; init; }

    /// <summary>Choices, for <see cref="FieldKind.Choice"/> and <see cref="FieldKind.Choices"/>.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>Smallest number.</summary>
    public long Least { get; init; }

    /// <summary>Largest number.</summary>
    public long Most { get; init; } = 1_000_000;

    /// <summary>Most letters.</summary>
    public int Longest { get; init; } = 200;

    /// <summary>Exactly so many digits; 0 for any text.</summary>
    public int Digits { get; init; }

    /// <summary>Whether the moment must lie ahead; else it must not.</summary>
    public bool IsAhead { get; init; }

    /// <summary>Whether the moment may lie ahead or behind; <see cref="IsAhead"/> then says nothing.</summary>
    public bool IsAnyTime { get; init; }

    /// <summary>Keys that make the whole request an emergency, which is never queued.</summary>
    public IReadOnlyList<string> EmergencyKeys { get; init; } = [];
}

/// <summary>One choice.</summary>
/// <param name="Key">In forms and JSON.</param>
/// <param name="Name">As people read it.</param>
public sealed record FieldOption(string Key, LocalText Name);
