using System.Net;

namespace SmartVillage.Adapters.Http;

/// <summary>How an outside system is reached. The defaults are the rules that every client keeps.</summary>
public sealed record OutsideOptions
{
    /// <summary>Name for messages, as <c>BMKG</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Base address; a path in it is kept.</summary>
    public required Uri Address { get; init; }

    /// <summary>Longest time to a connection.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest time for a whole call, repetitions included.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a GET is repeated. Anything else is sent once: it may have happened although nobody said so.</summary>
    public int Repetitions { get; init; } = 2;

    /// <summary>Middle of the waits between repetitions; jitter is added.</summary>
    public TimeSpan RepetitionDelay { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>A <c>Retry-After</c> up to this is waited for; a longer one is given to the caller.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Only for open data: a redirect would carry credentials to somebody else.</summary>
    public bool FollowRedirects { get; init; }

    /// <summary>Whether connections into <see cref="InsideNetwork"/> are refused, whatever the name says. Does not go together with redirects.</summary>
    public bool OutsideOnly { get; init; }

    /// <summary>Asks for the addresses of a name; only where <see cref="OutsideOnly"/> is on.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Bytes of the largest answer that is read.</summary>
    public long LargestAnswer { get; init; } = 4 * 1024 * 1024;

    /// <summary>How long nothing is sent to a system that failed most of its calls within a minute.</summary>
    public TimeSpan BreakTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Calls within a minute before failures can open the circuit.</summary>
    public int CallsBeforeBreak { get; init; } = 4;
}
