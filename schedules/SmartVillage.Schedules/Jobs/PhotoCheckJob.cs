using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Marketplace.Photos;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Looks at photos of goods that nobody has looked at yet.</summary>
[DisallowConcurrentExecution]
internal sealed partial class PhotoCheckJob(PhotoChecker checker, ILogger<PhotoCheckJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var round = await checker.CheckAsync(cancellationToken);
            context.Result = round;
            if (round.Checked > 0)
            {
                LogChecked(round.Checked, round.Broken);
            }
        }
        catch (StoreException failure)
        {
            LogStore(failure.Code, failure.Message, failure.Remedy);
        }
    }

    [LoggerMessage(EventId = 5070, Level = LogLevel.Information, Message = "{Checked} foto produk lapak diperiksa, {Broken} tidak dapat ditampilkan")]
    private partial void LogChecked(int @checked, int broken);

    [LoggerMessage(EventId = 5071, Level = LogLevel.Error, Message = "Foto produk lapak tidak dapat diperiksa ({Code}): {Reason} {Remedy}")]
    private partial void LogStore(string code, string reason, string remedy);
}
