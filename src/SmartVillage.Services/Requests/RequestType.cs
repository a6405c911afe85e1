using SmartVillage.Services.Catalog;

namespace SmartVillage.Services.Requests;

/// <summary>One thing that a resident can ask for or report.</summary>
/// <param name="Code">Name in addresses, forms and JSON; also the service_code of Open311.</param>
/// <param name="Service">The service of the catalogue that it belongs to; null for equipment of the village itself.</param>
/// <param name="Name">Short name.</param>
/// <param name="Description">What it is for.</param>
public sealed record RequestType(string Code, ServiceCode? Service, LocalText Name, LocalText Description)
{
    /// <summary>Heading under which it is shown.</summary>
    public required LocalText Group { get; init; }

    /// <summary>Other words for it.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Its own fields, in their order.</summary>
    public IReadOnlyList<RequestField> Fields { get; init; } = [];

    /// <summary>Whether it is about a public place, so that everybody may see it (without who reported it). All others are seen by officers and by the holder of the tracking code.</summary>
    public bool IsPublic { get; init; }

    /// <summary>
    /// Whether every village takes it, whatever its catalogue says: reports about public places need nobody's agreement (reference ten-services, section 0).
    /// </summary>
    public bool IsEverywhere { get; init; }

    /// <summary>Whether one must say where.</summary>
    public bool NeedsPlace { get; init; }

    /// <summary>Whether an officer must be able to call back.</summary>
    public bool NeedsPhone { get; init; }

    /// <summary>Marks on its way, in their order.</summary>
    public IReadOnlyList<RequestStage> Stages { get; init; } = [];

    /// <summary>Whether the dispatch board of the ambulance works on it.</summary>
    public bool HasTrip { get; init; }

    /// <summary>Whether one's own words would be about somebody's health: not taken without a recorded basis, and erased after 30 days (UU 27/2022, specific personal data).</summary>
    public bool HasHealthWords { get; init; }

    /// <summary>Whether files may be attached.</summary>
    public bool TakesFiles { get; init; } = true;

    /// <summary>How long the office may take, in working hours, or by the clock where <see cref="RunsByClock"/> says so.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Whether the time is counted day and night and does not stop while the resident is waited for, as a law wants it.</summary>
    public bool RunsByClock { get; init; }

    /// <summary>Days after its end during which the words and the contact of the resident are kept.</summary>
    public int KeptForDays { get; init; } = 365;

    /// <summary>What everybody must read first.</summary>
    public LocalText? Warning { get; init; }

    /// <summary>The field of a code, or null.</summary>
    public RequestField? Field(string code) => Fields.FirstOrDefault(f => string.Equals(f.Code, code, StringComparison.Ordinal));
}
