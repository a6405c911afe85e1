using System.Net;
using System.Net.Sockets;

namespace SmartVillage.Adapters.Http;

/// <summary>Addresses of this machine and of the network that it stands in. Whoever owns a public name may let it point there, and so make us ask what only we can reach.</summary>
public static class InsideNetwork
{
    private static readonly IPNetwork[] Networks =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("224.0.0.0/3"),
        IPNetwork.Parse("::/96"), IPNetwork.Parse("fc00::/7"), IPNetwork.Parse("fe80::/9"), IPNetwork.Parse("ff00::/8"),
    ];

    /// <summary>IPv4 addresses that are written in IPv6 (RFC 6052, 6to4): what is meant stands inside.</summary>
    private static readonly (IPNetwork Network, int At)[] Carriers = [(IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("2002::/16"), 2)];

    // Names that nobody can register, so that only somebody of this network gave them.
    private static readonly string[] OwnEndings = [".localhost", ".local", ".lan", ".internal", ".home.arpa"];

    /// <summary>Whether an address is one of them.</summary>
    public static bool Holds(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var meant = Meant(address);
        return Array.Exists(Networks, network => network.Contains(meant));
    }

    /// <summary>Whether a host is one that can only be meant to be inside: a number, or a name without a public ending.</summary>
    public static bool IsMeantBy(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = address.IdnHost;
        return address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || !host.Contains('.', StringComparison.Ordinal)
            || Array.Exists(OwnEndings, ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static IPAddress Meant(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var carrier = Array.FindIndex(Carriers, one => one.Network.Contains(address));
        return carrier < 0 ? address : new IPAddress(address.GetAddressBytes().AsSpan(Carriers[carrier].At, 4));
    }
}
