using System.Diagnostics;
using System.Reflection;

namespace SmartVillage.TestSupport.Processes;

/// <summary>
/// A test program that plays another process: what a kill or a second service does can't be tried within one. The program's Main hands what comes after <see cref="Switch"/> to its parts.
/// </summary>
public sealed class TestChild : IDisposable
{
    /// <summary>First argument of a child.</summary>
    public const string Switch = "--child";

    private readonly Process _process;

    private TestChild(Process process) => _process = process;

    /// <summary>Starts the program again, to play a part.</summary>
    public static TestChild Start(Assembly program, params IReadOnlyList<string> part)
    {
        ArgumentNullException.ThrowIfNull(program);
        var start = new ProcessStartInfo("dotnet", [program.Location, Switch, .. part]) { UseShellExecute = false, RedirectStandardOutput = true };
        // Short lives: optimising code in the background costs more than it gives.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new TestChild(Process.Start(start)!);
    }

    /// <summary>Next line that the child says.</summary>
    public async Task<string> SaysAsync(CancellationToken cancellationToken) =>
        await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The child ended early.");

    /// <summary>Kills it by a signal that it cannot notice, and returns what it had said until then.</summary>
    public async Task<IReadOnlyList<string>> KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        return await EndAsync(cancellationToken);
    }

    /// <summary>Waits until it ends by itself and returns what it had said until then.</summary>
    public async Task<IReadOnlyList<string>> EndAsync(CancellationToken cancellationToken)
    {
        var rest = await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return rest.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <summary>For the child: says a line.</summary>
    public static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    /// <summary>For the child: ends here, as if somebody had killed it.</summary>
    public static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        self.WaitForExit();
    }
}
