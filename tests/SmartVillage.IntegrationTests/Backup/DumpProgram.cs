using System.Diagnostics;
using MySqlConnector;

namespace SmartVillage.IntegrationTests.Backup;

/// <summary>Runs mariadb-dump on a database of a test.</summary>
internal static class DumpProgram
{
    /// <summary>Writes a dump to a file.</summary>
    public static Task RunAsync(string connectionString, string file, params IEnumerable<string> arguments) => RunAsync(connectionString, file, arguments, tables: []);

    /// <summary>Writes a dump of some tables to a file.</summary>
    public static async Task RunAsync(string connectionString, string file, IEnumerable<string> arguments, IEnumerable<string> tables)
    {
        var settings = new MySqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo("mariadb-dump") { RedirectStandardError = true, UseShellExecute = false };
        string[] fixedArguments =
        [
            "--no-defaults", $"--host={settings.Server}", $"--port={settings.Port}", "--protocol=tcp", $"--user={settings.UserID}", $"--result-file={file}", .. arguments, settings.Database, .. tables,
        ];
        foreach (var argument in fixedArguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["MYSQL_PWD"] = settings.Password;
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, errors);
    }
}
