using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Store.Runs;

/// <summary>
/// Run history in the work file. While a run goes on, its process holds a lock file of its own; an entry that says "running" without that lock belongs to a
/// process that died, and is closed as soon as anybody looks (P9): as published where the store holds its receipt, else as failed.
/// </summary>
internal sealed class SqliteRunLog(StoreContext context, FileRunLocks locks) : IRunLog, IAsyncDisposable
{
    private const string Columns =
        "run_id, source, village, trigger_kind, requested_by, started_at, outcome, progress, report, change_set_hash, ended_at, decided_by";

    private readonly ConcurrentDictionary<Guid, IAsyncDisposable> _alive = new();
    private readonly UnloggedRuns _unlogged = new(context);

    public Task StartAsync(RunStart start, CancellationToken cancellationToken)
    {
        if (locks.TryAcquire(LockName(start.RunId)) is { } alive)
        {
            _alive[start.RunId] = alive;
        }

        Run(
            """
            INSERT INTO runs (run_id, source, village, trigger_kind, requested_by, started_at, outcome)
            VALUES ($run, $source, $village, $trigger, $by, $at, $outcome)
            """,
            ("$run", start.RunId.ToString()),
            ("$source", start.Source),
            ("$village", start.Village),
            ("$trigger", start.Trigger),
            ("$by", start.RequestedBy),
            ("$at", start.StartedAt.ToUnixTimeMilliseconds()),
            ("$outcome", nameof(RunOutcome.Running)));
        return Task.CompletedTask;
    }

    public Task SetVillageAsync(Guid runId, string village, CancellationToken cancellationToken)
    {
        Run("UPDATE runs SET village = $village WHERE run_id = $run", ("$village", village), ("$run", runId.ToString()));
        return Task.CompletedTask;
    }

    public Task ReportProgressAsync(Guid runId, RunProgress progress, CancellationToken cancellationToken)
    {
        Run("UPDATE runs SET progress = $progress WHERE run_id = $run", ("$progress", Json(progress)), ("$run", runId.ToString()));
        return Task.CompletedTask;
    }

    public Task PrepareAsync(RunReport report, CancellationToken cancellationToken)
    {
        Run(
            "UPDATE runs SET report = $report WHERE run_id = $run AND outcome = $running",
            ("$report", Json(report)),
            ("$run", report.RunId.ToString()),
            ("$running", nameof(RunOutcome.Running)));
        return Task.CompletedTask;
    }

    public async Task FinishAsync(RunReport report, string? changeSetHash, CancellationToken cancellationToken)
    {
        try
        {
            Finish(report, changeSetHash);
        }
        finally
        {
            // Also where the end could not be written (a full disk): an entry without this lock is closed by whoever looks next, and blocks nobody.
            if (_alive.TryRemove(report.RunId, out var alive))
            {
                await alive.DisposeAsync();
                locks.Forget(LockName(report.RunId));
            }
        }
    }

    public async Task<RunEntry?> FindAsync(Guid runId, CancellationToken cancellationToken)
    {
        await RecoverAsync();
        return Shown(Read($"SELECT {Columns} FROM runs WHERE run_id = $run", ("$run", runId.ToString()))).FirstOrDefault();
    }

    // In the order in which they were written down: a clock that was ahead would keep a run of then the newest for as long.
    public async Task<IReadOnlyList<RunEntry>> ListAsync(string? village, int limit, CancellationToken cancellationToken)
    {
        await RecoverAsync();
        return Shown(Read(
            $"SELECT {Columns} FROM runs WHERE $village IS NULL OR village = $village ORDER BY rowid DESC LIMIT $limit",
            ("$village", village),
            ("$limit", limit)));
    }

    public async Task<RunEntry?> FindRunningAsync(string source, CancellationToken cancellationToken)
    {
        await RecoverAsync();
        return Shown(Read(
            $"SELECT {Columns} FROM runs WHERE source = $source AND outcome = $running ORDER BY rowid DESC LIMIT 1",
            ("$source", source),
            ("$running", nameof(RunOutcome.Running)))).FirstOrDefault();
    }

    public Task RequestCancelAsync(Guid runId, CancellationToken cancellationToken)
    {
        Run(
            "UPDATE runs SET cancel_requested = 1 WHERE run_id = $run AND outcome = $running",
            ("$run", runId.ToString()),
            ("$running", nameof(RunOutcome.Running)));
        return Task.CompletedTask;
    }

    public Task<bool> IsCancelRequestedAsync(Guid runId, CancellationToken cancellationToken) => Task.FromResult(context.Work.Use(connection =>
        connection.Scalar("SELECT cancel_requested FROM runs WHERE run_id = $run", ("$run", runId.ToString())) is 1L));

    public Task DecideAsync(Guid runId, RunOutcome outcome, string by, CancellationToken cancellationToken)
    {
        Run(
            """
            UPDATE runs SET outcome = $outcome, decided_by = $by
            WHERE run_id = $run AND (outcome = $waiting OR (outcome = $outcome AND decided_by IS NULL))
            """,
            ("$outcome", outcome.ToString()),
            ("$by", by),
            ("$run", runId.ToString()),
            ("$waiting", nameof(RunOutcome.AwaitingApproval)));
        return Task.CompletedTask;
    }

    /// <summary>A run that its process did not finish keeps its entry; the next one to look closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var alive in _alive.Values)
        {
            await alive.DisposeAsync();
        }

        _alive.Clear();
    }

    private static string LockName(Guid runId) => $"run-{runId:N}";

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, StoreJson.Options);

    private static T? Parse<T>(string? json)
        where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json, StoreJson.Options);

    private static RunEntry Map(SqliteDataReader row)
    {
        var outcome = Enum.Parse<RunOutcome>(row.GetString(6));
        var report = Parse<RunReport>(row.TextOrNull(8));
        return new RunEntry(
            new RunStart(Guid.Parse(row.GetString(0)), row.GetString(1), row.TextOrNull(2), row.GetString(3), row.GetString(4), row.Instant(5)),
            outcome,
            Parse<RunProgress>(row.TextOrNull(7)),
            report is null ? null : report with { Outcome = outcome },
            row.TextOrNull(9),
            row.InstantOrNull(10),
            row.TextOrNull(11));
    }

    private void Finish(RunReport report, string? changeSetHash) => context.Work.Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Run(
            """
            UPDATE runs SET outcome = $superseded
            WHERE outcome = $waiting AND village = $village AND run_id <> $run AND $outcome IN ('Published', 'Unchanged', 'AwaitingApproval')
              AND (trigger_kind = $preview
                OR NOT EXISTS (SELECT 1 FROM runs p WHERE p.run_id = $run AND p.trigger_kind = $preview AND p.outcome = $running))
            """,
            ("$superseded", nameof(RunOutcome.Superseded)),
            ("$waiting", nameof(RunOutcome.AwaitingApproval)),
            ("$village", report.Village),
            ("$run", report.RunId.ToString()),
            ("$outcome", report.Outcome.ToString()),
            ("$preview", RunStart.PreviewTrigger),
            ("$running", nameof(RunOutcome.Running)));
        Close(connection, report, changeSetHash);
        transaction.Commit();
        return true;
    });

    /// <summary>What a run is about to publish is nobody's business before it did.</summary>
    private static List<RunEntry> Shown(List<RunEntry> entries) =>
        entries.ConvertAll(entry => entry.Outcome == RunOutcome.Running ? entry with { Report = null } : entry);

    private async Task RecoverAsync()
    {
        foreach (var entry in Read(
            $"SELECT {Columns} FROM runs WHERE outcome IN ($running, $waiting)",
            ("$running", nameof(RunOutcome.Running)),
            ("$waiting", nameof(RunOutcome.AwaitingApproval))))
        {
            if (entry.Outcome == RunOutcome.AwaitingApproval)
            {
                await FinishApprovedAsync(entry);
                continue;
            }

            var name = LockName(entry.Start.RunId);
            if (!_alive.ContainsKey(entry.Start.RunId) && locks.TryAcquire(name) is { } dead)
            {
                Finish(_unlogged.Find(entry) ?? Interrupted(entry.Start), changeSetHash: null);
                await dead.DisposeAsync();
                locks.Forget(name);
            }
        }
    }

    /// <summary>An approval has no lock of its own, and needs none: whoever is second writes the same.</summary>
    private async Task FinishApprovedAsync(RunEntry entry)
    {
        if (_unlogged.Find(entry) is { } report)
        {
            Finish(report, changeSetHash: null);
            await DecideAsync(report.RunId, report.Outcome, report.ApprovedBy ?? entry.Start.RequestedBy, CancellationToken.None);
        }
    }

    private RunReport Interrupted(RunStart start) => new()
    {
        RunId = start.RunId,
        Source = start.Source,
        Village = start.Village,
        Outcome = RunOutcome.Failed,
        DurationMs = (long)(context.Time.GetUtcNow() - start.StartedAt).TotalMilliseconds,
        Error = new RunError(
            "SV-RUN-INTERRUPTED",
            "Run terhenti karena programnya berhenti di tengah jalan. Edisi terakhir tetap dilayani.",
            "Jalankan sinkronisasi lagi; tidak ada yang perlu dibersihkan."),
    };

    /// <summary>What was published counts, whatever somebody decided about the run meanwhile.</summary>
    private int Close(SqliteConnection connection, RunReport report, string? changeSetHash) => connection.Run(
        """
        UPDATE runs SET outcome = $outcome, report = $report, change_set_hash = $hash, ended_at = $now, village = coalesce($village, village),
          cancel_requested = 0
        WHERE run_id = $run AND (outcome = $running OR $outcome IN ('Published', 'Unchanged'))
        """,
        ("$outcome", report.Outcome.ToString()),
        ("$report", Json(report)),
        ("$hash", changeSetHash),
        ("$now", context.Time.GetUtcNow().ToUnixTimeMilliseconds()),
        ("$village", report.Village),
        ("$run", report.RunId.ToString()),
        ("$running", nameof(RunOutcome.Running)));

    private void Run(string sql, params (string Name, object? Value)[] parameters) => context.Work.Use(connection => connection.Run(sql, parameters));

    private List<RunEntry> Read(string sql, params (string Name, object? Value)[] parameters) =>
        context.Work.Use(connection => connection.Read(sql, Map, parameters));
}
