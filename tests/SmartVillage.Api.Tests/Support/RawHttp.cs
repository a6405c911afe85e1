using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SmartVillage.Api.Tests.Support;

/// <summary>Sends bytes that no HTTP client would send, and reads what comes back until the connection ends.</summary>
internal static class RawHttp
{
    public static async Task<(int Status, string? ContentType, string Body)> SendAsync(Uri address, byte[] request, bool hangUp = false)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, ApiHost.Cancellation);
        await using var stream = client.GetStream();
        using var received = new MemoryStream();
        try
        {
            await stream.WriteAsync(request, ApiHost.Cancellation);
            if (hangUp)
            {
                client.Client.Shutdown(SocketShutdown.Send);
            }

            await stream.CopyToAsync(received, ApiHost.Cancellation);
        }
        catch (IOException)
        {
            // The server may close while it is still being sent to; what it said before counts.
        }

        return Parse(Encoding.UTF8.GetString(received.ToArray()));
    }

    public static Task<(int Status, string? ContentType, string Body)> SendAsync(Uri address, string request) =>
        SendAsync(address, Encoding.Latin1.GetBytes(request));

    private static (int Status, string? ContentType, string Body) Parse(string answer)
    {
        if (!answer.StartsWith("HTTP/1.", StringComparison.Ordinal))
        {
            return (0, null, answer);
        }

        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = answer[..end].Split("\r\n");
        var type = head.FirstOrDefault(h => h.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))?[13..].Trim();
        return (int.Parse(head[0].AsSpan(9, 3), CultureInfo.InvariantCulture), type, answer[(end + 4)..]);
    }
}
