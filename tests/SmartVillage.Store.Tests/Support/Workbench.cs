using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Access;
using SmartVillage.Store.Audit;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Receipts;
using SmartVillage.Store.Runs;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Pipeline;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Tests.Fakes;

namespace SmartVillage.Store.Tests.Support;

/// <summary>A real store in a folder of its own, with the engine and a village in memory before it.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly bool _ownsFolder;

    public Workbench(string? folder = null, FakeTimeProvider? time = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("smartvillage-store-").FullName;
        Time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero));
        Files = new StoreFiles(new StoreOptions { ConnectionString = $"Data Source={Path.Combine(Folder, "data", "village.db")}" });
        Context = new StoreContext(Files, Time);
        Store = new SqlitePopulationStore(Context);
        Locks = new FileRunLocks(Files);
        Log = new SqliteRunLog(Context, Locks);
        Queries = new PopulationQueries(Context, new StoredFormats(Context));
        Ledger = new Ledger(Context);
        Keys = new ApiKeyStore(Context);
        Receipts = new ReceiptChain(Context);
        Commands = CommandsFor(Source);
    }

    public string Folder { get; }

    public FakeTimeProvider Time { get; }

    public StoreFiles Files { get; }

    public StoreContext Context { get; }

    public SqlitePopulationStore Store { get; }

    public FileRunLocks Locks { get; }

    public SqliteRunLog Log { get; }

    public PopulationQueries Queries { get; }

    public Ledger Ledger { get; }

    public ApiKeyStore Keys { get; }

    public ReceiptChain Receipts { get; }

    public MemorySource Source { get; } = new();

    public SyncCommands Commands { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Another process on the same files.</summary>
    public Workbench Beside() => new(Folder, Time);

    public SyncCommands CommandsFor(MemorySource source) => new(
        [source], new SyncEngine(Store, Log, new GateOptions(), Time, NullLogger<SyncEngine>.Instance), Store, Log, Locks, Time);

    /// <summary>One run; a minute passes before it.</summary>
    public async Task<RunReport> SyncAsync(bool preview = false, MemorySource? source = null)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        (source ?? Source).TakenAt = Time.GetUtcNow();
        var commands = source is null ? Commands : CommandsFor(source);
        return Assert.Single(await commands.RunAsync(new SyncOrder(null, "manual", "uji", preview), null, Cancellation));
    }

    /// <summary>Every row of an entity as it lies in the file.</summary>
    public IReadOnlyList<RawRow> Rows(EntityDefinition entity) => Context.Population.Use(connection => connection.Read(
        $"SELECT id, source_key, removed_reason, removed_at, block FROM {StoreTables.Of(entity).Name} ORDER BY id",
        r => new RawRow(r.GetInt64(0), r.NumberOrNull(1), r.TextOrNull(2), r.NumberOrNull(3), r.BytesOrNull(4))));

    public IReadOnlyDictionary<long, long> IdsOf(EntityDefinition entity) =>
        Rows(entity).Where(row => row.SourceKey is not null).ToDictionary(row => row.SourceKey!.Value, row => row.Id);

    /// <summary>Reads in one transaction.</summary>
    public T Read<T>(Func<PopulationReader, T> read)
    {
        using var reader = Queries.Open();
        return read(reader);
    }

    /// <summary>Changes the file behind the back of the program.</summary>
    public int Tamper(SqliteDatabase database, string sql) => database.Use(connection => connection.Run(sql));

    public async ValueTask DisposeAsync()
    {
        await Commands.DisposeAsync();
        await Ledger.DisposeAsync();
        await Log.DisposeAsync();
        Context.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

/// <summary>A row of an entity table.</summary>
internal sealed record RawRow(long Id, long? SourceKey, string? RemovedReason, long? RemovedAt, byte[]? Block);
