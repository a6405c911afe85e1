using SmartVillage.Schedules.Definitions;
using SmartVillage.Schedules.Jobs;

namespace SmartVillage.Schedules;

/// <summary>What should be in the scheduler: one trigger per enabled schedule and source, so that one slow source delays no other.</summary>
internal sealed class PlannedTriggers(IReadOnlyList<ScheduleDefinition> schedules, IReadOnlyList<string> sourceNames)
{
    public const string Group = "schedules";
    public const string SourceKey = "source";

    public IReadOnlyList<PlannedTrigger> All { get; } =
    [
        .. from schedule in schedules
           where schedule.Enabled
           from source in sourceNames
           select new PlannedTrigger(
               $"{schedule.Name}/{source}", JobTypes[schedule.Job], source, Jitter.Apply(schedule.Cron, schedule.JitterMinutes, source), schedule.Zone),
    ];

    private static Dictionary<string, Type> JobTypes { get; } = new(StringComparer.Ordinal) { [ScheduleDefinition.NightlySync] = typeof(NightlySyncJob) };
}

/// <summary>One trigger as it should be.</summary>
internal sealed record PlannedTrigger(string Name, Type JobType, string Source, string Cron, TimeZoneInfo Zone);
