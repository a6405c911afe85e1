using SmartVillage.Adapters.Http.Contracts;

namespace SmartVillage.Adapters.Bpjs;

/// <summary>VClaim or PCare, for a contracted facility; BPJS must have agreed in writing to this use.</summary>
public sealed record BpjsOptions
{
    /// <summary>Contract.</summary>
    public AdapterContract Contract { get; init; } = new();

    /// <summary>Which service.</summary>
    public BpjsKind Kind { get; init; }

    /// <summary>Account of the facility; for PCare only.</summary>
    public string? User { get; init; }

    /// <summary>Password of the account; for PCare only.</summary>
    public string? Password { get; init; }

    /// <summary>Consumer id.</summary>
    public string? ConsId { get; init; }

    /// <summary>Consumer secret.</summary>
    public string? Secret { get; init; }

    /// <summary>Key of the service; VClaim and PCare each have their own.</summary>
    public string? UserKey { get; init; }
}
