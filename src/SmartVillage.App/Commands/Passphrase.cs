using System.CommandLine;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using Spectre.Console;

namespace SmartVillage.App.Commands;

/// <summary>A passphrase from a file, the environment or the keyboard; never from the command line, which other users of a machine can see.</summary>
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
        if (file is not null)
        {
            return ReadFile(file);
        }

        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text)
        {
            return text;
        }

        if (!terminal.IsWatched || Console.IsInputRedirected)
        {
            throw new SmartVillageException("SV-APP-014", "Kata sandi belum diberikan.", $"Pakai --passphrase-file FILE atau variabel {Variable}.");
        }

        var typed = Ask(terminal, "Kata sandi cadangan:");
        return !twice || string.Equals(typed, Ask(terminal, "Ulangi kata sandi:"), StringComparison.Ordinal)
            ? typed
            : throw new SmartVillageException("SV-APP-015", "Kedua kata sandi tidak sama.", "Ulangi perintah ini.");
    }

    private static string Ask(Terminal terminal, string question) => terminal.ErrorScreen.Prompt(new TextPrompt<string>(question).Secret(null));

    private static string ReadFile(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault() ?? string.Empty;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SmartVillageException("SV-APP-016", $"Berkas kata sandi {file} tidak dapat dibaca.", "Periksa nama dan hak akses berkas itu.", inner: unreadable);
        }
    }
}
