using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Adapters.OpenSid.Verifying;
using SmartVillage.Adapters.Smtp;
using SmartVillage.Adapters.Webhook;
using SmartVillage.App.Bench;
using SmartVillage.App.Configuration;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Outbox;
using SmartVillage.Store;
using SmartVillage.Store.Alerts;
using SmartVillage.Store.Mutakhiran;
using SmartVillage.Sync;
using SmartVillage.Sync.Alerts;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.App.Hosting;

/// <summary>The composition root: everything that service and commands share, by name.</summary>
internal static class Composition
{
    public static IServiceCollection AddSmartVillage(this IServiceCollection services, Settings settings)
    {
        services.TryAddSingleton(BenchClock.OfProcess());
        services.AddSingleton(settings);
        services.AddSingleton<IRequestHook>(provider => new RequestWebhook(settings.RequestWebhook, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IAmbulanceDispatchPort>(provider => settings.AmbulanceWebhook is { Url: not null, Secret.Length: > 0 }
            ? new AmbulanceWebhook(settings.AmbulanceWebhook, provider.GetRequiredService<TimeProvider>())
            : new InternalBoard());
        services.AddSingleton(settings.Ambulance);
        services.AddSingleton(settings.Corrections);
        services.AddSingleton(settings.Campaigns);
        services.AddSingleton<IAlertSource, CatalogAlerts>();
        services.AddSingleton(new VillageWebsites(settings.Sources.Where(source => source.WebUrl is not null)
            .ToDictionary(source => source.Name, source => new Uri(source.WebUrl!), StringComparer.Ordinal)));
        services.AddSmartVillageStore(settings.Store);
        services.AddSmartVillageSync(settings.Gates, settings.Runs, settings.Alerts.Options with { PublicUrl = settings.PublicUrl, LateAfter = settings.Api.LateAfter });
        services.AddSingleton<IAlertChannel>(provider => new SmtpAlertChannel(settings.Alerts.Smtp, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IAlertChannel>(provider => new WebhookAlertChannel(settings.Alerts.Webhook, provider.GetRequiredService<TimeProvider>()));
        services.AddAdapters(settings.Adapters);
        services.AddPhotos(settings);
        foreach (var source in settings.Sources)
        {
            if (source.BackupPath is not null)
            {
                var backups = BackupOf(source, source.BackupPath);
                services.AddSingleton<IPopulationSource>(provider => new OpenSidBackupSource(backups, provider.GetRequiredService<TimeProvider>()));
                services.AddSingleton<IPopulationVerifier>(provider => new OpenSidBackupVerifier(backups, provider.GetRequiredService<TimeProvider>()));
                continue;
            }

            var options = OptionsOf(source) with { Courtesy = settings.Courtesy };
            services.AddSingleton<IPopulationSource>(provider => new OpenSidSource(
                options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<OpenSidSource>>()));
            services.AddSingleton<IPopulationVerifier>(provider => new OpenSidVerifier(options, provider.GetRequiredService<TimeProvider>()));
        }

        return services;
    }

    public static OpenSidBackupOptions BackupOf(SourceSettings source, string path) => new()
    {
        Name = source.Name,
        Path = path,
        VillageCode = source.VillageCode,
        WebUrl = source.WebUrl,
        TimeZone = source.TimeZone,
        SpecificColumns = source.SpecificData?.Columns ?? [],
    };

    public static OpenSidSourceOptions OptionsOf(SourceSettings source) => new()
    {
        Name = source.Name,
        SpecificColumns = source.SpecificData?.Columns ?? [],
        ConnectionString = source.ConnectionString,
        VillageCode = source.VillageCode,
        WebUrl = source.WebUrl,
        Local = source.Local,
    };
}
