using SmartVillage.Adapters.Http.Contracts;

namespace SmartVillage.Adapters.Satusehat;

/// <summary>SATUSEHAT, for a verified facility and its client.</summary>
public sealed record SatusehatOptions
{
    /// <summary>Contract; the address is the host, as <c>https://api-satusehat-stg.dto.kemkes.go.id</c>.</summary>
    public AdapterContract Contract { get; init; } = new();

    /// <summary>Client id.</summary>
    public string? ClientId { get; init; }

    /// <summary>Client secret.</summary>
    public string? ClientSecret { get; init; }
}
