using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Adapters.OpenSid.Verifying;
using SmartVillage.Domain.Records;
using SmartVillage.Store;
using SmartVillage.Sync;
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

    private Pilot(TestDatabase database, OpenSidSourceOptions source)
    {
        Database = database;
        Source = source;
        Directory.CreateDirectory(_folder);
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSmartVillageStore(new StoreOptions { ConnectionString = $"Data Source={Path.Combine(_folder, "sv.db")}" });
        services.AddSmartVillageSync();
        services.AddSingleton<IPopulationSource>(provider => ActivatorUtilities.CreateInstance<OpenSidSource>(provider, source));
        _services = services.BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public OpenSidSourceOptions Source { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero));

    public ISyncCommands Commands => _services.GetRequiredService<ISyncCommands>();

    public IStoredContent Stored => _services.GetRequiredService<IStoredContent>();

    /// <summary>Generates a database and opens it with a SELECT-only account.</summary>
    public static async Task<(Pilot Pilot, GeneratedDatabase Generated)> GenerateAsync(MariaDb server, OpenSidDatabaseOptions options, string? villageCode = null)
    {
        var database = await server.CreateDatabaseAsync();
        GeneratedDatabase generated;
        await using (var connection = await database.OpenAsync())
        {
            generated = await OpenSidDatabase.CreateAsync(connection, options, cancellationToken: TestContext.Current.CancellationToken);
        }

        return (await OpenAsync(database, villageCode), generated);
    }

    /// <summary>Opens an existing database with a SELECT-only account.</summary>
    public static async Task<Pilot> OpenAsync(TestDatabase database, string? villageCode = null) => new(
        database, new OpenSidSourceOptions { Name = "uji", ConnectionString = await database.CreateReadOnlyAccountAsync(), VillageCode = villageCode, Local = true });

    public async Task<RunReport> SyncAsync(bool preview = false) => Assert.Single(await SyncAllAsync(preview));

    public Task<IReadOnlyList<RunReport>> SyncAllAsync(bool preview = false)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        return Commands.RunAsync(new SyncOrder(null, "manual", "uji", preview), progress: null, TestContext.Current.CancellationToken);
    }

    public Task<IReadOnlyList<VillageVerification>> VerifyAsync() =>
        new OpenSidVerifier(Source).VerifyAsync(Stored, villageCode: null, TestContext.Current.CancellationToken);

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
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Describe(VillageVerification village) => village.Village + ": " + string.Join("; ", village.Entities
        .Where(entity => entity.Value.Missing + entity.Value.Ghosts + entity.Value.Stale > 0)
        .Select(entity => $"{entity.Key} missing {entity.Value.Missing}, ghosts {entity.Value.Ghosts}, stale {entity.Value.Stale}"));
}
