using System.CommandLine;
using Microsoft.AspNetCore.Http;
using SmartVillage.Domain.Errors;

namespace SmartVillage.App.Hosting;

/// <summary>Addresses to listen on. Only loopback by default: TLS belongs to the web server that already stands in front of OpenSID.</summary>
internal static class ListenAddresses
{
    public const string Default = "http://127.0.0.1:5080";

    public static Option<string> Option() => new("--urls")
    {
        Description = "Alamat yang dilayani; beberapa dipisah titik koma.",
        HelpName = "URL",
        DefaultValueFactory = _ => Default,
    };

    public static IReadOnlyList<string> Parse(string text)
    {
        var addresses = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return addresses.Length > 0 && addresses.All(IsHttp) ? addresses : throw new SmartVillageException(
            "SV-APP-020",
            "Alamat --urls tidak benar.",
            $"Tulis seperti {Default}; untuk HTTPS taruh nginx, Apache, atau IIS di depannya.");
    }

    /// <summary>Whether others on the network reach it, without encryption.</summary>
    public static bool IsOpenToNetwork(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return !string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            && !(System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var ip) && System.Net.IPAddress.IsLoopback(ip));
    }

    private static bool IsHttp(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address);
            return string.Equals(parsed.Scheme, "http", StringComparison.OrdinalIgnoreCase) && parsed.PathBase.Length == 0 && !parsed.IsUnixPipe && !parsed.IsNamedPipe;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
