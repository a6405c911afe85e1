using Microsoft.Extensions.Logging;
using Quartz;
using SmartVillage.Domain.Errors;
using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Schedules.Jobs;

/// <summary>Judges villages of which another edition became visible, or for which another day has begun. A village that cannot be judged leaves the others their turn.</summary>
[DisallowConcurrentExecution]
internal sealed partial class QualityEvaluationJob(IVillagePopulations villages, IQualityEvaluation evaluation, TimeProvider time, ILogger<QualityEvaluationJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var (started, judged) = (time.GetUtcNow(), 0);
            foreach (var village in villages.List())
            {
                judged += await JudgeAsync(village, started, cancellationToken) ? 1 : 0;
            }

            context.Result = judged;
            if (judged > 0)
            {
                LogJudged(judged);
            }
        }
        catch (StoreException failure)
        {
            LogStore(failure.Code, failure.Message, failure.Remedy);
        }
    }

    private async Task<bool> JudgeAsync(PublishedVillage village, DateTimeOffset started, CancellationToken cancellationToken)
    {
        try
        {
            return (await evaluation.EnsureCurrentAsync(village.Code, cancellationToken))?.At >= started;
        }
        catch (StoreException failure)
        {
            LogStore(failure.Code, failure.Message, failure.Remedy);
            return false;
        }
    }

    [LoggerMessage(EventId = 5050, Level = LogLevel.Information, Message = "Mutu data {Judged} desa dinilai menurut edisi dan hari ini")]
    private partial void LogJudged(int judged);

    [LoggerMessage(EventId = 5051, Level = LogLevel.Error, Message = "Mutu data tidak dapat dinilai ({Code}): {Reason} {Remedy}")]
    private partial void LogStore(string code, string reason, string remedy);
}
