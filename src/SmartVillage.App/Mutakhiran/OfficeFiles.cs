using System.CommandLine;
using System.Globalization;
using SmartVillage.App.Commands;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.App.Mutakhiran;

/// <summary>What commands that write private files have in common: where to, and who made them, when and what for.</summary>
internal static class OfficeFiles
{
    /// <summary>Where files go.</summary>
    public static Option<string> Folder(string usual) => new("--output") { Description = "Folder tujuan.", HelpName = "FOLDER", DefaultValueFactory = _ => usual };

    /// <summary>The mark on every page and in every row.</summary>
    public static string Mark(CommandScope scope, string? by, string purpose, long edition) =>
        $"Dibuat {scope.Get<TimeProvider>().GetUtcNow():yyyy-MM-dd HH:mm} UTC oleh {by ?? Environment.UserName} untuk {purpose}, edisi {edition}";

    /// <summary>A file of its own for each time, so that none that somebody is filling in is written over.</summary>
    public static string PathOf(CommandScope scope, string folder, string name, VillageCode village, string extension)
    {
        var stem = Path.Combine(
            Path.GetFullPath(folder), string.Create(CultureInfo.InvariantCulture, $"{name}-{village.Value}-{scope.Get<TimeProvider>().GetUtcNow():yyyyMMdd-HHmmss}"));
        var path = $"{stem}.{extension}";
        for (var number = 2; File.Exists(path); number++)
        {
            path = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}.{extension}");
        }

        return path;
    }

    /// <summary>What a village is called.</summary>
    public static string NameOf(CommandScope scope, VillageCode village) =>
        scope.Get<IVillagePopulations>().List().FirstOrDefault(published => published.Code == village)?.Name ?? village.Value;
}
