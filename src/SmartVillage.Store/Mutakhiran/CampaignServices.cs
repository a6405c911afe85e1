using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Extracts;
using SmartVillage.Mutakhiran.Progress;
using SmartVillage.Mutakhiran.WorkLists;
using SmartVillage.Store.Alerts;
using SmartVillage.Sync.Alerts;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>Registers campaigns.</summary>
internal static class CampaignServices
{
    public static void AddCampaigns(this IServiceCollection services)
    {
        services.TryAddSingleton<CampaignOptions>();
        services.TryAddSingleton<ICampaignStore, SqliteCampaigns>();
        services.TryAddSingleton<ICampaignDays, CampaignDays>();
        services.TryAddSingleton<IFamilyEvents, SqliteFamilyEvents>();
        services.TryAddSingleton<IEditionDifferences, EditionDifferences>();
        services.TryAddSingleton<IAnswerCodes, AnswerCodes>();
        services.TryAddSingleton<FieldAnswers>();
        services.TryAddSingleton<IFieldAnswers>(p => p.GetRequiredService<FieldAnswers>());
        services.TryAddSingleton<ICampaignCorrections>(p => p.GetRequiredService<FieldAnswers>());
        services.TryAddSingleton<CampaignMeasure>();
        services.TryAddSingleton<CampaignDesk>();
        services.TryAddSingleton<CampaignRounds>();
        services.AddSingleton<IAlertSource, CampaignAlerts>();
        services.TryAddSingleton<WorkListDesk>();
        services.TryAddSingleton<BulkEntry>();
        services.TryAddSingleton<IExtractShelf, SqliteExtracts>();
        services.TryAddSingleton<QuarterlyExtracts>();
    }
}
