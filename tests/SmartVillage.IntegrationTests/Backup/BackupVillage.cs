using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Adapters.OpenSid.Verifying;
using SmartVillage.IntegrationTests.Torture;
using SmartVillage.Store;
using SmartVillage.Sync;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Verifying;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Generation;

namespace SmartVillage.IntegrationTests.Backup;

/// <summary>A village that hands its data over as backup files, and a store in a folder of its own. Needs no database server.</summary>
internal sealed class BackupVillage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sv-backup-");
    private readonly ServiceProvider _services;
    private readonly OpenSidBackupOptions _options;

    /// <param name="specific">Data spesifik that is kept per person.</param>
    public BackupVillage(params IReadOnlyList<string> specific)
    {
        _options = new OpenSidBackupOptions { Name = "uji", Path = Directory.CreateDirectory(Path.Combine(_folder.FullName, "inbox")).FullName, SpecificColumns = specific };
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<TimeProvider>(Time);
        services.AddSmartVillageStore(new StoreOptions { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "sv.db")}" });
        services.AddSmartVillageSync();
        services.AddSingleton<IPopulationSource>(new OpenSidBackupSource(_options, Time));
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero));

    public static OpenSidDatabaseOptions Small { get; } = new() { Era = OpenSidEra.V2410Fresh, Residents = 200, Dirt = Dirt.Typical };

    public string Inbox => _options.Path;

    public IStoredContent Stored => _services.GetRequiredService<IStoredContent>();

    /// <summary>Puts a generated backup into the folder and gives its path.</summary>
    public async Task<string> PutAsync(string name, OpenSidDatabaseOptions options)
    {
        var path = Path.Combine(Inbox, name);
        await using var writer = new StreamWriter(path);
        await OpenSidDatabase.WriteScriptAsync(writer, options, cancellationToken: TestContext.Current.CancellationToken);
        return path;
    }

    public async Task<RunReport> SyncAsync(bool force = false) => Assert.Single(await SyncAllAsync(force));

    public Task<IReadOnlyList<RunReport>> SyncAllAsync(bool force = false) => _services.GetRequiredService<ISyncCommands>()
        .RunAsync(new SyncOrder(null, "manual", "uji", Preview: false, Force: force), progress: null, TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<VillageVerification>> VerifyAsync(VerificationOrder? order = null) =>
        new OpenSidBackupVerifier(_options, Time).VerifyAsync(Stored, order ?? new VerificationOrder(), TestContext.Current.CancellationToken);

    /// <summary>What the one village shows now.</summary>
    public async Task<StoredState> LoadAsync() =>
        await StoredState.LoadAsync(Stored, Assert.Single(await Stored.ListVillagesAsync(TestContext.Current.CancellationToken)).Id);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
