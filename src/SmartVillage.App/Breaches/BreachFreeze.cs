using System.CommandLine;
using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Access;
using SmartVillage.Store.Audit;

namespace SmartVillage.App.Breaches;

/// <summary><c>breach freeze</c>: revokes every key, those of a village, or those that are named. New ones are made once it is known what happened.</summary>
internal static class BreachFreeze
{
    private const string Name = "breach freeze";

    public static Command Create()
    {
        var village = GlobalOptions.Village();
        var key = new Option<string[]>("--key") { Description = "Hanya kunci dengan id ini; boleh diulang. Tanpa ini semua kunci yang masih berlaku.", HelpName = "ID", Arity = ArgumentArity.OneOrMore };
        var reason = new Option<string>("--reason") { Description = "Mengapa, tanpa nama dan nomor warga; tercatat di buku akses.", HelpName = "ALASAN", Required = true };
        var command = new Command("freeze", "Mencabut kunci API sekarang juga; berlaku dalam satu detik di setiap proses.") { village, key, reason };
        command.SetAction((parse, cancellation) => CommandScope.RunAsync(parse, async scope =>
        {
            var revoked = Revoke(scope, parse.GetValue(key) ?? [], CommandScope.ParseVillage(parse.GetValue(village)));
            await RecordAsync(scope, parse.GetRequiredValue(reason), revoked, cancellation);
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { revoked = revoked.Select(one => new { one.Id, one.Name, one.Role, one.Village }) });
                return ExitCodes.Ok;
            }

            scope.Terminal.Output.WriteLine(revoked.Count == 0 ? "Tidak ada kunci yang masih berlaku." : $"{revoked.Count} kunci dicabut:");
            foreach (var one in revoked)
            {
                scope.Terminal.Output.WriteLine($"  {one.Id} {one.Name} ({one.Role}{(one.Village is null ? string.Empty : $", {one.Village}")})");
            }

            scope.Terminal.Error.WriteLine("Lanjutkan dengan smartvillage breach affected, lalu smartvillage breach notice. Kunci baru: smartvillage key create.");
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static IReadOnlyList<ApiKey> Revoke(CommandScope scope, string[] ids, string? village)
    {
        var keys = scope.Get<ApiKeyStore>();
        if (ids.Length == 0)
        {
            return keys.RevokeAll(village);
        }

        var named = keys.List().Where(key => ids.Contains(key.Id, StringComparer.Ordinal) && (village is null || key.Village == village)).ToList();
        if (named.Count != ids.Distinct(StringComparer.Ordinal).Count())
        {
            throw new SmartVillageException("SV-APP-013", "Ada id yang bukan id kunci; belum ada yang dicabut.", "Lihat id yang benar dengan key list.");
        }

        named.ForEach(key => keys.Revoke(key.Id));
        return named;
    }

    /// <summary>After the keys: what stops a thief does not wait for a book.</summary>
    private static Task RecordAsync(CommandScope scope, string reason, IReadOnlyList<ApiKey> revoked, CancellationToken cancellation) => scope.Get<Ledger>().AppendAsync(
        LocalEntry.Of(scope, "putuskan", Name) with { Purpose = $"{Hosting.Redaction.Clean(reason)} [{string.Join(", ", revoked.Select(key => key.Id))}]" }, cancellation);
}
