using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Nib;

/// <summary>The national register of business numbers (OSS RBA), for whoever holds a key of a ministry, agency or region; in Metro DPMPTSP.</summary>
public interface INibRegistry
{
    /// <summary>Whether a NIB exists and holds. <see cref="AnswerStatus.Invalid"/> for what is not 13 digits, without asking.</summary>
    Task<AdapterAnswer<NibRecord>> CheckAsync(string nib, CancellationToken cancellationToken);

    /// <summary>With date, scale and lines of business.</summary>
    Task<AdapterAnswer<NibRecord>> InquireAsync(string nib, CancellationToken cancellationToken);
}

/// <summary>What the register says about a business.</summary>
public sealed record NibRecord
{
    /// <summary>13 digits.</summary>
    public required string Nib { get; init; }

    /// <summary>Name of the business.</summary>
    public string? BusinessName { get; init; }

    /// <summary>State of the number.</summary>
    public required NibState State { get; init; }

    /// <summary>When it was issued.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Size of the business.</summary>
    public BusinessScale? Scale { get; init; }

    /// <summary>Lines of business (KBLI, five digits).</summary>
    public IReadOnlyList<string> Kbli { get; init; } = [];
}

/// <summary>States of OSS RBA, PIA v4.3.22: 01 to 06.</summary>
public enum NibState
{
    /// <summary>Said in a way that is not in the document.</summary>
    Unknown,

    /// <summary>01.</summary>
    Active,

    /// <summary>02.</summary>
    Inactive,

    /// <summary>03: business permitted.</summary>
    BusinessPermitted,

    /// <summary>04: operation permitted.</summary>
    OperationPermitted,

    /// <summary>05.</summary>
    Frozen,

    /// <summary>06.</summary>
    Revoked,
}

/// <summary>Scales of OSS RBA: 01 to 04.</summary>
public enum BusinessScale
{
    /// <summary>Usaha mikro.</summary>
    Micro = 1,

    /// <summary>Usaha kecil.</summary>
    Small = 2,

    /// <summary>Usaha menengah.</summary>
    Medium = 3,

    /// <summary>Usaha besar.</summary>
    Large = 4,
}
