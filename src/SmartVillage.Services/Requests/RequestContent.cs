using SmartVillage.Services.Pju;
using SmartVillage.Services.Requests.Letters;

namespace SmartVillage.Services.Requests;

/// <summary>What the resident wrote. Kept sealed, and emptied when its time is over.</summary>
public sealed record RequestContent
{
    /// <summary>In the resident's words.</summary>
    public string? Description { get; init; }

    /// <summary>Where, in words.</summary>
    public string? Address { get; init; }

    /// <summary>Where, by the id of somebody's list of addresses; passed on as it came.</summary>
    public string? AddressId { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }

    /// <summary>Values of the type's own fields, checked.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>The business number that was claimed, for help with a NIB.</summary>
    public NibClaim? Nib { get; init; }

    /// <summary>The letter request in OpenSID that it was sent on as.</summary>
    public LetterLink? Letter { get; init; }

    /// <summary>The report at another office's server that it was handed over as.</summary>
    public HandOverLink? HandOver { get; init; }

    /// <summary>Who asks.</summary>
    public string? Name { get; init; }

    /// <summary>Number to call back.</summary>
    public string? Phone { get; init; }

    /// <summary>Address to write to.</summary>
    public string? Email { get; init; }

    /// <summary>A picture that lies elsewhere.</summary>
    public string? MediaUrl { get; init; }
}
