using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Adapters.OpenSid.Backup;
using SmartVillage.Store;
using SmartVillage.Sync;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;
using SmartVillage.Tests.Shared;

namespace SmartVillage.IntegrationTests.Torture;

/// <summary>The real engine and the real store over a model, in a folder in memory where the machine has one.</summary>
internal sealed class TorturePilot : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _keepsFolder;
    private readonly ServiceProvider _services;

    /// <param name="model">What is in the source now.</param>
    /// <param name="folder">Folder of the store that outlives this object, or null for one of its own.</param>
    /// <param name="reached">Hears the steps of reading.</param>
    /// <param name="digestWidth">Keys in a range of digests; 1 as a server beside us.</param>
    public TorturePilot(Func<ModelDatabase> model, string? folder = null, Action<string>? reached = null, int digestWidth = 1)
    {
        _keepsFolder = folder is not null;
        _folder = folder ?? NewFolder();
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(Logs);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSmartVillageStore(new StoreOptions { ConnectionString = $"Data Source={Path.Combine(_folder, "data", "sv.db")}" });
        services.AddSmartVillageSync();
        var source = new RawSource(
            new OpenSidSourceOptions { Name = "uji", ConnectionString = string.Empty }, _ => Task.FromResult<IRawDatabase>(new ModelReading(model(), Clock.GetUtcNow())));
        services.AddSingleton<IPopulationSource>(new LiveSource(source, model, digestWidth, reached ?? (_ => { })));
        _services = services.BuildServiceProvider();
    }

    public JumpingClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero));

    /// <summary>What was written to the log, for the message of a test that fails.</summary>
    public CapturedLogs Logs { get; } = new();

    public string StoreFile => Path.Combine(_folder, "data", "sv.db");

    public ISyncCommands Commands => Get<ISyncCommands>();

    public IStoredContent Stored => Get<IStoredContent>();

    public IRunLog Log => Get<IRunLog>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static string NewFolder()
    {
        var folder = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"smartvillage-torture-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(folder);
        return folder;
    }

    public Task<IReadOnlyList<RunReport>> SyncAsync()
    {
        Clock.Move(TimeSpan.FromMinutes(1));
        return Commands.RunAsync(new SyncOrder(null, "manual", "uji", Preview: false), progress: null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_keepsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
