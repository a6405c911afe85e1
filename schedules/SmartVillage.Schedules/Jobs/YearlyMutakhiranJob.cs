using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Opens the rounds of the year and closes campaigns whose last day is over.</summary>
[DisallowConcurrentExecution]
internal sealed partial class YearlyMutakhiranJob(CampaignRounds rounds, ILogger<YearlyMutakhiranJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var report = await rounds.KeepAsync(cancellationToken);
            context.Result = report;
            if (report != new RoundsReport(0, 0))
            {
                LogKept(report.Opened, report.Closed);
            }
        }
        catch (SmartVillageException failure)
        {
            LogFailed(failure.Code, failure.Message, failure.Remedy);
        }
    }

    [LoggerMessage(EventId = 5060, Level = LogLevel.Information, Message = "{Opened} kampanye mutakhiran dibuka dan {Closed} ditutup menurut kalender")]
    private partial void LogKept(int opened, int closed);

    [LoggerMessage(EventId = 5061, Level = LogLevel.Error, Message = "Kampanye mutakhiran tidak dapat dibuka atau ditutup ({Code}): {Reason} {Remedy}")]
    private partial void LogFailed(string code, string reason, string remedy);
}
