using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SmartVillage.Adapters.OpenSid;
using SmartVillage.Adapters.OpenSid.Verifying;
using SmartVillage.App.Configuration;
using SmartVillage.Store;
using SmartVillage.Sync;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Verifying;

namespace SmartVillage.App.Hosting;

/// <summary>The composition root: everything that service and commands share, by name.</summary>
internal static class Composition
{
    public static IServiceCollection AddSmartVillage(this IServiceCollection services, Settings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSmartVillageStore(settings.Store);
        services.AddSmartVillageSync(settings.Gates, settings.Runs);
        foreach (var source in settings.Sources)
        {
            var options = OptionsOf(source);
            services.AddSingleton<IPopulationSource>(provider => new OpenSidSource(
                options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<OpenSidSource>>()));
            services.AddSingleton<IPopulationVerifier>(provider => new OpenSidVerifier(options));
        }

        return services;
    }

    public static OpenSidSourceOptions OptionsOf(SourceSettings source) => new()
    {
        Name = source.Name,
        ConnectionString = source.ConnectionString,
        VillageCode = source.VillageCode,
        WebUrl = source.WebUrl,
        Local = source.Local,
    };
}
