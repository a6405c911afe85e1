namespace SmartVillage.Services.Requests;

/// <summary>A request as it comes in: nothing of it is checked.</summary>
public sealed record RequestDraft
{
    /// <summary>Code of the type.</summary>
    public string? Type { get; init; }

    /// <summary>Values of the type's own fields.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Words, address, contact.</summary>
    public RequestContent Content { get; init; } = new();
}
