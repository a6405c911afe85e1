using SmartVillage.Adapters.Http.Contracts;

namespace SmartVillage.Adapters.OpenKab;

/// <summary>The joined database of a regency. Some of its routes ask for no account, so it must stand in a private network.</summary>
public sealed record OpenKabOptions
{
    /// <summary>Contract; the address is the host, without <c>/api</c>.</summary>
    public AdapterContract Contract { get; init; } = new();

    /// <summary>E-mail of the account. It must be one of ours alone: OpenKab ends other sessions of an account at every login.</summary>
    public string? Email { get; init; }

    /// <summary>Its password.</summary>
    public string? Password { get; init; }
}
