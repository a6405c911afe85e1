using System.Text.Json;

namespace SmartVillage.App.Tests.Commands;

/// <summary><c>serve</c> or <c>demo</c> going on in this process, known by the JSON that it prints when it is ready.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly FirstWrite _output = new();
    private readonly StringWriter _error = new();
    private readonly Task<int> _running;

    private RunningService(string[] args) => _running = CommandLine.RunAsync(args, _output, _error, _stop.Token);

    public JsonElement Ready { get; private set; }

    public string Address => Ready.GetProperty("urls")[0].GetString()!;

    public bool HasScheduler => Ready.GetProperty("scheduler").GetBoolean();

    public static Task<RunningService> StartAsync(Cli cli) => StartAsync("serve", "--urls", "http://127.0.0.1:0", "--json", "--config", cli.Config);

    public static async Task<RunningService> StartAsync(params string[] args)
    {
        var service = new RunningService(args);
        var written = service._output.Written;
        var ended = await Task.WhenAny(service._running, written).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.True(ended == written, service._error.ToString());
        using var document = JsonDocument.Parse(await written);
        service.Ready = document.RootElement.Clone();
        return service;
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
        await _output.DisposeAsync();
        await _error.DisposeAsync();
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
