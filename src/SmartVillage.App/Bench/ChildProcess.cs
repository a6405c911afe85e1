using System.Diagnostics;
using SmartVillage.Domain.Errors;

namespace SmartVillage.App.Bench;

/// <summary>Runs a program to its end and says how long the whole process took; a cancelled measurement leaves no process behind.</summary>
internal static class ChildProcess
{
    /// <summary>This program as another process, whether it was started by its own name or through <c>dotnet</c>.</summary>
    public static (string Program, IReadOnlyList<string> Arguments) Self(params string[] arguments)
    {
        var program = Environment.ProcessPath!;
        var isHost = string.Equals(Path.GetFileNameWithoutExtension(program), "dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost ? (program, [typeof(ChildProcess).Assembly.Location, .. arguments]) : (program, arguments);
    }

    public static async Task<TimeSpan> MeasureAsync(
        string program, IReadOnlyList<string> arguments, string? password, TimeProvider time, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        if (password is not null)
        {
            // Not as an argument, which every user of the machine could read.
            start.Environment["MYSQL_PWD"] = password;
        }

        var started = time.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var elapsed = time.GetElapsedTime(started);
        await output;
        var complaint = await error;
        return process.ExitCode == 0 ? elapsed : throw new SmartVillageException(
            "SV-APP-030", $"{Path.GetFileName(program)} berakhir dengan kode {process.ExitCode}: {complaint.Trim()}", "Perbaiki sebabnya, lalu ulangi pengukuran.");
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
