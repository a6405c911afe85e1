using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.Store.Backup;

namespace SmartVillage.App.Commands;

/// <summary><c>backup</c>: data, work, ledger and keys in one sealed file.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Berkas cadangan yang akan dibuat." };
        var passphrase = Passphrase.Option();
        var command = new Command("backup", "Mencadangkan data, riwayat, buku akses, dan kunci ke satu berkas bersandi.") { file, passphrase };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var path = Path.GetFullPath(parse.GetRequiredValue(file));
            var secret = Passphrase.Read(parse.GetValue(passphrase), scope.Terminal, twice: true);
            var manifest = await Task.Run(() => scope.Get<StoreBackup>().Export(path, secret), cancellation);
            Write(scope, path, manifest, $"Cadangan {manifest.Editions.Count} kelurahan ditulis ke {path}; simpan di tempat lain, dan kata sandinya terpisah.");
            return ExitCodes.Ok;
        }));
        return command;
    }

    internal static void Write(CommandScope scope, string path, BackupManifest manifest, string sentence)
    {
        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, new { file = path, manifest.CreatedAt, manifest.Editions });
        }
        else
        {
            scope.Terminal.Output.WriteLine(sentence);
        }
    }
}
