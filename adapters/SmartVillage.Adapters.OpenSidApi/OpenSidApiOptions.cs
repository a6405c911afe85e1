using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Domain.Areas;

namespace SmartVillage.Adapters.OpenSidApi;

/// <summary>OpenSID's API of one village; needs OpenSID's licence (Premium), which counts as the contract.</summary>
public sealed record OpenSidApiOptions
{
    /// <summary>The village whose OpenSID it is; null for an installation with one OpenSID.</summary>
    public VillageCode? Village { get; init; }

    /// <summary>Where it is configured, for messages.</summary>
    public string? Section { get; init; }

    /// <summary>Contract; the address is the host, without <c>/api</c>.</summary>
    public AdapterContract Contract { get; init; } = new();

    /// <summary>Whether the operator has replaced the JWT secret that OpenSID's sample configuration ships with: with that one anybody can log in as anybody.</summary>
    public bool JwtSecretChanged { get; init; }

    /// <summary>Staff account for answers to complaints; null when none are sent.</summary>
    public string? StaffUser { get; init; }

    /// <summary>Its password.</summary>
    public string? StaffPassword { get; init; }
}
