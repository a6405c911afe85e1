using System.CommandLine;
using SmartVillage.App.Output;

namespace SmartVillage.App.Commands;

/// <summary><c>privacy</c>: the register of what is processed here and why (PRV-17), for whoever answers for it and for whoever asks.</summary>
internal static class PrivacyCommand
{
    private const string Resource = "SmartVillage.App.Privacy.processing-register.md";

    public static Command Create()
    {
        var command = new Command("privacy", "Menampilkan catatan pemrosesan data pribadi oleh program ini: tujuan, dasar, isian, penerima, masa simpan, dan pengamanan (UU 27/2022 pasal 31).");
        command.SetAction((parse, _) => CommandScope.GuardAsync(parse, terminal =>
        {
            var text = Read();
            if (terminal.Json)
            {
                JsonOutput.Write(terminal.Output, new { register = text });
            }
            else
            {
                terminal.Output.WriteLine(text);
            }

            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    /// <summary>The register as it is shipped with this version.</summary>
    public static string Read()
    {
        using var stream = typeof(PrivacyCommand).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"No {Resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
