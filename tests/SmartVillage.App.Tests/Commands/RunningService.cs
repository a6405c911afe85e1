using System.Text.Json;

namespace SmartVillage.App.Tests.Commands;

/// <summary><c>serve</c> or <c>demo</c> going on in this process, known by the JSON that it prints when it is ready.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<int> _running;

    private RunningService(Task<int> running, CancellationTokenSource stop, JsonElement ready)
    {
        _running = running;
        _stop = stop;
        Ready = ready;
    }

    public JsonElement Ready { get; }

    public string Address => Ready.GetProperty("urls")[0].GetString()!;

    public bool HasScheduler => Ready.GetProperty("scheduler").GetBoolean();

    public static Task<RunningService> StartAsync(Cli cli) => StartAsync("serve", "--urls", "http://127.0.0.1:0", "--json", "--config", cli.Config);

    public static async Task<RunningService> StartAsync(params string[] args)
    {
        var stop = new CancellationTokenSource();
        await using var output = new FirstWrite();
        await using var error = new StringWriter();
        var running = CommandLine.RunAsync(args, output, error, stop.Token);
        var ended = await Task.WhenAny(running, output.Written).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.True(ended == output.Written, error.ToString());
        using var document = JsonDocument.Parse(await output.Written);
        return new RunningService(running, stop, document.RootElement.Clone());
    }

    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private sealed class FirstWrite : StringWriter
    {
        private readonly TaskCompletionSource<string> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Written => _written.Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            _written.TrySetResult(value ?? string.Empty);
        }
    }
}
