using System.CommandLine;

namespace SmartVillage.App.Commands;

/// <summary>Options of every command.</summary>
internal static class GlobalOptions
{
    public static readonly Option<string?> Config = new("--config", "-c")
    {
        Description = "Berkas konfigurasi (bawaan: smartvillage.json di folder ini).",
        HelpName = "FILE",
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Tepat satu objek JSON di keluaran standar.",
        Recursive = true,
    };

    public static Option<string?> Village() => new("--village")
    {
        Description = "Hanya kelurahan dengan kode ini, misalnya 18.72.04.1002.",
        HelpName = "CODE",
    };

    public static Argument<string> Run(string description = "Nomor sinkronisasi (runId) yang menunggu persetujuan.") => new("RUN") { Description = description };

    public static Option<int> Limit(string description, int usual, int most)
    {
        var limit = new Option<int>("--limit") { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        limit.Validators.Add(result =>
        {
            if (result.GetValue(limit) is var value && (value < 1 || value > most))
            {
                result.AddError($"--limit: 1–{most}.");
            }
        });
        return limit;
    }
}
