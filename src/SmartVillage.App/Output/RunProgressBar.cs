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
            "comparing" => "membandingkan",
            "publishing" => "menerbitkan",
            "statistics" => "menghitung statistik",
            _ => progress.Stage,
        };
        return $"{stage} {progress.Entity} · {Format.Number(progress.Rows)} baris".Replace("  ", " ", StringComparison.Ordinal);
    }

    private sealed class Shown(ProgressTask task) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            task.Description = Markup.Escape(Describe(value));
            if (value.ExpectedRows is > 0)
            {
                task.IsIndeterminate = false;
                task.MaxValue = value.ExpectedRows.Value;
                task.Value = value.Rows;
            }
        }
    }
}
