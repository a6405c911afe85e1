using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SmartVillage.Adapters.Tests.Smtp;

/// <summary>A mail server for one conversation, which can be told to misbehave.</summary>
internal sealed class FakeSmtpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource<string> _mail = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FakeSmtpServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = ServeAsync();
    }

    public int Port { get; }

    public string Greeting { get; set; } = "220 uji siap";

    /// <summary>Answer to RCPT.</summary>
    public string Recipient { get; set; } = "250 baik";

    public TaskCompletionSource Connected { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> Mail => _mail.Task;

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            using var client = await _listener.AcceptTcpClientAsync();
            Connected.SetResult();
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            if (Greeting.Length > 0)
            {
                await writer.WriteLineAsync(Greeting);
            }

            while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.Ordinal))
            {
                await writer.WriteLineAsync(await AnswerAsync(line, reader, writer));
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            _mail.TrySetCanceled();
        }
    }

    private async Task<string> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        if (line.StartsWith("RCPT", StringComparison.Ordinal))
        {
            return Recipient;
        }

        if (!line.StartsWith("DATA", StringComparison.Ordinal))
        {
            return "250 baik";
        }

        await writer.WriteLineAsync("354 silakan");
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } text && text != ".")
        {
            mail.AppendLine(text);
        }

        _mail.SetResult(mail.ToString());
        return "250 diterima";
    }
}
