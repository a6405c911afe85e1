using System.IO.Compression;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartVillage.Api.Access;
using SmartVillage.Api.Ambulance;
using SmartVillage.Api.Audit;
using SmartVillage.Api.Benefits;
using SmartVillage.Api.Campaigns;
using SmartVillage.Api.Changes;
using SmartVillage.Api.Corrections;
using SmartVillage.Api.Documentation;
using SmartVillage.Api.Editions;
using SmartVillage.Api.Evaluation;
using SmartVillage.Api.Events;
using SmartVillage.Api.Exports;
using SmartVillage.Api.Facilities;
using SmartVillage.Api.Families;
using SmartVillage.Api.Hazards;
using SmartVillage.Api.Health;
using SmartVillage.Api.Hosting;
using SmartVillage.Api.Http;
using SmartVillage.Api.Letters;
using SmartVillage.Api.Marketplace;
using SmartVillage.Api.Nib;
using SmartVillage.Api.Open311;
using SmartVillage.Api.Outside;
using SmartVillage.Api.Quality;
using SmartVillage.Api.Records;
using SmartVillage.Api.Regency;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Residents;
using SmartVillage.Api.Reviews;
using SmartVillage.Api.Runs;
using SmartVillage.Api.SelfService;
using SmartVillage.Api.Services;
using SmartVillage.Api.Sources;
using SmartVillage.Api.Statistics;
using SmartVillage.Api.Telemetry;
using SmartVillage.Api.Villages;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Marketplace.Search;
using SmartVillage.Marketplace.Search.Index;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Facilities;
using SmartVillage.Services.Hazards;
using SmartVillage.Services.Nib;
using SmartVillage.Services.Pju;
using SmartVillage.Services.Regency;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.Requests.Holidays;
using SmartVillage.Services.Requests.Letters;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Api;

/// <summary>Registers the API. Store (<c>AddSmartVillageStore</c>) and commands (<c>ISyncCommands</c>) come from elsewhere.</summary>
public static class ApiServiceCollectionExtensions
{
    private const int LargestRequestLine = 32 * 1024;
    private const int LargestHeaders = 64 * 1024;

    /// <summary>Adds routes, masking, limits, compression, documentation and telemetry.</summary>
    public static IServiceCollection AddSmartVillageApi(this IServiceCollection services, ApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(options);
        services.TryAddSingleton(provider => provider.GetRequiredService<IPopulationStore>().Keys);
        services.TryAddSingleton<SmartVillageTelemetry>();
        services.TryAddSingleton<RateLimits>();
        services.TryAddSingleton<KeyGate>();
        services.TryAddSingleton<SecondFactorGate>();
        services.TryAddSingleton<PageToken>();
        services.TryAddSingleton<VillageSystems>();
        services.TryAddSingleton<RecordPages>();
        services.TryAddSingleton<FragmentCache>();
        services.TryAddSingleton<ResidentFragments>();
        services.TryAddSingleton<ReceiptWriter>();
        services.TryAddSingleton<IServiceModes, QueueModes>();
        services.TryAddSingleton(provider => new ServiceCatalog(provider.GetRequiredService<IServiceModes>()));
        services.TryAddSingleton<CatalogDesk>();
        services.TryAddSingleton<LinkedDataWriter>();
        services.TryAddSingleton<FacilityReports>();
        services.TryAddSingleton<ListingJson>();
        services.TryAddSingleton<MarketStates>();
        services.TryAddSingleton<VillageLabels>();
        services.TryAddSingleton<PhotoSights>();
        services.TryAddSingleton<IListingPrinter, ListingPrinter>();
        services.TryAddSingleton<IProductSearch, ProductSearch>();
        services.AddHostedService<ProductIndexRefresher>();
        services.TryAddSingleton<ListingFinder>();
        services.TryAddSingleton<IPhotoProxy, NoPhotoProxy>();
        services.TryAddSingleton<PhotoInspector>();
        services.TryAddSingleton<PhotoChecker>();
        services.TryAddSingleton<RequestDesk>();
        services.TryAddSingleton<LetterDesk>();
        services.TryAddSingleton<LetterWatch>();
        services.TryAddSingleton<HandOverWatch>();
        services.TryAddSingleton<VillageOpenSid>();
        services.TryAddSingleton<SelfServiceGate>();
        services.TryAddSingleton<CitizenCalls>();
        services.TryAddSingleton<CitizenUploads>();
        services.TryAddSingleton<OutsideDesk>();
        services.TryAddSingleton<BedBoard>();
        services.TryAddSingleton<RequestOffer>();
        services.TryAddSingleton<EvaluationDesk>();
        services.TryAddSingleton<INibRegistry, NoNibRegistry>();
        services.TryAddSingleton<IRegencyRegister, NoRegencyRegister>();
        services.TryAddSingleton<RegencyComparison>();
        services.TryAddSingleton<IntakeGate>();
        services.TryAddSingleton(new HolidayCalendar(HolidayCalendar.Shipped, options.Holidays));
        services.TryAddSingleton(options.Attachments);
        services.TryAddSingleton<AttachmentDesk>();
        services.TryAddSingleton<UploadGate>();
        services.TryAddSingleton<Jurisdictions>();
        services.TryAddSingleton<Open311Places>();
        services.TryAddSingleton<ResidentFileReader>();
        services.TryAddSingleton<FreshnessSource>();
        services.TryAddSingleton<KeptAnswers>();
        services.TryAddSingleton<ReadLedger>();
        services.TryAddSingleton<FieldScope>();
        services.TryAddSingleton<ApiPipeline>();
        services.TryAddSingleton<ApiCatalog>();
        services.TryAddSingleton<OpenApiDocument>();
        services.TryAddSingleton<HealthEndpoints>();
        services.TryAddSingleton<HazardBoard>();
        AddGroups(services);
        AddServer(services, options);
        services.AddSmartVillageObservation(options);
        return services;
    }

    private static void AddGroups(IServiceCollection services)
    {
        services.AddSingleton<IEndpointGroup, IndexEndpoints>();
        services.AddSingleton<IEndpointGroup, VillageEndpoints>();
        services.AddSingleton<IEndpointGroup, StatisticsEndpoints>();
        services.AddSingleton<IEndpointGroup, StatisticsRuleEndpoints>();
        services.AddSingleton<IEndpointGroup, RegencyEndpoints>();
        services.AddSingleton<IEndpointGroup, HazardEndpoints>();
        services.AddSingleton<IEndpointGroup, NoticeEndpoints>();
        services.AddSingleton<IEndpointGroup, AdapterEndpoints>();
        services.AddSingleton<IEndpointGroup, ServiceEndpoints>();
        services.AddSingleton<IEndpointGroup, LinkedDataEndpoints>();
        services.AddSingleton<IEndpointGroup, ServiceVariationEndpoints>();
        services.AddSingleton<IEndpointGroup, FacilityEndpoints>();
        services.AddSingleton<IEndpointGroup, FacilityDeskEndpoints>();
        services.AddSingleton<IEndpointGroup, ServiceCoverageEndpoints>();
        services.AddSingleton<IEndpointGroup, ResidentServiceEndpoints>();
        services.AddSingleton<IEndpointGroup, RequestIntakeEndpoints>();
        services.AddSingleton<IEndpointGroup, RequestTrackingEndpoints>();
        services.AddSingleton<IEndpointGroup, RequestReadEndpoints>();
        services.AddSingleton<RequestChanges>();
        services.AddSingleton<IEndpointGroup, RequestActionEndpoints>();
        services.AddSingleton<IEndpointGroup, RequestAttachmentEndpoints>();
        services.AddSingleton<IEndpointGroup, RequestStageEndpoints>();
        services.AddSingleton<IEndpointGroup, HolidayEndpoints>();
        services.AddSingleton<IEndpointGroup, AmbulanceBoardEndpoints>();
        services.AddSingleton<IEndpointGroup, AmbulanceRosterEndpoints>();
        services.AddSingleton<IEndpointGroup, TransportEndpoints>();
        services.AddSingleton<IEndpointGroup, AmbulancePhoneListEndpoints>();
        services.AddSingleton<IEndpointGroup, DisasterExportEndpoints>();
        services.AddSingleton<IEndpointGroup, ComplaintAnswerEndpoints>();
        services.AddSingleton<IEndpointGroup, ComplaintPhotoEndpoints>();
        services.AddSingleton<IEndpointGroup, CitizenSessionEndpoints>();
        services.AddSingleton<IEndpointGroup, CitizenPinEndpoints>();
        services.AddSingleton<IEndpointGroup, CitizenLetterEndpoints>();
        services.AddSingleton<IEndpointGroup, CitizenDocumentEndpoints>();
        services.AddSingleton<IEndpointGroup, CitizenComplaintEndpoints>();
        services.AddSingleton<IEndpointGroup, CitizenMessageEndpoints>();
        services.AddSingleton<IEndpointGroup, CitizenNoticeEndpoints>();
        services.AddSingleton<IEndpointGroup, CitizenNewsEndpoints>();
        services.AddSingleton<IEndpointGroup, CitizenRecordEndpoints>();
        services.AddSingleton<IEndpointGroup, PbbBillEndpoints>();
        services.AddSingleton<IEndpointGroup, ResidentCheckEndpoints>();
        services.AddSingleton<IEndpointGroup, HospitalEndpoints>();
        services.AddSingleton<IEndpointGroup, HealthFacilityEndpoints>();
        services.AddSingleton<IEndpointGroup, LicenseEndpoints>();
        services.AddSingleton<IEndpointGroup, HandOverEndpoints>();
        services.AddSingleton<IEndpointGroup, SatisfactionEndpoints>();
        services.AddSingleton<IEndpointGroup, EmergencyCallEndpoints>();
        services.AddSingleton<IEndpointGroup, KbliEndpoints>();
        services.AddSingleton<IEndpointGroup, NibPushEndpoints>();
        services.AddSingleton<IEndpointGroup, EvaluationEndpoints>();
        services.AddSingleton<IEndpointGroup, PerformanceEndpoints>();
        services.AddSingleton<IEndpointGroup, ChannelUseEndpoints>();
        services.AddSingleton<IEndpointGroup, RequestWebhookEndpoints>();
        services.AddSingleton<IEndpointGroup, Open311ServiceEndpoints>();
        services.AddSingleton<IEndpointGroup, Open311RequestEndpoints>();
        services.AddSingleton<IEndpointGroup, MarketplaceEndpoints>();
        services.AddSingleton<IEndpointGroup, ProductSearchEndpoints>();
        services.AddSingleton<IEndpointGroup, ProductPageEndpoints>();
        services.AddSingleton<IEndpointGroup, GoodsPageEndpoints>();
        services.AddSingleton<IEndpointGroup, AllChoicesEndpoints>();
        services.AddSingleton<IEndpointGroup, FeedEndpoints>();
        services.AddSingleton<IEndpointGroup, SitemapEndpoints>();
        services.AddSingleton<IEndpointGroup, OrderEndpoints>();
        services.AddSingleton<IEndpointGroup, PhotoEndpoints>();
        services.AddSingleton<IEndpointGroup, ListingDeskEndpoints>();
        services.AddSingleton<IEndpointGroup, SellerDeskEndpoints>();
        services.AddSingleton<IEndpointGroup, ResidentEndpoints>();
        services.AddSingleton<IEndpointGroup, SearchEndpoints>();
        services.AddSingleton<IEndpointGroup, RevealEndpoints>();
        services.AddSingleton<IEndpointGroup, LetterEndpoints>();
        services.AddSingleton<IEndpointGroup, CorrectionEndpoints>();
        services.AddSingleton<IEndpointGroup, ScreenListEndpoints>();
        services.AddSingleton<IEndpointGroup, ChangeStatementEndpoints>();
        services.AddSingleton<IEndpointGroup, ImportBatchEndpoints>();
        services.AddSingleton<IEndpointGroup, ExportEndpoints>();
        services.AddSingleton<IEndpointGroup, FamilyEndpoints>();
        services.AddSingleton<IEndpointGroup, EventEndpoints>();
        services.AddSingleton<IEndpointGroup, BenefitEndpoints>();
        services.AddSingleton<IEndpointGroup, ChangeEndpoints>();
        services.AddSingleton<IEndpointGroup, EditionEndpoints>();
        services.AddSingleton<IEndpointGroup, RunEndpoints>();
        services.AddSingleton<IEndpointGroup, RunCommandEndpoints>();
        services.AddSingleton<IEndpointGroup, SourceEndpoints>();
        services.AddSingleton<IEndpointGroup, ReviewEndpoints>();
        services.AddSingleton<IEndpointGroup, ReviewDecisionEndpoints>();
        services.AddSingleton<FindingWriter>();
        services.AddSingleton<IEndpointGroup, QualityEndpoints>();
        services.AddSingleton<IEndpointGroup, FindingEndpoints>();
        services.AddSingleton<IEndpointGroup, FindingExceptionEndpoints>();
        services.AddSingleton<IEndpointGroup, CompletenessEndpoints>();
        services.AddSingleton<IEndpointGroup, OversightEndpoints>();
        services.AddSingleton<IEndpointGroup, CampaignEndpoints>();
        services.AddSingleton<IEndpointGroup, CityProgressEndpoints>();
        services.AddSingleton<IEndpointGroup, CampaignFieldEndpoints>();
        services.AddSingleton<IEndpointGroup, CampaignEntryEndpoints>();
        services.AddSingleton<IEndpointGroup, CampaignReportEndpoints>();
        services.AddSingleton<IEndpointGroup, ExtractEndpoints>();
        services.AddSingleton<IEndpointGroup, SecondFactorEndpoints>();
        services.AddSingleton<IEndpointGroup, LedgerEndpoints>();
    }

    private static void AddServer(IServiceCollection services, ApiOptions options)
    {
        services.AddRoutingCore();
        // The server's own limits lie above ours, so that what is too large still gets a problem with a body; see RequestGuard.
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LargestRequestLine;
            kestrel.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
            kestrel.Limits.MaxRequestBodySize = options.RequestBodyBytes * 4;
            kestrel.ConfigureEndpointDefaults(listen => listen.Use(next => connection =>
            {
                connection.Transport = new RejectableTransport(connection.Transport);
                return next(connection);
            }));
        });
        // A reverse proxy on the same machine may name the client; anybody else's word on that is not taken.
        services.Configure<ForwardedHeadersOptions>(forwarded =>
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        services.AddResponseCompression(compression =>
        {
            // BREACH needs a browser that sends the victim's key by itself and an answer that repeats the attacker's text beside a secret. Keys travel in a header that
            // no foreign page can set, and no answer repeats what was sent; answers of reveal and search are still never compressed.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ["application/json", "application/ld+json", "application/geo+json", "application/problem+json", "application/x-ndjson", "text/csv", "text/xml", "text/html", "application/xml", "application/rss+xml", "text/plain", "text/javascript", "application/javascript"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        // The framework writes paths and refused requests into its log, and people put numbers into addresses (PRV-09).
        services.AddLogging(logging => logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Warning));
    }
}
