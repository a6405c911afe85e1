using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using SmartVillage.Schedules.Definitions;

namespace SmartVillage.Schedules;

/// <summary>Adds the scheduler. Only <c>serve</c> calls this: a command run beside it must never start a second one.</summary>
public static class SchedulesServiceCollectionExtensions
{
    /// <summary>
    /// Adds Quartz on its own SQLite file and the reconciler that starts it. A running job is told to stop when the host stops, then waited for.
    /// </summary>
    public static IServiceCollection AddSmartVillageSchedules(
        this IServiceCollection services, string databaseFile, IReadOnlyList<ScheduleDefinition> schedules, IReadOnlyList<string> sourceNames)
    {
        ArgumentNullException.ThrowIfNull(databaseFile);
        IndonesianTimeZones.Register();
        var connection = new SqliteConnectionStringBuilder { DataSource = databaseFile }.ConnectionString;
        services.AddSingleton(new PlannedTriggers(schedules, sourceNames));
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "smartvillage";
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(SqliteFactory.Instance, connection);
                store.ProvisionSchema();
                store.UseExecutionHistory();
                store.ConfigureStore(options => options.RecoverFiringsCancelledByShutdown = true);
            });
        });
        services.AddQuartzHostedService(options =>
        {
            options.AutoStart = false;
            options.WaitForJobsToComplete = true;
        });
        services.AddHostedService<ScheduleReconciler>();
        services.AddHostedService<ClockWatch>();
        AddWhen<FirstProbe>(ScheduleDefinition.AdapterProbe);
        AddWhen<NewPhotoWatch>(ScheduleDefinition.PhotoCheck);

        return services;

        void AddWhen<TService>(string job)
            where TService : class, IHostedService
        {
            if (schedules.Any(schedule => schedule.Enabled && schedule.Job == job))
            {
                services.AddHostedService<TService>();
            }
        }
    }
}
