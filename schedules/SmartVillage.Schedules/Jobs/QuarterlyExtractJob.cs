using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Extracts;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Takes the figures of a quarter that is over.</summary>
[DisallowConcurrentExecution]
internal sealed partial class QuarterlyExtractJob(QuarterlyExtracts extracts, ILogger<QuarterlyExtractJob> logger) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var villages = extracts.Keep();
            context.Result = villages;
            if (villages > 0)
            {
                LogKept(villages);
            }
        }
        catch (SmartVillageException failure)
        {
            LogFailed(failure.Code, failure.Message, failure.Remedy);
        }

        return ValueTask.CompletedTask;
    }

    [LoggerMessage(EventId = 5064, Level = LogLevel.Information, Message = "Angka triwulan disimpan untuk {Villages} kelurahan")]
    private partial void LogKept(int villages);

    [LoggerMessage(EventId = 5065, Level = LogLevel.Error, Message = "Angka triwulan tidak dapat disimpan ({Code}): {Reason} {Remedy}")]
    private partial void LogFailed(string code, string reason, string remedy);
}
