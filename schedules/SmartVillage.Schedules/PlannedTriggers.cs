using Quartz;
using SmartVillage.Schedules.Definitions;
using SmartVillage.Schedules.Jobs;

namespace SmartVillage.Schedules;

/// <summary>
/// What should be in the scheduler: a synchronisation has one trigger per source, so that one slow source delays no other; what concerns the whole store has one.
/// </summary>
internal sealed class PlannedTriggers(IReadOnlyList<ScheduleDefinition> schedules, IReadOnlyList<string> sourceNames)
{
    public const string Group = "schedules";
    public const string SourceKey = "source";

    public IReadOnlyList<PlannedTrigger> All { get; } =
    [
        .. from schedule in schedules
           where schedule.Enabled
           from source in string.Equals(schedule.Job, ScheduleDefinition.NightlySync, StringComparison.Ordinal) ? sourceNames : [string.Empty]
           select new PlannedTrigger(
               source.Length > 0 ? $"{schedule.Name}/{source}" : schedule.Name,
               JobTypes[schedule.Job],
               source,
               Jitter.Apply(schedule.Cron, schedule.JitterMinutes, source.Length > 0 ? source : schedule.Name),
               schedule.Zone),
    ];

    private static Dictionary<string, Type> JobTypes { get; } = new(StringComparer.Ordinal)
    {
        [ScheduleDefinition.NightlySync] = typeof(NightlySyncJob),
        [ScheduleDefinition.AlertWatch] = typeof(AlertWatchJob),
        [ScheduleDefinition.Retention] = typeof(RetentionJob),
        [ScheduleDefinition.StoreCheck] = typeof(StoreCheckJob),
        [ScheduleDefinition.AdapterProbe] = typeof(AdapterProbeJob),
        [ScheduleDefinition.RequestWebhook] = typeof(RequestWebhookJob),
        [ScheduleDefinition.LetterWatch] = typeof(LetterWatchJob),
        [ScheduleDefinition.HazardIndex] = typeof(HazardIndexJob),
        [ScheduleDefinition.CorrectionCheck] = typeof(CorrectionCheckJob),
        [ScheduleDefinition.QualityEvaluation] = typeof(QualityEvaluationJob),
        [ScheduleDefinition.YearlyMutakhiran] = typeof(YearlyMutakhiranJob),
        [ScheduleDefinition.PhotoCheck] = typeof(PhotoCheckJob),
        [ScheduleDefinition.HandOverWatch] = typeof(HandOverWatchJob),
        [ScheduleDefinition.QuarterlyExtract] = typeof(QuarterlyExtractJob),
    };
}

/// <summary>One trigger as it should be; the source is empty for what concerns all of them.</summary>
internal sealed record PlannedTrigger(string Name, Type JobType, string Source, string Cron, TimeZoneInfo Zone)
{
    /// <summary>A clock that is set back by less is a clock that is kept right; nothing is planned anew, and so nothing is run twice.</summary>
    private static readonly TimeSpan ToleratedSetBack = TimeSpan.FromHours(1);

    public TriggerKey Key => new(Name, PlannedTriggers.Group);

    public JobKey JobKey => new(Name, PlannedTriggers.Group);

    public ITrigger ToTrigger(TimeProvider time) => TriggerBuilder.Create(time).WithIdentity(Key).ForJob(JobKey)
        .WithCronSchedule(Cron, cron => cron.InTimeZone(Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .Build();

    /// <summary>
    /// Whether a stored trigger waits for a time that comes after the next one of its schedule, because it was planned while the clock ran ahead: left alone it would be silent until the
    /// clock is there again.
    /// </summary>
    public bool IsBeyond(ITrigger stored, DateTimeOffset now) =>
        stored.NextFireTimeUtc > new CronExpression(Cron, Zone).GetNextValidTimeAfter(now + ToleratedSetBack);
}
