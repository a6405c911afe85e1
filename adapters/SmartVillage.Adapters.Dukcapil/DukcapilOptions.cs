using SmartVillage.Adapters.Http.Contracts;

namespace SmartVillage.Adapters.Dukcapil;

/// <summary>Verification by element through the city's Disdukcapil. Host, path and account come with the agreement (PKS); traffic goes over a private network.</summary>
public sealed record DukcapilOptions
{
    /// <summary>Contract; the address is the whole address of the call.</summary>
    public AdapterContract Contract { get; init; } = new();

    /// <summary>Account.</summary>
    public string? UserId { get; init; }

    /// <summary>Its password.</summary>
    public string? Password { get; init; }

    /// <summary>Address from which the agreement allows calls.</summary>
    public string? IpUser { get; init; }

    /// <summary>Whether account and password are also sent as HTTP Basic.</summary>
    public bool UsesBasic { get; init; }

    /// <summary>How alike a name has to be, per cent.</summary>
    public int Threshold { get; init; } = 90;

    /// <summary>How the agreement writes dates.</summary>
    public string DateFormat { get; init; } = "dd-MM-yyyy";
}
