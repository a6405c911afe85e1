using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.Store.Backup;

namespace SmartVillage.App.Commands;

/// <summary><c>restore</c>: puts a backup back, into an empty place or beside what was there.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Berkas hasil backup." };
        var passphrase = Passphrase.Option();
        var force = new Option<bool>("--force") { Description = "Memindahkan data dan kunci yang sudah ada ke samping, lalu memulihkan." };
        var command = new Command("restore", "Memulihkan cadangan; isinya diperiksa sebelum ada yang dipindahkan.") { file, passphrase, force };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var path = Path.GetFullPath(parse.GetRequiredValue(file));
            var secret = Passphrase.Read(parse.GetValue(passphrase), scope.Terminal, twice: false);
            var manifest = await Task.Run(() => scope.Get<StoreRestore>().Import(path, secret, parse.GetValue(force)), cancellation);
            BackupCommand.Write(scope, path, manifest, $"{manifest.Editions.Count} kelurahan dipulihkan dari cadangan {Format.Time(manifest.CreatedAt)}. Jalankan doctor, sync, lalu verify.");
            return ExitCodes.Ok;
        }));
        return command;
    }
}
