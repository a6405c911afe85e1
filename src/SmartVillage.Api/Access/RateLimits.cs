using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using SmartVillage.Api.Http;
using SmartVillage.Api.Telemetry;

namespace SmartVillage.Api.Access;

/// <summary>How many requests a minute a key or an address may make; routes that find or reveal a person have a stricter limit of their own (PRV-01).</summary>
internal sealed class RateLimits : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly SmartVillageTelemetry _telemetry;
    private readonly PartitionedRateLimiter<string> _addresses;
    private readonly PartitionedRateLimiter<string> _keys;
    private readonly PartitionedRateLimiter<string> _identity;
    private readonly PartitionedRateLimiter<string> _writes;
    private readonly PartitionedRateLimiter<string> _wrongKeys;
    private readonly PartitionedRateLimiter<string> _uses;

    public RateLimits(ApiOptions options, SmartVillageTelemetry telemetry)
    {
        _telemetry = telemetry;
        _addresses = Limiter(options.PublicRequestsPerMinute);
        _keys = Limiter(options.KeyRequestsPerMinute);
        _identity = Limiter(options.IdentityRequestsPerMinute);
        _writes = Limiter(options.PublicWritesPerHour, TimeSpan.FromHours(1));
        _wrongKeys = Limiter(options.WrongKeysPerQuarterHour, TimeSpan.FromMinutes(15));
        _uses = Limiter(options.PublicWritesPerHour, TimeSpan.FromHours(1));
    }

    /// <summary>Counts a request; the refusal when it is one too many.</summary>
    public ApiProblem? Refuse(IPAddress? address, string? keyId, ApiRoute? route)
    {
        if (keyId is null)
        {
            return Take(_addresses, "address", Network(address));
        }

        return Take(_keys, "key", keyId) ?? (route?.Sensitive == true ? Take(_identity, "identity", keyId) : null);
    }

    /// <summary>Counts a request of a resident that is going to be kept; the refusal when it is one too many from there.</summary>
    public ApiProblem? RefuseWrite(IPAddress? address) => Take(_writes, "write", Network(address));

    /// <summary>
    /// Counts a wrong key; the refusal when there were too many from there. Right keys go on: nobody guesses 256 bits, and one mistyped key must not shut an office out that shares an address.
    /// </summary>
    public ApiProblem? RefuseWrongKey(IPAddress? address) => Take(_wrongKeys, "wrong-key", Network(address));

    /// <summary>Counts a use of a channel, apart from what residents write: who tapped many numbers may still report a lamp.</summary>
    public ApiProblem? RefuseUse(IPAddress? address) => Take(_uses, "use", Network(address));

    public void Dispose()
    {
        _uses.Dispose();
        _wrongKeys.Dispose();
        _writes.Dispose();
        _addresses.Dispose();
        _keys.Dispose();
        _identity.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int permits) => Limiter(permits, Window);

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) => PartitionedRateLimiter.Create<string, string>(
        who => RateLimitPartition.GetFixedWindowLimiter(
            who, _ => new FixedWindowRateLimiterOptions { PermitLimit = Math.Max(1, permits), Window = window, QueueLimit = 0, AutoReplenishment = true }),
        StringComparer.Ordinal);

    /// <summary>One household or office has a /64 of IPv6 addresses; counting single ones would be no limit.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null || address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString() ?? "unknown";
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }

    private ApiProblem? Take(PartitionedRateLimiter<string> limiter, string name, string who)
    {
        using var lease = limiter.AttemptAcquire(who);
        if (lease.IsAcquired)
        {
            return null;
        }

        _telemetry.Limited(name);
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        return Problems.TooMany(wait);
    }
}
