using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Adapters.OpenSid.Verifying;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Statistics;
using SmartVillage.Store;
using SmartVillage.Store.Queries;
using SmartVillage.Sync;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Verifying;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>A village as it runs: a generated OpenSID database, an account that may only read it, and a store in a folder of its own.</summary>
internal sealed class Pilot : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"sv-pilot-{Guid.CreateVersion7():N}");
    private readonly ServiceProvider _services;
    private readonly bool _ownsDatabase;
    private Guid _lastRun;

    private Pilot(TestDatabase database, OpenSidSourceOptions source, bool ownsDatabase, Func<IPopulationSource, IPopulationSource>? through, ILoggerFactory? logs)
    {
        _ownsDatabase = ownsDatabase;
        Database = database;
        Source = source;
        Directory.CreateDirectory(_folder);
        var services = new ServiceCollection();
        services.AddSingleton(logs ?? NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSmartVillageStore(new StoreOptions { ConnectionString = $"Data Source={Path.Combine(_folder, "sv.db")}" });
        services.AddSmartVillageSync();
        services.AddSingleton<IPopulationSource>(provider =>
        {
            var server = ActivatorUtilities.CreateInstance<OpenSidSource>(provider, source);
            return through?.Invoke(server) ?? server;
        });
        _services = services.BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public OpenSidSourceOptions Source { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero));

    /// <summary>Where the store and its keys lie.</summary>
    public string Folder => _folder;

    /// <summary>A service of the store or the engine.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ISyncCommands Commands => _services.GetRequiredService<ISyncCommands>();

    public IStoredContent Stored => _services.GetRequiredService<IStoredContent>();

    /// <summary>Generates a database and opens it with a SELECT-only account.</summary>
    public static async Task<(Pilot Pilot, GeneratedDatabase Generated)> GenerateAsync(
        MariaDb server, OpenSidDatabaseOptions options, string? villageCode = null, bool isLocal = true, Func<IPopulationSource, IPopulationSource>? through = null,
        ILoggerFactory? logs = null)
    {
        var database = await server.CreateDatabaseAsync();
        GeneratedDatabase generated;
        await using (var connection = await database.OpenAsync())
        {
            generated = await OpenSidDatabase.CreateAsync(connection, options, cancellationToken: TestContext.Current.CancellationToken);
        }

        return (await OpenAsync(database, villageCode, isLocal: isLocal, through: through, logs: logs), generated);
    }

    /// <summary>Opens an existing database with a SELECT-only account, directly or over a port that leads there.</summary>
    public static async Task<Pilot> OpenAsync(
        TestDatabase database, string? villageCode = null, uint? port = null, bool ownsDatabase = true, bool isLocal = true, Func<IPopulationSource, IPopulationSource>? through = null,
        ILoggerFactory? logs = null)
    {
        var connection = new MySqlConnectionStringBuilder(await database.CreateReadOnlyAccountAsync());
        connection.Port = port ?? connection.Port;
        return new Pilot(
            database, new OpenSidSourceOptions { Name = "uji", ConnectionString = connection.ConnectionString, VillageCode = villageCode, Local = isLocal }, ownsDatabase, through, logs);
    }

    public async Task<RunReport> SyncAsync(bool preview = false, bool full = false) => Assert.Single(await SyncAllAsync(preview, full));

    public async Task<IReadOnlyList<RunReport>> SyncAllAsync(bool preview = false, bool full = false)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        var reports = await Commands.RunAsync(new SyncOrder(null, "manual", "uji", preview) { Full = full }, progress: null, TestContext.Current.CancellationToken);
        _lastRun = reports[^1].RunId;
        return reports;
    }

    /// <summary>Receipt of the newest run.</summary>
    public RunReceipt Receipt()
    {
        using var reader = _services.GetRequiredService<PopulationQueries>().Open();
        return JsonSerializer.Deserialize<RunReceipt>(reader.FindReceipt(_lastRun)!.Json, JsonSerializerOptions.Web)!;
    }

    /// <summary>What the last run kept about the source of the only village.</summary>
    public StoredProbe Probe()
    {
        using var reader = _services.GetRequiredService<PopulationQueries>().Open();
        return reader.ReadProbe(Assert.Single(reader.ListVillages()).Id)!;
    }

    /// <summary>Exact statistics of the only village.</summary>
    public StatisticsSnapshot Statistics()
    {
        using var reader = _services.GetRequiredService<PopulationQueries>().Open();
        return reader.ReadExactStatistics(Assert.Single(reader.ListVillages()))!;
    }

    /// <summary>Verifies what is stored, or other content in its place.</summary>
    public Task<IReadOnlyList<VillageVerification>> VerifyAsync(VerificationOrder? order = null, IStoredContent? content = null) =>
        new OpenSidVerifier(Source, Time).VerifyAsync(content ?? Stored, order ?? new VerificationOrder(), TestContext.Current.CancellationToken);

    /// <summary>Syncs, and proves by the independent path that the copy is exact.</summary>
    public async Task<RunReport> SyncExactlyAsync()
    {
        var report = await SyncAsync();
        Assert.Null(report.Error);
        Assert.All(report.Read.Where(entity => !report.NotRead.Contains(entity.Key)), entity => Assert.Equal(entity.Value, report.Stored[entity.Key] + report.Quarantined[entity.Key]));
        await AssertExactAsync();
        return report;
    }

    public async Task AssertExactAsync() => Assert.All(await VerifyAsync(), village => Assert.True(village.IsExact, Describe(village)));

    /// <summary>Our ids of an entity by source key.</summary>
    public async Task<Dictionary<long, long>> IdsAsync(EntityDefinition entity)
    {
        var village = Assert.Single(await Stored.ListVillagesAsync(TestContext.Current.CancellationToken));
        return await Stored.ReadAllAsync(village.Id, entity, TestContext.Current.CancellationToken).ToDictionaryAsync(row => row.Record.SourceKey, row => row.Id);
    }

    /// <summary>Stored rows of an entity by source key.</summary>
    public async Task<Dictionary<long, EntityRecord>> RowsAsync(EntityDefinition entity)
    {
        var village = Assert.Single(await Stored.ListVillagesAsync(TestContext.Current.CancellationToken));
        return await Stored.ReadAllAsync(village.Id, entity, TestContext.Current.CancellationToken).ToDictionaryAsync(row => row.Record.SourceKey, row => row.Record);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        if (_ownsDatabase)
        {
            await Database.DisposeAsync();
        }
    }

    private static string Describe(VillageVerification village) => village.Village + ": " + string.Join("; ", village.Entities
        .Where(entity => entity.Value.Missing + entity.Value.Ghosts + entity.Value.Stale > 0)
        .Select(entity => $"{entity.Key} missing {entity.Value.Missing}, ghosts {entity.Value.Ghosts}, stale {entity.Value.Stale}"));
}
