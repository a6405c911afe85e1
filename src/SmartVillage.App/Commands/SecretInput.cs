using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using Spectre.Console;

namespace SmartVillage.App.Commands;

/// <summary>A secret from a file, the environment or the keyboard; never from the command line, which other users of a machine can see and a shell remembers.</summary>
internal static class SecretInput
{
    /// <summary>The secret of a file or else of a variable; null when neither is there.</summary>
    /// <param name="file">The file, whose first line it is.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="what">What it is, for who cannot read the file.</param>
    public static string? Find(string? file, string variable, string what) =>
        file is not null ? ReadFile(file, what) : Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? text : null;

    /// <summary>Whether somebody is there to be asked.</summary>
    public static bool CanAsk(Terminal terminal) => terminal.IsWatched && !Console.IsInputRedirected;

    /// <summary>Asks without showing what is typed.</summary>
    public static string Ask(Terminal terminal, string question) => terminal.ErrorScreen.Prompt(new TextPrompt<string>(question).Secret(null));

    private static string ReadFile(string file, string what)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault() ?? string.Empty;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SmartVillageException("SV-APP-016", $"Berkas {what} {file} tidak dapat dibaca.", "Periksa nama dan hak akses berkas itu.", inner: unreadable);
        }
    }
}
