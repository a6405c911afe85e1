using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SmartVillage.TestSupport.Databases;

namespace SmartVillage.IntegrationTests.Databases;

public sealed class SlowLineTests
{
    private const int Bytes = 50_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_arrives_no_sooner_than_the_line_allows()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        await using var line = await SlowLine.StartAsync(((IPEndPoint)server.LocalEndpoint).Port, 2_000_000, TimeSpan.FromMilliseconds(20), Token);
        var sent = new byte[Bytes];
        Random.Shared.NextBytes(sent);
        var answering = AnswerAsync(server, sent);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, line.Port, Token);
        var received = new byte[Bytes];
        var started = Stopwatch.GetTimestamp();

        await client.GetStream().WriteAsync(new byte[1], Token);
        await client.GetStream().ReadExactlyAsync(received, Token);

        // 400,000 bits at 2 Mbit/s, and 20 ms in each direction.
        Assert.True(Stopwatch.GetElapsedTime(started) > TimeSpan.FromMilliseconds(235), Stopwatch.GetElapsedTime(started).ToString());
        Assert.Equal(sent, received);
        Assert.Equal((Bytes, 1), (line.BytesToClient, line.BytesToServer));
        await answering;
    }

    private static async Task AnswerAsync(TcpListener server, byte[] answer)
    {
        using var client = await server.AcceptTcpClientAsync(Token);
        await client.GetStream().ReadExactlyAsync(new byte[1], Token);
        await client.GetStream().WriteAsync(answer, Token);
    }
}
