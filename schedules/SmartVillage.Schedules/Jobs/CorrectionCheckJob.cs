using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Lets new editions and passing days end corrections and import files.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CorrectionCheckJob(ICorrections corrections, ICorrectionVerification verification, ILogger<CorrectionCheckJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var moved = 0;
            foreach (var village in await corrections.ListVillagesAsync(cancellationToken))
            {
                moved += await verification.VerifyNewAsync(village, cancellationToken);
            }

            context.Result = moved;
            if (moved > 0)
            {
                LogMoved(moved);
            }
        }
        catch (StoreException failure)
        {
            LogStore(failure.Code, failure.Message, failure.Remedy);
        }
    }

    [LoggerMessage(EventId = 5040, Level = LogLevel.Information, Message = "{Moved} usul perbaikan berubah keadaan menurut edisi terbaru")]
    private partial void LogMoved(int moved);

    [LoggerMessage(EventId = 5041, Level = LogLevel.Error, Message = "Usul perbaikan tidak dapat dicocokkan ({Code}): {Reason} {Remedy}")]
    private partial void LogStore(string code, string reason, string remedy);
}
