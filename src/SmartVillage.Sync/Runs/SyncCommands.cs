using System.Collections.Concurrent;
using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Pipeline;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Runs;

/// <summary>The one way into the engine for command line, API and scheduler; holds the locks. Disposing stops runs that were started in the background.</summary>
public sealed class SyncCommands(
    IEnumerable<IPopulationSource> sources, SyncEngine engine, IStoredContent stored, IRunLog log, IRunLocks locks, TimeProvider time, RunOptions? options = null)
    : ISyncCommands, IAsyncDisposable
{
    private readonly IReadOnlyList<IPopulationSource> _sources = sources.ToList();
    private readonly RunJoiner _joiner = new(locks, log, time);
    private readonly RunOptions _options = options ?? new RunOptions();
    private readonly SemaphoreSlim _slots = new((options ?? new RunOptions()).Parallel);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, bool> _background = new();

    /// <inheritdoc />
    public async Task<IReadOnlyList<RunReport>> RunAsync(SyncOrder order, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var candidates = (await CandidatesAsync(order.VillageCode, cancellationToken))
            .Where(source => order.SourceName is null || string.Equals(source.Name, order.SourceName, StringComparison.Ordinal)).ToList();
        var combined = progress is not null && candidates.Count > 1 ? new CombinedProgress(progress) : null;
        var runs = candidates.Select(source => Request(source, order, combined?.Of(source.Name) ?? progress)).ToList();
        var reports = runs.Count == 1
            ? await RunInTurnAsync(runs[0], cancellationToken)
            : [.. (await Task.WhenAll(runs.Select(run => Task.Run(() => RunApartAsync(run, cancellationToken), CancellationToken.None)))).SelectMany(done => done)];
        if (reports.Count == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return reports.Count > 0 || order.VillageCode is null ? reports : throw new ConfigurationException(
            "SV-RUN-405", $"Tidak ada sumber yang berisi kelurahan {order.VillageCode}.", "Periksa kode kelurahan dan bagian Sources di berkas konfigurasi.");
    }

    /// <inheritdoc />
    public async Task<(RunEntry Run, bool Joined)?> StartAsync(string villageCode, string requestedBy, CancellationToken cancellationToken)
    {
        var candidates = await CandidatesAsync(villageCode, cancellationToken);
        if (candidates.Count != 1 || !await MayGiveAsync(candidates[0], villageCode, cancellationToken))
        {
            return null;
        }

        var source = candidates[0];
        if (await log.FindRunningAsync(source.Name, cancellationToken) is { } running
            && string.Equals(running.Start.Village ?? villageCode, villageCode, StringComparison.Ordinal))
        {
            return (running, true);
        }

        var started = new TaskCompletionSource<Guid>(TaskCreationOptions.RunContinuationsAsynchronously);
        var request = Request(source, new SyncOrder(villageCode, "api", requestedBy, Preview: false), null) with { OnStarted = id => started.TrySetResult(id) };
        var work = Task.Run(() => RunAsync(request, _stopping.Token), CancellationToken.None);
        _background[work] = true;
        _ = work.ContinueWith(done => _background.TryRemove(work, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await Task.WhenAny(started.Task, work).WaitAsync(cancellationToken);
        if (started.Task.IsCompletedSuccessfully)
        {
            return await log.FindAsync(await started.Task, cancellationToken) is { } entry ? (entry, false) : null;
        }

        var reports = await work;
        return reports.Count > 0 && await log.FindAsync(reports[0].RunId, cancellationToken) is { } ended ? (ended, reports[0].Joined) : null;
    }

    /// <inheritdoc />
    public async Task<RunReport> ApproveAsync(Guid runId, string by, CancellationToken cancellationToken)
    {
        var pending = await FindPendingAsync(runId, cancellationToken);
        CheckExpiry(pending);
        var source = _sources.FirstOrDefault(s => string.Equals(s.Name, pending.Start.Source, StringComparison.Ordinal)) ?? throw new ConfigurationException(
            "SV-RUN-406", $"Sumber {pending.Start.Source} tidak ada lagi di konfigurasi.", "Tambahkan kembali sumber itu, atau tolak pratinjau ini.");
        var (held, _) = await _joiner.AcquireOrJoinAsync(source.Name, suffices: null, progress: null, cancellationToken);
        await using (held)
        {
            pending = await FindPendingAsync(runId, cancellationToken);
            var request = new SyncRequest
            {
                Source = source,
                VillageCode = pending.Report?.Village ?? pending.Start.Village,
                Trigger = "approval",
                RequestedBy = by,
                Others = OthersThan(source),
                Approved = pending,
            };
            var reports = await engine.RunAsync(request, cancellationToken);
            return reports.Count > 0 ? reports[0] : throw new SourceException(
                "SV-RUN-407", "Kelurahan dari pratinjau ini tidak ada lagi di sumber.", "Periksa sumber di konfigurasi, lalu jalankan sinkronisasi lagi.");
        }
    }

    /// <inheritdoc />
    public async Task<RunReport> RejectAsync(Guid runId, string by, CancellationToken cancellationToken)
    {
        var pending = await FindPendingAsync(runId, cancellationToken);
        await log.DecideAsync(runId, RunOutcome.Rejected, by, cancellationToken);
        return pending.Report! with { Outcome = RunOutcome.Rejected };
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_background.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
        _slots.Dispose();
    }

    /// <summary>One run among several: whatever stops it is its own report and nobody else's.</summary>
    private async Task<IReadOnlyList<RunReport>> RunApartAsync(SyncRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await RunInTurnAsync(request, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return [];
        }
        catch (SmartVillageException exception)
        {
            return
            [
                new RunReport
                {
                    RunId = Guid.CreateVersion7(time.GetUtcNow()),
                    Source = request.Source.Name,
                    Village = request.VillageCode ?? request.Source.VillageCode,
                    Outcome = RunOutcome.Failed,
                    Error = new RunError(exception.Code, exception.Message, exception.Remedy),
                },
            ];
        }
    }

    /// <summary>Runs of schedules and commands keep to the bound; what a person started over the API or approved waits for nobody.</summary>
    private Task<IReadOnlyList<RunReport>> RunInTurnAsync(SyncRequest request, CancellationToken cancellationToken) =>
        RunAsync(request, cancellationToken, _slots);

    private async Task<IReadOnlyList<RunReport>> RunAsync(SyncRequest request, CancellationToken cancellationToken, SemaphoreSlim? slots = null)
    {
        var (held, joined) = await _joiner.AcquireOrJoinAsync(
            request.Source.Name,
            request.Preview ? null : reports => CoverAsync(reports, request, cancellationToken),
            request.Progress,
            cancellationToken);
        if (held is null)
        {
            return joined.Where(report => request.VillageCode is null || Concerns(report, request.VillageCode)).ToList();
        }

        await using (held)
        {
            // Only after the lock: whoever waits for the run of another process must not keep a third one waiting.
            await (slots?.WaitAsync(cancellationToken) ?? Task.CompletedTask);
            try
            {
                return await engine.RunAsync(request with { Served = await ServedAsync(request, cancellationToken) }, cancellationToken);
            }
            finally
            {
                slots?.Release();
            }
        }
    }

    /// <summary>The edition of the only village that a source gives; 0 while there is none, or when there are several.</summary>
    private async Task<long> ServedAsync(SyncRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var known = (await VillagesOfAsync(request.Source, cancellationToken))
                .Where(village => request.VillageCode is null || string.Equals(village.Code, request.VillageCode, StringComparison.Ordinal)).ToList();
            return known is [var only] ? only.Edition : 0;
        }
        catch (StoreException)
        {
            // The run says what is wrong with the store.
            return 0;
        }
    }

    /// <summary>Villages that were last written from a source.</summary>
    private async Task<List<VillageState>> VillagesOfAsync(IPopulationSource source, CancellationToken cancellationToken) =>
        [.. (await stored.ListVillagesAsync(cancellationToken)).Where(village => string.Equals(village.SourceName, source.Name, StringComparison.Ordinal))];

    private List<string> OthersThan(IPopulationSource source) => [.. _sources.Select(other => other.Name).Where(name => !string.Equals(name, source.Name, StringComparison.Ordinal))];

    /// <summary>
    /// Whether the reports of another run say everything that this order asks: about its village, or about every village that the source is known to give.
    /// </summary>
    private async Task<bool> CoverAsync(IReadOnlyList<RunReport> reports, SyncRequest request, CancellationToken cancellationToken)
    {
        if (request.VillageCode is { } wanted)
        {
            return reports.Any(report => Concerns(report, wanted));
        }

        return (await VillagesOfAsync(request.Source, cancellationToken)).All(village => reports.Any(report => Concerns(report, village.Code)));
    }

    /// <summary>A run that failed before it knew its village failed for all of them.</summary>
    private static bool Concerns(RunReport report, string villageCode) =>
        report.Village is null || string.Equals(report.Village, villageCode, StringComparison.Ordinal);

    /// <summary>Sources that give a village: configured with its code, known from an earlier edition, or else all that leave it to their own profile.</summary>
    private async Task<IReadOnlyList<IPopulationSource>> CandidatesAsync(string? villageCode, CancellationToken cancellationToken)
    {
        if (villageCode is null)
        {
            return _sources;
        }

        var configured = _sources.Where(source => string.Equals(source.VillageCode, villageCode, StringComparison.Ordinal)).ToList();
        if (configured.Count > 0)
        {
            return configured;
        }

        var known = (await stored.ListVillagesAsync(cancellationToken))
            .Where(village => string.Equals(village.Code, villageCode, StringComparison.Ordinal)).Select(village => village.SourceName).ToHashSet(StringComparer.Ordinal);
        return known.Count > 0
            ? _sources.Where(source => known.Contains(source.Name)).ToList()
            : _sources.Where(source => source.VillageCode is null).ToList();
    }

    /// <summary>False for a source whose villages are known and do not include this one.</summary>
    private async Task<bool> MayGiveAsync(IPopulationSource source, string villageCode, CancellationToken cancellationToken)
    {
        var known = await VillagesOfAsync(source, cancellationToken);
        return known.Count == 0 || known.Any(village => string.Equals(village.Code, villageCode, StringComparison.Ordinal));
    }

    private async Task<RunEntry> FindPendingAsync(Guid runId, CancellationToken cancellationToken)
    {
        var run = await log.FindAsync(runId, cancellationToken)
            ?? throw new SmartVillageException("SV-RUN-404", $"Sinkronisasi {runId} tidak ditemukan.", "Lihat daftar sinkronisasi dengan perintah status.");
        return run.Outcome == RunOutcome.AwaitingApproval ? run : throw new SmartVillageException(
            "SV-RUN-409", $"Sinkronisasi {runId} tidak sedang menunggu persetujuan ({run.Outcome}).", "Lihat daftar sinkronisasi dengan perintah status; hanya yang terbaru dapat disetujui.");
    }

    /// <summary>What somebody looked at weeks ago is no basis for a decision; rejecting stays possible.</summary>
    private void CheckExpiry(RunEntry run)
    {
        if (time.GetUtcNow() - (run.EndedAt ?? run.Start.StartedAt) > _options.ApprovalExpiry)
        {
            throw new SmartVillageException(
                "SV-RUN-410", $"Pratinjau {run.Start.RunId} sudah lebih dari {(int)_options.ApprovalExpiry.TotalDays} hari dan tidak dapat disetujui lagi.",
                "Jalankan sinkronisasi lagi: ia membuat pratinjau baru, yang lalu dapat disetujui.");
        }
    }

    private SyncRequest Request(IPopulationSource source, SyncOrder order, IProgress<RunProgress>? progress) => new()
    {
        Source = source,
        VillageCode = order.VillageCode,
        Trigger = order.Trigger,
        RequestedBy = order.RequestedBy,
        Others = OthersThan(source),
        Preview = order.Preview,
        Force = order.Force,
        Full = order.Full,
        Progress = progress,
    };
}
