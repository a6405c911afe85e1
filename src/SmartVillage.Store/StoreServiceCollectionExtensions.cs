using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartVillage.Marketplace.Reach;
using SmartVillage.Marketplace.Reading;
using SmartVillage.Marketplace.Sellers;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Catalog.Variations;
using SmartVillage.Services.Evaluation;
using SmartVillage.Services.Facilities;
using SmartVillage.Services.Hazards.Index;
using SmartVillage.Services.Hazards.Notices;
using SmartVillage.Services.Nib;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.Requests.Complaints;
using SmartVillage.Services.Requests.Outbox;
using SmartVillage.Store.Access;
using SmartVillage.Store.Alerts;
using SmartVillage.Store.Audit;
using SmartVillage.Store.Backup;
using SmartVillage.Store.Evaluation;
using SmartVillage.Store.Hazards;
using SmartVillage.Store.Keys;
using SmartVillage.Store.Marketplace;
using SmartVillage.Store.Mutakhiran;
using SmartVillage.Store.Nib;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Receipts;
using SmartVillage.Store.Requests;
using SmartVillage.Store.Runs;
using SmartVillage.Store.Services;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Upkeep;
using SmartVillage.Store.Writing;
using SmartVillage.Sync.Alerts;
using SmartVillage.Sync.Digests;
using SmartVillage.Sync.Retention;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Stores;
using SmartVillage.Sync.Upkeep;

namespace SmartVillage.Store;

/// <summary>Registers the store.</summary>
public static class StoreServiceCollectionExtensions
{
    /// <summary>Adds editions, queries, runs, locks, API keys, ledger and key backup. Nothing is opened before it is used.</summary>
    public static IServiceCollection AddSmartVillageStore(this IServiceCollection services, StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(options);
        services.TryAddSingleton(new StoreFiles(options));
        services.TryAddSingleton<StoreContext>();
        services.TryAddSingleton<SqlitePopulationStore>();
        services.TryAddSingleton<IPopulationStore>(p => p.GetRequiredService<SqlitePopulationStore>());
        services.TryAddSingleton<IStoredContent>(p => p.GetRequiredService<SqlitePopulationStore>());
        services.TryAddSingleton<ISourceProofs, SqliteSourceProofs>();
        services.TryAddSingleton<FileRunLocks>();
        services.TryAddSingleton<IRunLocks>(p => p.GetRequiredService<FileRunLocks>());
        services.TryAddSingleton<IRunLog, SqliteRunLog>();
        services.TryAddSingleton<IRetention, SqliteRetention>();
        services.TryAddSingleton<IStoreCheck, SqliteStoreCheck>();
        services.TryAddSingleton<IUpkeepJournal, SqliteUpkeepJournal>();
        services.TryAddSingleton<IAlertStore, SqliteAlertStore>();
        services.TryAddSingleton<IStoreCondition, StoreCondition>();
        services.TryAddSingleton<IServiceVariations, SqliteServiceVariations>();
        services.TryAddSingleton<IFacilities, SqliteFacilities>();
        services.TryAddSingleton<ISellerCards, SqliteSellerCards>();
        services.TryAddSingleton<SellerCardShelf>();
        services.TryAddSingleton<IListingReach, SqliteListingReach>();
        services.TryAddSingleton(p => new MarketplaceViews(p.GetRequiredService<SellerCardShelf>()));
        services.TryAddSingleton<IMarketplaceReader, MarketplaceReader>();
        services.TryAddSingleton<IRequestHook, NoRequestHook>();
        services.TryAddSingleton<IAmbulanceDispatchPort, InternalBoard>();
        services.TryAddSingleton<IAmbulanceRoster, SqliteAmbulanceRoster>();
        services.TryAddSingleton<AmbulanceOptions>();
        services.AddSingleton<IAlertSource, AmbulanceAlerts>();
        services.TryAddSingleton<IServiceRequests, SqliteServiceRequests>();
        services.TryAddSingleton<IEmergencyCalls, SqliteEmergencyCalls>();
        services.TryAddSingleton<IRequestAttachments, SqliteRequestAttachments>();
        services.TryAddSingleton<IComplaintAnswers, SqliteComplaintAnswers>();
        services.TryAddSingleton<IRequestOutbox, SqliteRequestOutbox>();
        services.TryAddSingleton<OutboxDispatcher>();
        services.TryAddSingleton<IAdapterStates, SqliteAdapterStates>();
        services.TryAddSingleton<IAdapterUptime, SqliteAdapterUptime>();
        services.TryAddSingleton<IRequestOutcomes, SqliteRequestOutcomes>();
        services.TryAddSingleton<IChannelUses, SqliteChannelUses>();
        services.TryAddSingleton<INibInbox, SqliteNibInbox>();
        services.TryAddSingleton<IHazardIndices, SqliteHazardIndices>();
        services.TryAddSingleton<IVillageNotices, SqliteVillageNotices>();
        services.TryAddSingleton<IHazardPoints, StoredHazardPoints>();
        services.TryAddSingleton<ICorrections, SqliteCorrections>();
        services.TryAddSingleton<ICampaignStore, SqliteCampaigns>();
        services.TryAddSingleton<IFamilyEvents, SqliteFamilyEvents>();
        services.TryAddSingleton<IEditionDifferences, EditionDifferences>();
        services.TryAddSingleton(p => new OperatorRevisions(p.GetRequiredService<StoreContext>()));
        services.TryAddSingleton(p => new ApiKeyStore(p.GetRequiredService<StoreContext>()));
        services.TryAddSingleton(p => new Ledger(p.GetRequiredService<StoreContext>()));
        services.TryAddSingleton(p => new ReceiptChain(p.GetRequiredService<StoreContext>()));
        services.TryAddSingleton<KeyBackup>();
        services.TryAddSingleton(p => new StoreBackup(p.GetRequiredService<StoreContext>()));
        services.TryAddSingleton<StoreRestore>();
        services.TryAddSingleton(p => new ReviewDesk(p.GetRequiredService<StoreContext>()));
        services.TryAddSingleton(p => new EditionArchive(p.GetRequiredService<StoreContext>()));
        services.TryAddSingleton<IStoredFormats, StoredFormats>();
        services.TryAddSingleton(p => new PopulationQueries(
            p.GetRequiredService<StoreContext>(), p.GetRequiredService<IStoredFormats>()));
        services.TryAddSingleton(VillageWebsites.None);
        services.TryAddSingleton<IVillagePopulations, SqliteVillagePopulations>();
        return services;
    }
}
