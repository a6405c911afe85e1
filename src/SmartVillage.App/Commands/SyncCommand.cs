using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Commands;

/// <summary><c>sync</c>: one run now, or only a look at what it would change.</summary>
internal static class SyncCommand
{
    public static Command Create()
    {
        var village = GlobalOptions.Village();
        var preview = new Option<bool>("--preview") { Description = "Hanya membandingkan; tidak ada yang diterbitkan." };
        var force = new Option<bool>("--force") { Description = "Menerima cadangan yang lebih lama daripada edisi sekarang." };
        var full = new Option<bool>("--full") { Description = "Membaca setiap baris, juga yang menurut sidik jari sumber tidak berubah." };
        var command = new Command("sync", "Menyalin data dari OpenSID sekarang.") { village, preview, force, full };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var order = new SyncOrder(CommandScope.ParseVillage(parse.GetValue(village)), "manual", Environment.UserName, parse.GetValue(preview), Force: parse.GetValue(force), Full: parse.GetValue(full));
            var sync = scope.Get<ISyncCommands>();
            var runs = await RunProgressBar.ShowAsync(scope.Terminal, progress => sync.RunAsync(order, progress, cancellation));
            RunOutput.Write(scope, runs);
            return ExitCodes.Of(runs, order.Preview);
        }));
        return command;
    }
}
