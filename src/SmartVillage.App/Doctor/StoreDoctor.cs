using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Store;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Runs;
using SmartVillage.Sync.Stores;

namespace SmartVillage.App.Doctor;

/// <summary>Looks at the store: whether it opens, how much room its disk has, and who can read its folders.</summary>
internal static class StoreDoctor
{
    private const long Mebibyte = 1024L * 1024;
    private const long Gibibyte = 1024L * 1024 * 1024;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static async Task<IReadOnlyList<Finding>> ExamineAsync(CommandScope scope, CancellationToken cancellationToken)
    {
        var files = scope.Get<StoreFiles>();
        var findings = new List<Finding> { await OpenAsync(scope, files, cancellationToken), Disk(files) };
        findings.AddRange(Privacy([files.KeysFolder], "keys-readable", "folder kunci"));
        findings.AddRange(Privacy(files.Databases.SelectMany(WithJournal), "store-readable", "berkas data"));
        if (File.Exists(files.Population) && IsInside(files.KeysFolder, files.Folder))
        {
            findings.Add(new Finding(
                Finding.Store, "keys-beside-data", files.KeysFolder, FindingLevel.Note, "Folder kunci berada di dalam folder data, sehingga cadangan data ikut membawa kuncinya.",
                "Setel Keys ke folder lain di luar folder data, lalu pindahkan isinya."));
        }

        return findings;
    }

    private static async Task<Finding> OpenAsync(CommandScope scope, StoreFiles files, CancellationToken cancellationToken)
    {
        try
        {
            _ = scope.Get<IPopulationStore>().Keys.SigningPublicKey;
            using var reader = scope.Get<PopulationQueries>().Open();
            var villages = reader.ListVillages().Count;
            await scope.Get<IRunLog>().ListAsync(village: null, limit: 1, cancellationToken);
            _ = scope.Get<ApiKeyStore>().List();
            return new Finding(Finding.Store, "store", files.Population, FindingLevel.Ok, $"Data, kunci, dan riwayat dapat dibuka; {(villages == 0 ? "belum ada kelurahan yang disalin" : $"{villages} kelurahan")}.");
        }
        catch (StoreException broken)
        {
            return new Finding(Finding.Store, broken.Code, files.Population, FindingLevel.Problem, broken.Message, broken.Remedy);
        }
    }

    /// <summary>A publish needs room for the change set beside what is there.</summary>
    private static Finding Disk(StoreFiles files)
    {
        var folder = ExistingParent(files.Folder);
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var size = files.Databases.SelectMany(WithJournal).Where(File.Exists).Sum(path => new FileInfo(path).Length);
        var wanted = Math.Max(Gibibyte, 2 * size);
        var message = $"Ruang kosong {Format.Gibibytes(free)}, data {(size < Gibibyte ? $"{Format.Number((size + Mebibyte - 1) / Mebibyte)} MiB" : Format.Gibibytes(size))}.";
        return free >= wanted
            ? new Finding(Finding.Store, "disk-space", folder, FindingLevel.Ok, message)
            : new Finding(Finding.Store, "disk-space", folder, FindingLevel.Problem, message, $"Kosongkan diska sampai paling sedikit {Format.Gibibytes(wanted)} bebas.");
    }

    private static IEnumerable<Finding> Privacy(IEnumerable<string> paths, string code, string name)
    {
        var existing = OperatingSystem.IsWindows() ? [] : paths.Where(path => File.Exists(path) || Directory.Exists(path)).ToList();
        var open = existing.Where(IsOpenToOthers).ToList();
        foreach (var path in open)
        {
            yield return new Finding(
                Finding.Store, code, path, FindingLevel.Problem, $"Pengguna lain di mesin ini dapat membuka {name}.",
                $"Jalankan: chmod {(Directory.Exists(path) ? "700" : "600")} '{path}'");
        }

        if (existing.Count > 0 && open.Count == 0)
        {
            yield return new Finding(Finding.Store, code, existing[0], FindingLevel.Ok, $"Hanya pemiliknya yang dapat membuka {name}.");
        }
    }

    private static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None;

    private static IEnumerable<string> WithJournal(string path) => [path, $"{path}-wal", $"{path}-shm"];

    private static bool IsInside(string path, string folder) =>
        Path.GetFullPath(path).StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string ExistingParent(string folder)
    {
        var current = folder;
        while (!Directory.Exists(current) && Path.GetDirectoryName(current) is { } parent)
        {
            current = parent;
        }

        return current;
    }
}
