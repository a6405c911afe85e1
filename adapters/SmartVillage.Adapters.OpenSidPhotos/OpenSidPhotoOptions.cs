using System.Net;

namespace SmartVillage.Adapters.OpenSidPhotos;

/// <summary>Where photos come from, and how much of them is kept.</summary>
public sealed record OpenSidPhotoOptions
{
    /// <summary>Address of each source's OpenSID (<c>WebUrl</c> of the configuration) by name of the source. Nothing else is ever asked: what the data itself says about websites counts for nothing.</summary>
    public IReadOnlyDictionary<string, Uri> Websites { get; init; } = new Dictionary<string, Uri>(StringComparer.Ordinal);

    /// <summary>Names of sources whose address may lead into the network that this machine stands in; any other name that leads there is not followed.</summary>
    public IReadOnlySet<string> Inside { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Asks for the addresses of a name.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Folder of drawn photos.</summary>
    public required string Folder { get; init; }

    /// <summary>Bytes that the folder may hold; the oldest go first.</summary>
    public long FolderBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Bytes of the largest file that is read.</summary>
    public long LargestFile { get; init; } = 10 * 1024 * 1024;

    /// <summary>How long a photo is shown without asking again.</summary>
    public TimeSpan FreshFor { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a file that could not be had is not asked for again.</summary>
    public TimeSpan AskAgainAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest wait for a website; a page of goods does not hang on one village's server.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(6);
}
