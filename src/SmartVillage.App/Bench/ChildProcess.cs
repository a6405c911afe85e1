using System.Diagnostics;
using System.Globalization;
using SmartVillage.Domain.Errors;

namespace SmartVillage.App.Bench;

/// <summary>Runs a program to its end and says what the whole process took; a cancelled measurement leaves no process behind.</summary>
internal static class ChildProcess
{
    /// <summary>This program as another process, whether it was started by its own name, through <c>dotnet</c>, or lies inside of another one.</summary>
    public static (string Program, IReadOnlyList<string> Arguments) Self(params string[] arguments)
    {
        var program = Environment.ProcessPath!;
        var name = typeof(ChildProcess).Assembly.GetName().Name;
        if (string.Equals(Path.GetFileNameWithoutExtension(program), name, StringComparison.OrdinalIgnoreCase))
        {
            return (program, arguments);
        }

        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
        return (host, [Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), .. arguments]);
    }

    public static async Task<ChildResult> MeasureAsync(
        string program, IReadOnlyList<string> arguments, string? password, TimeProvider time, CancellationToken cancellationToken, int daysAhead = 0)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        if (password is not null)
        {
            // Not as an argument, which every user of the machine could read.
            start.Environment["MYSQL_PWD"] = password;
        }

        start.Environment[BenchClock.Variable] = daysAhead.ToString(CultureInfo.InvariantCulture);
        var started = time.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var ended = process.WaitForExitAsync(cancellationToken);
        var peak = await PeakMemory.WatchAsync(process.Id, ended, time);
        try
        {
            await ended;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var elapsed = time.GetElapsedTime(started);
        var said = await output;
        var complaint = await error;
        return process.ExitCode == 0 ? new ChildResult(elapsed, peak, said) : throw new SmartVillageException(
            "SV-APP-030", $"{Path.GetFileName(program)} berakhir dengan kode {process.ExitCode}: {complaint.Trim()} {said.Trim()}".TrimEnd(),
            "Perbaiki sebabnya, lalu ulangi pengukuran.");
    }

    /// <summary>Where a program lies, also where the PATH of an ordinary user does not look.</summary>
    public static string Find(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Concat(["/usr/bin", "/usr/local/bin", "/usr/sbin"]);
        var candidates = from name in names from folder in folders where folder.Length > 0 select Path.Combine(folder, name);
        return candidates.FirstOrDefault(File.Exists) ?? throw new SourceException(
            "SV-SRC-093", $"Program {names[0]} tidak ditemukan di komputer ini.", "Pasang paket mariadb-client (misalnya: sudo apt-get install mariadb-client), lalu ulangi.");
    }
}
