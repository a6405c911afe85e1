using System.Diagnostics;
using System.Reflection;

namespace SmartVillage.TestSupport.Databases;

/// <summary>
/// The watcher script and the server below it. The watcher runs in its own session, so that Ctrl-C in a terminal reaches the owner alone, and stops the server when the
/// pipe to the owner closes, which the kernel does even for an owner that was killed.
/// </summary>
internal sealed class MariaDbProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(60);
    private readonly Process _watcher;
    private readonly string _folder;

    private MariaDbProcess(Process watcher, string folder)
    {
        _watcher = watcher;
        _folder = folder;
    }

    /// <summary>Whether the server, or the preparation of its data directory, ended by itself.</summary>
    public bool HasEnded => _watcher.HasExited || File.Exists(Path.Combine(_folder, "exited"));

    /// <summary>Starts the watcher, which prepares the data directory and then runs the server.</summary>
    public static MariaDbProcess Start(MariaDbPrograms programs, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(programs.NewSession ?? programs.Shell) { RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = folder };
        if (programs.NewSession is not null)
        {
            start.ArgumentList.Add(programs.Shell);
        }

        string[] command = ["-c", Script(), "smartvillage-mariadb", folder, programs.Install, programs.Server, .. arguments];
        foreach (var argument in command)
        {
            start.ArgumentList.Add(argument);
        }

        return new MariaDbProcess(Process.Start(start)!, folder);
    }

    /// <summary>The end of what the server and its preparation wrote.</summary>
    public string ReadLogs()
    {
        var lines = new List<string>();
        foreach (var path in new[] { "install.log", "server.log" }.Select(name => Path.Combine(_folder, name)).Where(File.Exists))
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            lines.AddRange(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        return string.Join('\n', lines.TakeLast(20));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _watcher.StandardInput.Close();
        using var patience = new CancellationTokenSource(StopTimeout);
        try
        {
            await _watcher.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _watcher.Kill(entireProcessTree: true);
        }

        _watcher.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string Script()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("watcher.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
