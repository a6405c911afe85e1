using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Domain.Errors;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Backup.Fuzzing;

/// <summary>
/// The judge of what a damaged dump holds is a server that loads it: where the reader gives rows and a strict server takes the file too, both show the same village.
/// </summary>
public sealed class ServerAgreementTests(MariaDb server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sv-judge-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Damaged_dumps_hold_what_a_server_makes_of_them()
    {
        var judged = 0;
        var sample = BackupSample.All(OpenSidEra.V2410Fresh)[1];
        for (var number = FuzzSettings.First; judged < Math.Max(8, FuzzSettings.Cases / 50); number++)
        {
            var file = Path.Combine(_folder.FullName, "opensid.sql");
            await File.WriteAllBytesAsync(file, BackupDamage.Alter(sample.Content, new Random(number)), TestContext.Current.CancellationToken);
            if (await TryReadAsync(file) is not { } lines)
            {
                continue;
            }

            await using var database = await server.CreateDatabaseAsync();
            if (await LoadAsync(database, file))
            {
                judged++;
                var expected = await SnapshotContent.ReadAsync(new OpenSidSource(
                    new OpenSidSourceOptions { Name = "uji", ConnectionString = database.ConnectionString, Local = true }, new FakeTimeProvider(), NullLogger<OpenSidSource>.Instance));
                Assert.True(expected.SequenceEqual(lines), $"SMARTVILLAGE_FUZZ_SEED={number}: {string.Join('\n', expected.Except(lines).Take(3))}\n{string.Join('\n', lines.Except(expected).Take(3))}");
            }
        }
    }

    private static async Task<List<string>?> TryReadAsync(string file)
    {
        try
        {
            return await SnapshotContent.ReadAsync(new OpenSidBackupSource(new OpenSidBackupOptions { Name = "uji", Path = file }, TimeProvider.System));
        }
        catch (SourceException)
        {
            return null;
        }
    }

    /// <summary>Loads as an operator would; false when the server refuses a statement.</summary>
    private static async Task<bool> LoadAsync(TestDatabase database, string file)
    {
        var settings = new MySqlConnectionStringBuilder(database.ConnectionString);
        var start = new ProcessStartInfo("mariadb") { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments =
        [
            "--no-defaults", $"--host={settings.Server}", $"--port={settings.Port}", "--protocol=tcp", $"--user={settings.UserID}", "--default-character-set=utf8mb4", "--binary-mode",
            "--init-command=SET SESSION sql_mode='STRICT_ALL_TABLES', foreign_key_checks=0", settings.Database,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["MYSQL_PWD"] = settings.Password;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The client stops at the first statement that the server refuses.
        }

        await Task.WhenAll(output, errors);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0;
    }
}
