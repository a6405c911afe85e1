using System.Diagnostics;

namespace SmartVillage.Store.Tests.Children;

/// <summary>Another process on the same store, ended by a signal that it cannot notice.</summary>
internal sealed class ChildProcess : IDisposable
{
    public const string Switch = "--child";

    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public static ChildProcess Start(string part, string folder)
    {
        var assembly = typeof(ChildProcess).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [assembly, Switch, part, folder]) { UseShellExecute = false, RedirectStandardOutput = true };
        return new ChildProcess(Process.Start(start)!);
    }

    /// <summary>Next line that the child says.</summary>
    public async Task<string> SaysAsync() =>
        await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The child ended early.");

    /// <summary>Kills it at once and returns what it had said until then.</summary>
    public async Task<IReadOnlyList<string>> KillAsync()
    {
        _process.Kill();
        return await EndAsync();
    }

    /// <summary>Waits until it ends by itself and returns what it had said until then.</summary>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        var rest = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return rest.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
