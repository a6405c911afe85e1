using Microsoft.Extensions.DependencyInjection;
using SmartVillage.Adapters.Bmkg;
using SmartVillage.App.Configuration;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Hazards;

namespace SmartVillage.App.Hosting;

/// <summary>Every adapter to an outside system, by name: one line or two each.</summary>
internal static class AdapterComposition
{
    public static IServiceCollection AddAdapters(this IServiceCollection services, AdapterSettings settings)
    {
        services.Add(time => new BmkgAdapter(settings.Bmkg, time));
        services.AddSingleton<IForecastPort>(provider => provider.GetRequiredService<BmkgAdapter>());
        services.AddSingleton<IEarthquakePort>(provider => provider.GetRequiredService<BmkgAdapter>());
        services.AddSingleton<IHazardAlertPort>(provider => provider.GetRequiredService<BmkgAdapter>());
        return services;
    }

    private static void Add<T>(this IServiceCollection services, Func<TimeProvider, T> create)
        where T : class, IServiceAdapter
    {
        services.AddSingleton(provider => create(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IServiceAdapter>(provider => provider.GetRequiredService<T>());
    }
}
