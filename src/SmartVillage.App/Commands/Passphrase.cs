using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;

namespace SmartVillage.App.Commands;

/// <summary>The passphrase of a backup.</summary>
internal static class Passphrase
{
    public const string Variable = "SMARTVILLAGE_PASSPHRASE";

    public static Option<string?> Option() => new("--passphrase-file")
    {
        Description = $"Berkas yang baris pertamanya kata sandi (atau variabel {Variable}, atau ketik saat diminta).",
        HelpName = "FILE",
    };

    public static string Read(string? file, Terminal terminal, bool twice)
    {
        if (SecretInput.Find(file, Variable, "kata sandi") is { } given)
        {
            return given;
        }

        if (!SecretInput.CanAsk(terminal))
        {
            throw new SmartVillageException("SV-APP-014", "Kata sandi belum diberikan.", $"Pakai --passphrase-file FILE atau variabel {Variable}.");
        }

        var typed = SecretInput.Ask(terminal, "Kata sandi cadangan:");
        return !twice || string.Equals(typed, SecretInput.Ask(terminal, "Ulangi kata sandi:"), StringComparison.Ordinal)
            ? typed
            : throw new SmartVillageException("SV-APP-015", "Kedua kata sandi tidak sama.", "Ulangi perintah ini.");
    }
}
