using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Access;
using SmartVillage.Store.Keys;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Upkeep;
using Spectre.Console;

namespace SmartVillage.App.Commands;

/// <summary><c>key</c>: API keys of people, and the backup of the keys that encrypt the data.</summary>
internal static class KeyCommand
{
    private const int MostDays = 3650;

    public static Command Create() => new("key", "Kunci API, dan cadangan kunci enkripsi.") { CreateKey(), List(), Revoke(), KeyFactorCommand.Create(), Backup(), Restore() };

    private static Command CreateKey()
    {
        var name = new Option<string>("--name") { Description = "Nama satu orang atau program pemegang kunci.", HelpName = "NAME", Required = true };
        var role = new Option<string>("--role") { Description = $"Peran: {string.Join(", ", ApiRoles.All)}.", HelpName = "ROLE", Required = true };
        var village = GlobalOptions.Village();
        village.Description = "Kelurahan pemegang kunci; wajib kecuali untuk District, Admin, dan Auditor.";
        var area = new Option<long[]>("--area") { Description = "RT (Enumerator) atau RW (RwCoordinator) yang orang-orangnya boleh dilihat, menurut nomor (id); boleh diulang.", HelpName = "ID", Arity = ArgumentArity.OneOrMore };
        var until = new Option<string?>("--until") { Description = "Hari terakhir kunci ini berlaku (tahun-bulan-hari, menurut jam mesin ini); tanpa ini dan --days: setengah tahun bagi yang membuka dan memutuskan data, sampai kampanye ditutup bagi petugas lapangan, setahun bagi yang lain.", HelpName = "DAY" };
        var days = new Option<int?>("--days") { Description = "Berapa hari kunci ini berlaku; pengganti --until.", HelpName = "N" };
        days.Validators.Add(result =>
        {
            if (result.GetValue(days) is < 1 or > MostDays)
            {
                result.AddError($"--days: 1–{MostDays}.");
            }
        });
        var factor = new Option<bool>("--second-factor") { Description = "Kunci ini meminta kode dari telepon untuk membuka, mengekspor, dan memutuskan." };
        var command = new Command("create", "Membuat kunci API; ditampilkan satu kali ini saja.") { name, role, village, area, until, days, factor };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var code = CommandScope.ParseVillage(parse.GetValue(village));
            var areas = KeyAreas.Find(scope, parse.GetRequiredValue(role), code, parse.GetValue(area) ?? []);
            var end = await KeyLife.EndAsync(scope, parse.GetRequiredValue(role), code, parse.GetValue(until), parse.GetValue(days), cancellation);
            var key = scope.Get<ApiKeyStore>().Create(parse.GetRequiredValue(name), parse.GetRequiredValue(role), code, areas, end);
            var id = key.Split('_')[1];
            var isAsked = parse.GetValue(factor) || (scope.Settings.Api.SecondFactorRequired && ApiRoles.IsPrivileged(parse.GetRequiredValue(role)));
            var phone = isAsked ? KeyFactorCommand.Enrol(scope, id, parse.GetRequiredValue(name).Trim()) : null;
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { key, id, name = parse.GetRequiredValue(name).Trim(), role = parse.GetRequiredValue(role), village = code, areas = areas.Select(one => one.Area), expiresAt = end, secondFactor = phone });
                return ExitCodes.Ok;
            }

            if (areas.Count == 0 && ApiRoles.SeesOwnAreas(parse.GetRequiredValue(role)))
            {
                scope.Terminal.Error.WriteLine("Tanpa --area, kunci ini hanya melihat RT yang ditugaskan kepada pemegangnya selama kampanye mutakhiran terbuka.");
            }

            scope.Terminal.Error.WriteLine("Simpan kunci ini sekarang; ia tidak dapat ditampilkan lagi. Pakai sebagai: Authorization: Bearer KUNCI");
            scope.Terminal.Error.WriteLine($"Berlaku sampai {Format.Time(end)}.");
            scope.Terminal.Output.WriteLine(key);
            if (phone is not null)
            {
                KeyFactorCommand.Show(scope, phone);
            }

            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "Menampilkan kunci API yang pernah dibuat, tanpa rahasianya.");
        command.SetAction((parse, _) => CommandScope.RunAsync(parse, scope =>
        {
            var keys = scope.Get<ApiKeyStore>().List();
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { keys });
                return Task.FromResult(ExitCodes.Ok);
            }

            using var reader = keys.Any(key => key.Areas.Count > 0) ? scope.Get<PopulationQueries>().Open() : null;
            var table = new Table().Border(TableBorder.Minimal).AddColumns("id", "nama", "peran", "kelurahan", "wilayah", "dibuat", "berlaku sampai", "faktor kedua", "dicabut");
            foreach (var key in keys)
            {
                table.AddRow(
                    new Text(key.Id), new Text(key.Name), new Text(key.Role), new Text(key.Village ?? "–"), new Text(KeyAreas.Describe(key, reader)),
                    new Text(Format.Time(key.CreatedAt)), new Text(Format.Time(key.ExpiresAt)), new Text(key.HasSecondFactor ? "ya" : "–"), new Text(Format.Time(key.RevokedAt)));
            }

            scope.Screen.Write(table);
            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<string>("ID") { Description = "Id kunci dari key list." };
        var command = new Command("revoke", "Mencabut kunci API; berlaku dalam satu detik.") { id };
        command.SetAction((parse, _) => CommandScope.RunAsync(parse, scope =>
        {
            if (!scope.Get<ApiKeyStore>().Revoke(parse.GetRequiredValue(id)))
            {
                throw new SmartVillageException("SV-APP-013", "Tidak ada kunci dengan id itu.", "Lihat id yang benar dengan key list.");
            }

            Say(scope, new { revoked = parse.GetRequiredValue(id) }, "Kunci dicabut.");
            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    private static Command Backup()
    {
        var file = new Argument<string?>("FILE") { Description = "Berkas cadangan yang akan dibuat (bawaan: di folder ini, dengan tanggal hari ini).", Arity = ArgumentArity.ZeroOrOne };
        var passphrase = Passphrase.Option();
        var command = new Command("backup", "Mencadangkan kunci enkripsi ke satu berkas bersandi.") { file, passphrase };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var today = scope.Get<TimeProvider>().GetLocalNow();
            var path = Path.GetFullPath(parse.GetValue(file) ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"smartvillage-keys-{today:yyyy-MM-dd}.json"));
            scope.Get<KeyBackup>().Export(path, Passphrase.Read(parse.GetValue(passphrase), scope.Terminal, twice: true));
            await scope.Get<IUpkeepJournal>().NoteKeyBackupAsync(cancellation);
            Say(scope, new { file = path }, $"Cadangan kunci ditulis ke {path}; simpan di tempat lain. Tanpa berkas dan kata sandi ini, data yang dipulihkan tidak dapat dibuka.");
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "Berkas hasil key backup." };
        var passphrase = Passphrase.Option();
        var command = new Command("restore", "Memulihkan kunci enkripsi ke folder kunci yang kosong.") { file, passphrase };
        command.SetAction((parse, _) => CommandScope.RunAsync(parse, scope =>
        {
            scope.Get<KeyBackup>().Import(Path.GetFullPath(parse.GetRequiredValue(file)), Passphrase.Read(parse.GetValue(passphrase), scope.Terminal, twice: false));
            Say(scope, new { folder = scope.Settings.Store.KeysFolder }, $"Kunci dipulihkan ke {scope.Settings.Store.KeysFolder}.");
            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    private static void Say(CommandScope scope, object json, string sentence)
    {
        if (scope.Json)
        {
            JsonOutput.Write(scope.Terminal.Output, json);
        }
        else
        {
            scope.Terminal.Output.WriteLine(sentence);
        }
    }
}
