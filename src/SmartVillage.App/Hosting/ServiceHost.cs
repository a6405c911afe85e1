using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmartVillage.Api;
using SmartVillage.App.Configuration;
using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Errors;
using SmartVillage.Schedules;
using SmartVillage.Schedules.Definitions;
using SmartVillage.Services.Adapters;
using SmartVillage.Store;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Stores;

namespace SmartVillage.App.Hosting;

/// <summary>The service: API and, when no other process has it, the scheduler. Also what <c>demo</c> starts.</summary>
internal sealed partial class ServiceHost : IAsyncDisposable
{
    // Below the 60 seconds that systemd waits, so that a run is ended by us and not by a kill.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(50);

    private readonly WebApplication _app;
    private readonly SchedulerSeat _seat;

    private ServiceHost(WebApplication app, SchedulerSeat seat)
    {
        _app = app;
        _seat = seat;
    }

    public IServiceProvider Services => _app.Services;

    public IReadOnlyList<string> Addresses => _app.Urls.Select(url => url.TrimEnd('/')).ToList();

    public bool HasScheduler => _seat.IsTaken;

    /// <summary>Puts the service together and opens its store, so that a broken store is an error at the start and not at the first request.</summary>
    public static async Task<ServiceHost> CreateAsync(Settings settings, IReadOnlyList<string> addresses, LogLevel least, CancellationToken cancellationToken)
    {
        var schedules = ScheduleFiles.Load(settings.Schedules);
        var seat = SchedulerSeat.Take(settings.Store);
        WebApplication? app = null;
        try
        {
            app = Build(settings, addresses, least, seat.IsTaken ? schedules : null);
            _ = app.Services.GetRequiredService<IPopulationStore>().Keys.SigningPublicKey;
            // Looking at the history closes the runs that a dead process left open.
            await app.Services.GetRequiredService<IRunLog>().ListAsync(village: null, limit: 1, cancellationToken);
            app.Services.GetRequiredService<AdapterWatch>().Remember();
            return new ServiceHost(app, seat);
        }
        catch
        {
            await DisposeAsync(app, seat);
            throw;
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var logger = Services.GetRequiredService<ILogger<ServiceHost>>();
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new ConfigurationException(
                "SV-APP-021", "Alamat yang diminta sudah dipakai program lain.", "Hentikan program itu, atau pilih alamat lain dengan --urls, misalnya --urls http://127.0.0.1:5081.", inner: taken);
        }
        catch (Exception refused) when (refused is IOException or System.Net.Sockets.SocketException)
        {
            throw new ConfigurationException(
                "SV-APP-022", "Alamat yang diminta tidak dapat dilayani di mesin ini.", "Pilih alamat lain dengan --urls; porta di bawah 1024 memerlukan hak khusus.", inner: refused);
        }

        LogStarted(logger, string.Join(' ', Addresses), HasScheduler);
        if (!HasScheduler)
        {
            LogNoScheduler(logger);
        }

        foreach (var address in Addresses.Where(ListenAddresses.IsOpenToNetwork))
        {
            LogOpenToNetwork(logger, address);
        }
    }

    public Task WaitForStopAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public ValueTask DisposeAsync() => DisposeAsync(_app, _seat);

    private static async ValueTask DisposeAsync(WebApplication? app, SchedulerSeat seat)
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        await seat.DisposeAsync();
    }

    /// <summary>Villages whose code is in the configuration; of others nothing is known before their source was read.</summary>
    private static IReadOnlyList<ConfiguredVillage> ConfiguredVillages(Settings settings) =>
        [.. settings.Sources.Select(source => VillageCode.TryParse(source.VillageCode, out var code) ? new ConfiguredVillage(code, source.Name) : null).OfType<ConfiguredVillage>()];

    private static WebApplication Build(Settings settings, IReadOnlyList<string> addresses, LogLevel least, IReadOnlyList<ScheduleDefinition>? schedules)
    {
        // The folder of the program, so that a stray appsettings.json where somebody happens to stand changes nothing.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        builder.Logging.ClearProviders();
        LoggingSetup.Configure(builder.Logging, least);
        // After the logging: under systemd lines are written as its journal wants them.
        builder.Host.UseSystemd().UseWindowsService(options => options.ServiceName = "SmartVillage");
        builder.WebHost.UseUrls([.. addresses]);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        builder.Services.AddSmartVillage(settings);
        builder.Services.AddSmartVillageApi(settings.Api with { PublicUrl = settings.PublicUrl, Villages = ConfiguredVillages(settings) });
        if (schedules is not null)
        {
            var files = new StoreFiles(settings.Store);
            files.CreateQuartzFile();
            builder.Services.AddSmartVillageSchedules(files.Quartz, schedules, settings.Sources.Select(source => source.Name).ToList());
            if (settings.Sources.Any(source => source.Watch))
            {
                builder.Services.AddHostedService<BackupWatcher>();
            }
        }

        var app = builder.Build();
        app.MapSmartVillageApi();
        return app;
    }

    [LoggerMessage(EventId = 9001, Level = LogLevel.Information, Message = "Melayani {Addresses}, penjadwal: {HasScheduler}")]
    private static partial void LogStarted(ILogger logger, string addresses, bool hasScheduler);

    [LoggerMessage(EventId = 9002, Level = LogLevel.Warning, Message = "Penjadwal tidak dijalankan: serve lain sudah menjalankannya untuk data yang sama")]
    private static partial void LogNoScheduler(ILogger logger);

    [LoggerMessage(EventId = 9003, Level = LogLevel.Warning, Message = "{Address} dapat dicapai dari jaringan tanpa enkripsi; taruh HTTPS di depannya")]
    private static partial void LogOpenToNetwork(ILogger logger, string address);
}
