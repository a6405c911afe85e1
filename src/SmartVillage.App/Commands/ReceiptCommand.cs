using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Receipts;

namespace SmartVillage.App.Commands;

/// <summary><c>receipt</c>: proofs to take away, and their check on any machine, without store, configuration or network.</summary>
internal static class ReceiptCommand
{
    public static Command Create() => new("receipt", "Bukti kesamaan: mengekspor, dan memeriksa di mesin mana pun.") { Key(), Export(), Verify() };

    private static Command Key()
    {
        var command = new Command("key", "Menampilkan kunci umum penanda tangan bukti (PEM), untuk diterbitkan.");
        command.SetAction((parse, _) => CommandScope.RunAsync(parse, scope =>
        {
            var publicKey = scope.Get<ReceiptChain>().PublicKey;
            if (scope.Json)
            {
                JsonOutput.Write(scope.Terminal.Output, new { publicKey });
            }
            else
            {
                scope.Terminal.Output.WriteLine(PemEncoding.WriteString("PUBLIC KEY", Convert.FromBase64String(publicKey)));
            }

            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    private static Command Export()
    {
        var file = new Argument<string>("FILE") { Description = "Berkas yang akan dibuat; satu bukti per baris." };
        var village = GlobalOptions.Village();
        village.Required = true;
        var command = new Command("export", "Mengekspor semua bukti satu kelurahan, dari yang pertama.") { file, village };
        command.SetAction((parse, _) => CommandScope.RunAsync(parse, scope =>
        {
            using var reader = scope.Get<PopulationQueries>().Open();
            var known = reader.FindVillage(CommandScope.ParseVillage(parse.GetRequiredValue(village))!) ?? throw new SmartVillageException(
                "SV-APP-024", "Kelurahan itu belum punya edisi.", "Lihat kelurahan yang ada dengan smartvillage status.");
            var receipts = scope.Get<ReceiptChain>().List(known.Id);
            File.WriteAllLines(Path.GetFullPath(parse.GetRequiredValue(file)), receipts.Select(receipt => JsonSerializer.Serialize(receipt, JsonSerializerOptions.Web)));
            Say(scope.Terminal, new { receipts = receipts.Count }, $"{receipts.Count} bukti diekspor.");
            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    private static Command Verify()
    {
        var file = new Argument<string>("FILE") { Description = "Bukti dari API atau receipt export." };
        var keyFile = new Option<string>("--key") { Description = "Berkas kunci umum (PEM atau base64), yang Anda percayai.", HelpName = "FILE", Required = true };
        var command = new Command("verify", "Memeriksa bukti tanpa penyimpanan dan tanpa jaringan.") { file, keyFile };
        command.SetAction((parse, cancellation) => CommandScope.GuardAsync(parse, async terminal =>
        {
            using var key = ECDsa.Create();
            Import(key, await ReadAsync(parse.GetRequiredValue(keyFile), cancellation));
            var receipts = Split(await ReadAsync(parse.GetRequiredValue(file), cancellation));
            var broken = FirstBroken(receipts, key);
            Say(terminal, new { receipts = receipts.Count, intact = broken is null, firstBroken = broken }, broken is null
                ? $"{receipts.Count} bukti utuh dan ditandatangani pemilik kunci itu."
                : $"Bukti ke-{broken} tidak sah: isinya diubah, ada yang hilang sebelumnya, atau kuncinya lain.");
            return broken is null ? ExitCodes.Ok : ExitCodes.Attention;
        }));
        return command;
    }

    /// <summary>Position (from 1) of the first receipt that does not hold or does not follow the one before it.</summary>
    private static int? FirstBroken(List<SignedReceipt?> receipts, ECDsa key)
    {
        for (var i = 0; i < receipts.Count; i++)
        {
            if (receipts[i] is not { } receipt || !receipt.Holds(key)
                || (i > 0 && !string.Equals(receipt.PreviousHash, receipts[i - 1]!.Hash, StringComparison.OrdinalIgnoreCase)))
            {
                return i + 1;
            }
        }

        return receipts.Count == 0 ? 1 : null;
    }

    private static List<SignedReceipt?> Split(string text) => SignedReceipt.TryParse(text) is { } one
        ? [one]
        : text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(SignedReceipt.TryParse).ToList();

    private static void Import(ECDsa key, string text)
    {
        try
        {
            if (text.Contains("-----BEGIN", StringComparison.Ordinal))
            {
                key.ImportFromPem(text);
            }
            else
            {
                key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(text.Trim()), out _);
            }
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException or ArgumentException)
        {
            throw new SmartVillageException("SV-APP-025", "Berkas kunci itu bukan kunci umum.", "Pakai hasil receipt key, atau receiptKey dari /api/v1.", inner: wrong);
        }
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SmartVillageException("SV-APP-026", $"Berkas {file} tidak dapat dibaca.", "Periksa nama dan hak akses berkas itu.", inner: unreadable);
        }
    }

    private static void Say(Terminal terminal, object json, string sentence)
    {
        if (terminal.Json)
        {
            JsonOutput.Write(terminal.Output, json);
        }
        else
        {
            terminal.Output.WriteLine(sentence);
        }
    }
}
