using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Completeness;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Registers what quality keeps and reads.</summary>
internal static class QualityServiceCollectionExtensions
{
    public static IServiceCollection AddQuality(this IServiceCollection services)
    {
        services.TryAddSingleton<IVillageChanges>(p => new StoredVillageChanges(p.GetRequiredService<EditionArchive>()));
        services.TryAddSingleton<IOtherVillages>(p => new StoredOtherVillages(p.GetRequiredService<StoreContext>()));
        services.TryAddSingleton<IFieldVisits>(p => new StoredFieldVisits(p.GetRequiredService<StoreContext>()));
        services.TryAddSingleton(p => new SqliteFindings(p.GetRequiredService<StoreContext>()));
        services.TryAddSingleton<IFindings>(p => p.GetRequiredService<SqliteFindings>());
        services.TryAddSingleton<IFindingDesk>(p => p.GetRequiredService<SqliteFindings>());
        services.TryAddSingleton<IEvaluationStore>(p => new SqliteEvaluationStore(p.GetRequiredService<StoreContext>(), p.GetRequiredService<PopulationQueries>()));
        services.TryAddSingleton<ICompletenessHistory>(p => new SqliteCompletenessHistory(p.GetRequiredService<StoreContext>()));
        services.TryAddSingleton<IQualityEvaluation, QualityEvaluation>();
        services.TryAddSingleton<ICampaignQuality, CampaignQuality>();
        return services;
    }
}
