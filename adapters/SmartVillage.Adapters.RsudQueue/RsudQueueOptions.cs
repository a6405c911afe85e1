using SmartVillage.Adapters.Http.Contracts;

namespace SmartVillage.Adapters.RsudQueue;

/// <summary>Antrean RS, which the hospital itself serves, with a user that the hospital gave.</summary>
public sealed record RsudQueueOptions
{
    /// <summary>Contract.</summary>
    public AdapterContract Contract { get; init; } = new();

    /// <summary>Header <c>x-username</c>.</summary>
    public string? User { get; init; }

    /// <summary>Header <c>x-password</c> of the call that gives a token.</summary>
    public string? Password { get; init; }
}
