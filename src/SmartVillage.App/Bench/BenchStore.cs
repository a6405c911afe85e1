using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Domain.Errors;
using SmartVillage.Store;

namespace SmartVillage.App.Bench;

/// <summary>A folder with a configuration and a store of its own, and this program run on it as another process.</summary>
internal sealed class BenchStore
{
    private readonly DirectoryInfo _folder;
    private readonly bool _local;
    private readonly TimeProvider _time;
    private int _days;

    /// <param name="folder">Folder that does not exist yet.</param>
    /// <param name="connectionString">Where it reads.</param>
    /// <param name="local">Whether it may work as hard as it likes there.</param>
    /// <param name="time">Measures.</param>
    public BenchStore(string folder, string connectionString, bool local, TimeProvider time)
    {
        _folder = Directory.CreateDirectory(folder);
        _local = local;
        _time = time;
        ReadFrom(connectionString);
    }

    private string Configuration => Path.Combine(_folder.FullName, "smartvillage.json");

    private string WorkFile => Path.Combine(_folder.FullName, "data", "smartvillage-work.db");

    private string Database => Path.Combine(_folder.FullName, "data", "smartvillage.db");

    /// <summary>The store of this folder, for this process.</summary>
    public StoreOptions Options => new() { ConnectionString = $"Data Source={Database}" };

    /// <summary>The same source by another way.</summary>
    public void ReadFrom(string connectionString) => File.WriteAllText(Configuration, JsonSerializer.Serialize(new
    {
        SmartVillage = new
        {
            Store = new { ConnectionString = "Data Source=data/smartvillage.db" },
            Sources = new[] { new { Name = "bench", Kind = "OpenSidMySql", ConnectionString = connectionString, Local = _local } },
        },
    }));

    /// <summary>One run by a new process.</summary>
    /// <exception cref="SmartVillageException">It did not end as it should; what was measured would mean nothing.</exception>
    public async Task<BenchSync> SyncAsync(string expectedOutcome, CancellationToken cancellationToken, params string[] options)
    {
        var sync = new BenchSync(await StartAsync(["sync", "--json", .. options], cancellationToken));
        return sync.Outcome == expectedOutcome ? sync : throw Unexpected($"Sinkronisasi berakhir {sync.Outcome}, bukan {expectedOutcome}.");
    }

    /// <summary>Proves by a new process that the copy is exact; one that is not ends the measurement.</summary>
    public Task VerifyAsync(CancellationToken cancellationToken) => StartAsync(["verify", "--json"], cancellationToken);

    /// <summary>Makes the next run one of the day after the last one.</summary>
    public void BeginNewDay() => _days++;

    /// <summary>Whether ages were counted on the day of the last run; generated villages lie in western Indonesia.</summary>
    public async Task<bool> IsOfTodayAsync(CancellationToken cancellationToken) => await ScalarAsync(
        Database, "SELECT count(*) FROM villages WHERE reference_date = date(confirmed_at / 1000, 'unixepoch', '+7 hours')", cancellationToken) is 1L;

    /// <summary>Makes the next evaluation the first one.</summary>
    public Task ForgetFindingsAsync(CancellationToken cancellationToken) => File.Exists(WorkFile)
        ? ScalarAsync(WorkFile, "DELETE FROM finding_steps; DELETE FROM findings; DELETE FROM finding_evaluations; DELETE FROM completeness_nights", cancellationToken)
        : Task.CompletedTask;

    /// <summary>Findings of the last evaluation.</summary>
    public async Task<long> CountFindingsAsync(CancellationToken cancellationToken) => (long)(await ScalarAsync(WorkFile, "SELECT count(*) FROM findings", cancellationToken))!;

    public void Delete() => _folder.Delete(recursive: true);

    /// <summary>A measurement that measured something else.</summary>
    public static SmartVillageException Unexpected(string what) =>
        new("SV-APP-031", $"Pengukuran tidak sah: {what}", "Ulangi; bila berulang, laporkan kepada pengembang.");

    private Task<ChildResult> StartAsync(string[] command, CancellationToken cancellationToken)
    {
        var (program, arguments) = ChildProcess.Self([.. command, "--config", Configuration]);
        return ChildProcess.MeasureAsync(program, arguments, password: null, _time, cancellationToken, _days);
    }

    private static async Task<object?> ScalarAsync(string file, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
