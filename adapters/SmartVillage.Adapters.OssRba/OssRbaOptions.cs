using SmartVillage.Adapters.Http.Contracts;

namespace SmartVillage.Adapters.OssRba;

/// <summary>OSS RBA behind the key of DPMPTSP.</summary>
public sealed record OssRbaOptions
{
    /// <summary>Contract; the address ends before the method, as <c>https://api-prd.oss.go.id/v1/kl/rba</c>.</summary>
    public AdapterContract Contract { get; init; } = new();

    /// <summary>Header <c>user_key</c>.</summary>
    public string? UserKey { get; init; }
}
