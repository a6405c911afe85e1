using SmartVillage.Domain.Records;
using SmartVillage.Sync.Gates;
using SmartVillage.Sync.Runs;
using Spectre.Console;

namespace SmartVillage.App.Output;

/// <summary>Shows on standard error how far a run is; silent in JSON mode and where nobody watches.</summary>
internal static class RunProgressBar
{
    public static async Task<T> ShowAsync<T>(Terminal terminal, Func<IProgress<RunProgress>?, Task<T>> work)
    {
        if (!terminal.IsWatched)
        {
            return await work(null);
        }

        return await terminal.ErrorScreen.Progress().AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("menghubungi sumber", autoStart: true, maxValue: 1);
                task.IsIndeterminate = true;
                return await work(new Shown(task));
            });
    }

    public static string Describe(RunProgress progress)
    {
        var stage = progress.Stage switch
        {
            "reading" => "membaca",
            "digesting" => "memeriksa perubahan",
            "waiting" => "menunggu server",
            "comparing" => "membandingkan",
            "second-reading" => "membaca sekali lagi",
            "publishing" => "menerbitkan",
            _ => progress.Stage,
        };
        var entity = progress.Entity is { } name ? $" {EntityLabels.Of(name)}" : string.Empty;
        return $"{stage}{entity} · {Format.Number(progress.Rows)} baris";
    }

    /// <summary>How far along, between 0 and 1. Nobody knows the number of rows before they are read, but entities come in one order and stages in another.</summary>
    public static double ShareOf(RunProgress progress)
    {
        double steps = Entities.All.Count + 2;
        return progress.Stage switch
        {
            "reading" => Entities.All.TakeWhile(entity => entity.Name != progress.Entity).Count() % Entities.All.Count / steps,
            "publishing" => (steps - 1) / steps,
            _ => (steps - 2) / steps,
        };
    }

    private sealed class Shown(ProgressTask task) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            task.Description = Markup.Escape(Describe(value));
            task.IsIndeterminate = false;
            task.Value = ShareOf(value);
        }
    }
}
