using SmartVillage.Services.Adapters;

namespace SmartVillage.Services.Pju;

/// <summary>Somebody else's Open311 GeoReport v2 server, to which a complaint can be passed on.</summary>
public interface IOpen311Outlet
{
    /// <summary>What can be reported there.</summary>
    Task<AdapterAnswer<IReadOnlyList<OutletService>>> ServicesAsync(CancellationToken cancellationToken);

    /// <summary>Passes a report on: place and matter, never who reported it.</summary>
    Task<AdapterAnswer<OutletReceipt>> CreateAsync(OutletReport report, CancellationToken cancellationToken);

    /// <summary>The number behind a token, once there is one.</summary>
    Task<AdapterAnswer<OutletReceipt>> ResolveAsync(string token, CancellationToken cancellationToken);

    /// <summary>Where a report is.</summary>
    Task<AdapterAnswer<OutletState>> StateAsync(string requestId, CancellationToken cancellationToken);
}

/// <summary>One kind of report.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="HasAttributes">Whether it asks for more.</param>
public sealed record OutletService(string Code, string? Name, bool HasAttributes);

/// <summary>A report: a point or an address is needed.</summary>
public sealed record OutletReport
{
    /// <summary>Kind.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>Address in words.</summary>
    public string? Address { get; init; }

    /// <summary>At most 4000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Answers to the kind's questions; several for a list.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
}

/// <summary>What came back: a number now, or a token for one that comes later.</summary>
/// <param name="RequestId">Number.</param>
/// <param name="Token">Token.</param>
/// <param name="Notice">What they say about it.</param>
public sealed record OutletReceipt(string? RequestId, string? Token, string? Notice);

/// <summary>Where a report is.</summary>
/// <param name="IsOpen">Open or closed.</param>
/// <param name="Notes">Their notes.</param>
/// <param name="UpdatedAt">When it changed.</param>
/// <param name="ExpectedAt">When they expect to be done.</param>
public sealed record OutletState(bool IsOpen, string? Notes, DateTimeOffset? UpdatedAt, DateTimeOffset? ExpectedAt);
