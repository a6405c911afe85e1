using SmartVillage.Adapters.Http.Contracts;

namespace SmartVillage.Adapters.Beds;

/// <summary>Which of the two services the hospital reports its beds to.</summary>
public enum BedsKind
{
    /// <summary>Aplicares of BPJS Kesehatan.</summary>
    Aplicares,

    /// <summary>RS Online (SIRS) of the ministry of health.</summary>
    RsOnline,
}

/// <summary>Beds, with the hospital's own credentials.</summary>
public sealed record BedsOptions
{
    /// <summary>Contract; the address ends before <c>/rest</c> (Aplicares) or with <c>/index.php</c> (RS Online).</summary>
    public AdapterContract Contract { get; init; } = new();

    /// <summary>Which.</summary>
    public BedsKind Kind { get; init; } = BedsKind.Aplicares;

    /// <summary>Code of the facility (<c>kodeppk</c>, or <c>X-rs-id</c>).</summary>
    public string? Facility { get; init; }

    /// <summary>Consumer id of Aplicares.</summary>
    public string? ConsId { get; init; }

    /// <summary>Consumer secret of Aplicares, or <c>X-pass</c> of RS Online.</summary>
    public string? Secret { get; init; }
}
