using System.Diagnostics;
using System.Globalization;
using SmartVillage.App.Hosting;
using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Output;

/// <summary>Tells an operator in one sentence what went wrong and what to do. Types and call stacks go to a file, never the words of a foreign exception (P7).</summary>
internal static class FailureReport
{
    public static int Report(Exception exception, Terminal terminal, string? folder) =>
        Show(ErrorOf(exception, folder), ExitCodes.Of(exception), terminal.Json, terminal.Output, terminal.Error);

    public static int Show(RunError error, int exitCode, bool json, TextWriter output, TextWriter screen)
    {
        // Our own sentences hold no identity numbers; this is the net below them.
        error = error with { Message = Redaction.Clean(error.Message), Remedy = Redaction.Clean(error.Remedy) };
        if (json)
        {
            JsonOutput.Write(output, new { error });
        }

        screen.WriteLine($"{error.Message} {error.Remedy} [{error.Code}]");
        return exitCode;
    }

    public static RunError ErrorOf(Exception exception, string? folder) => exception switch
    {
        OperationCanceledException => new RunError("SV-APP-130", "Dihentikan.", "Jalankan lagi bila perlu; edisi terakhir tetap disajikan."),
        SmartVillageException known => new RunError(known.Code, known.Message, known.Remedy),
        _ => Unexpected(exception, folder),
    };

    private static RunError Unexpected(Exception exception, string? folder)
    {
        const string Message = "Program berhenti karena kesalahan yang tidak terduga.";
        if (folder is null)
        {
            return new RunError("SV-APP-001", Message, $"Coba lagi; bila berulang, kirim jenis kesalahan ini ke pengembang: {exception.GetType().Name}.");
        }

        try
        {
            var file = Path.Combine(folder, "smartvillage-error.log");
            File.AppendAllText(file, string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():O}\n{Redaction.Clean(SafeException.Describe(exception))}\n"));
            return new RunError("SV-APP-001", Message, $"Coba lagi; bila berulang, kirim berkas {file} ke pengembang.");
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Debug.WriteLine(unwritable.GetType().Name);
            return Unexpected(exception, folder: null);
        }
    }
}
