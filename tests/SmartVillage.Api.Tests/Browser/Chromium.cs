using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartVillage.Api.Tests.Browser;

/// <summary>A real browser without a window, led over its own debugging protocol, which needs no package and no download.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // Nothing of it may ask anybody outside, and its folder ends with it.
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-extensions", "--remote-debugging-port=0",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("smartvillage-browser-").FullName;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _answers = new();
    private readonly ConcurrentDictionary<(string Session, string Event), TaskCompletionSource> _awaited = new();
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _end = new();
    private Process? _process;
    private Task _listening = Task.CompletedTask;
    private int _number;

    private Chromium()
    {
    }

    /// <summary>Where it is installed, or null.</summary>
    public static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static async Task<Chromium> StartAsync(string executable, CancellationToken cancellationToken)
    {
        var browser = new Chromium();
        try
        {
            await browser.OpenAsync(executable, cancellationToken);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>A page as a cheap phone shows it, in which no script runs.</summary>
    public async Task<PhonePage> OpenPhoneAsync(int width, CancellationToken cancellationToken)
    {
        var target = await SendAsync(session: null, "Target.createTarget", new JsonObject { ["url"] = "about:blank" }, cancellationToken);
        var attached = await SendAsync(
            session: null, "Target.attachToTarget", new JsonObject { ["targetId"] = target!["targetId"]!.GetValue<string>(), ["flatten"] = true }, cancellationToken);
        var session = attached!["sessionId"]!.GetValue<string>();
        await SendAsync(session, "Page.enable", [], cancellationToken);
        await SendAsync(session, "Emulation.setScriptExecutionDisabled", new JsonObject { ["value"] = true }, cancellationToken);
        await SendAsync(
            session, "Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 740, ["deviceScaleFactor"] = 2, ["mobile"] = true }, cancellationToken);
        return new PhonePage(this, session);
    }

    /// <summary>Sends a command and waits for its answer.</summary>
    public async Task<JsonNode?> SendAsync(string? session, string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var (number, answer) = (Interlocked.Increment(ref _number), new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously));
        _answers[number] = answer;
        var order = new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters };
        if (session is not null)
        {
            order["sessionId"] = session;
        }

        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(order), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }

        return await answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>The next event of a name in a page; asked for before what leads to it is done.</summary>
    public Task NextAsync(string session, string name) =>
        (_awaited[(session, name)] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _listening;
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process?.Dispose();
        _socket.Dispose();
        _sending.Dispose();
        _end.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task OpenAsync(string executable, CancellationToken cancellationToken)
    {
        const string Said = "DevTools listening on ";
        var start = new ProcessStartInfo(executable, [.. Arguments, $"--user-data-dir={_folder}"]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        _process = Process.Start(start)!;
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                address.TrySetException(new InvalidOperationException("The browser ended before it listened."));
            }
            else if (line.Data.StartsWith(Said, StringComparison.Ordinal))
            {
                address.TrySetResult(line.Data[Said.Length..]);
            }
        };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        await _socket.ConnectAsync(new Uri(await address.Task.WaitAsync(cancellationToken)), cancellationToken);
        _listening = ListenAsync();
    }

    private async Task ListenAsync()
    {
        var (buffer, message) = (new byte[64 * 1024], new MemoryStream());
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, _end.Token);
                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    Hear(JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!);
                    message.SetLength(0);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            foreach (var answer in _answers.Values)
            {
                answer.TrySetCanceled();
            }
        }
    }

    private void Hear(JsonNode message)
    {
        if (message["id"] is { } number && _answers.TryRemove(number.GetValue<int>(), out var answer))
        {
            if (message["error"] is { } error)
            {
                answer.TrySetException(new InvalidOperationException(error.ToJsonString()));
            }
            else
            {
                answer.TrySetResult(message["result"]);
            }
        }
        else if (message["sessionId"] is { } session && message["method"] is { } name && _awaited.TryRemove((session.GetValue<string>(), name.GetValue<string>()), out var awaited))
        {
            awaited.TrySetResult();
        }
    }
}
