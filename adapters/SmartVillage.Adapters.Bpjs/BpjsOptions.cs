using SmartVillage.Adapters.Http.Contracts;

namespace SmartVillage.Adapters.Bpjs;

/// <summary>VClaim, for a contracted facility; BPJS must have agreed in writing to this use.</summary>
public sealed record BpjsOptions
{
    /// <summary>Contract.</summary>
    public AdapterContract Contract { get; init; } = new();

    /// <summary>Consumer id.</summary>
    public string? ConsId { get; init; }

    /// <summary>Consumer secret.</summary>
    public string? Secret { get; init; }

    /// <summary>Key of the VClaim service.</summary>
    public string? UserKey { get; init; }
}
