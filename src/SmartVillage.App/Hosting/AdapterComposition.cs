using Microsoft.Extensions.DependencyInjection;
using SmartVillage.Adapters.Beds;
using SmartVillage.Adapters.Bmkg;
using SmartVillage.Adapters.Bpjs;
using SmartVillage.Adapters.Dukcapil;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Images;
using SmartVillage.Adapters.InaRisk;
using SmartVillage.Adapters.Open311;
using SmartVillage.Adapters.OpenKab;
using SmartVillage.Adapters.OpenSidApi;
using SmartVillage.Adapters.OpenSidPhotos;
using SmartVillage.Adapters.OssRba;
using SmartVillage.Adapters.Pbb;
using SmartVillage.Adapters.PetaBencana;
using SmartVillage.Adapters.RsudQueue;
using SmartVillage.Adapters.Satusehat;
using SmartVillage.App.Configuration;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Bpjs;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Hazards;
using SmartVillage.Services.Hazards.Index;
using SmartVillage.Services.Kependudukan;
using SmartVillage.Services.Nib;
using SmartVillage.Services.Pbb;
using SmartVillage.Services.Pju;
using SmartVillage.Services.Regency;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.Rsud;
using SmartVillage.Services.SelfService;
using SmartVillage.Services.SelfService.Citizen;
using SmartVillage.Store;

namespace SmartVillage.App.Hosting;

/// <summary>Every adapter to an outside system, by name: one line each, with the ports that it fills.</summary>
internal static class AdapterComposition
{
    public static IServiceCollection AddAdapters(this IServiceCollection services, AdapterSettings settings)
    {
        services.Add(time => new BmkgAdapter(settings.Bmkg, time)).As<BmkgAdapter, IForecastPort>().As<BmkgAdapter, IEarthquakePort>().As<BmkgAdapter, IHazardAlertPort>();
        services.Add(time => new PetaBencanaAdapter(settings.PetaBencana, time)).As<PetaBencanaAdapter, IDisasterReportPort>();
        services.Add(time => new OpenSidApiAdapter(settings.OpenSidApi, time)).As<OpenSidApiAdapter, ICitizenPortal>().As<OpenSidApiAdapter, IStaffDesk>().As<OpenSidApiAdapter, IStaffComplaintDesk>();
        foreach (var options in settings.OpenSidApiByVillage)
        {
            services.AddSingleton<IServiceAdapter>(provider => new OpenSidApiAdapter(options, provider.GetRequiredService<TimeProvider>()));
        }

        services.Add(time => new OpenKabAdapter(settings.OpenKab, time)).As<OpenKabAdapter, IRegencyRegister>();
        services.Add(time => new Open311Adapter(settings.Open311, time)).As<Open311Adapter, IOpen311Outlet>();
        services.Add(time => new PbbAdapter(settings.Pbb, time)).As<PbbAdapter, IPbbBillingPort>();
        services.Add(time => new BpjsAdapter(settings.Bpjs, time)).As<BpjsAdapter, IBpjsEligibility>();
        services.Add(time => new OssRbaAdapter(settings.OssRba, time)).As<OssRbaAdapter, INibRegistry>().As<OssRbaAdapter, ILicenseRegistry>();
        services.Add(time => new DukcapilAdapter(settings.Dukcapil, time)).As<DukcapilAdapter, IPersonVerifier>();
        services.Add(time => new SatusehatAdapter(settings.Satusehat, time)).As<SatusehatAdapter, IHealthIndex>();
        services.Add(time => new RsudQueueAdapter(settings.RsudQueue, time)).As<RsudQueueAdapter, IHospitalQueuePort>();
        services.Add(time => new BedsAdapter(settings.Beds, time)).As<BedsAdapter, IBedAvailabilityPort>();
        services.AddSingleton<IHazardIndexSource>(provider => new InaRiskAdapter(settings.InaRisk, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<HazardIndexRefresh>();
        services.AddSingleton<IImageCleaner, SkiaImageCleaner>();
        services.AddSingleton<IPhotoPainter, SkiaPhotoPainter>();
        services.AddSingleton(provider => new AdapterModes(provider.GetServices<IServiceAdapter>(), provider.GetRequiredService<IAdapterStates>(), new QueueModes()));
        services.AddSingleton<IServiceModes>(provider => provider.GetRequiredService<AdapterModes>());
        services.AddSingleton<VillageSystems>();
        services.AddSingleton<AdapterWatch>();
        return services;
    }

    /// <summary>Photos of goods, from the address that the configuration gives each source and from no other.</summary>
    public static IServiceCollection AddPhotos(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton(provider => new OpenSidPhotoProxy(
            new OpenSidPhotoOptions
            {
                Websites = settings.Sources.Where(source => source.WebUrl is not null).ToDictionary(source => source.Name, source => new Uri(source.WebUrl!), StringComparer.Ordinal),
                Inside = settings.Sources.Where(source => source.WebUrl is { } address && (source.WebUrlInside || source.Local || InsideNetwork.IsMeantBy(new Uri(address))))
                    .Select(source => source.Name).ToHashSet(StringComparer.Ordinal),
                Folder = new StoreFiles(settings.Store).PhotosFolder,
            },
            provider.GetRequiredService<IPhotoPainter>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPhotoProxy>(provider => provider.GetRequiredService<OpenSidPhotoProxy>());
        return services.AddSingleton<IPhotoWebsites>(provider => provider.GetRequiredService<OpenSidPhotoProxy>());
    }

    private static IServiceCollection Add<T>(this IServiceCollection services, Func<TimeProvider, T> create)
        where T : class, IServiceAdapter
    {
        services.AddSingleton(provider => create(provider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<IServiceAdapter>(provider => provider.GetRequiredService<T>());
    }

    private static IServiceCollection As<T, TPort>(this IServiceCollection services)
        where T : class, TPort
        where TPort : class => services.AddSingleton<TPort>(provider => provider.GetRequiredService<T>());
}
