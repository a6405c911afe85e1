using Microsoft.Extensions.DependencyInjection;
using SmartVillage.App.Commands;
using SmartVillage.App.Output;
using SmartVillage.Domain.Errors;
using SmartVillage.Store;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Alerts;
using SmartVillage.Sync.Upkeep;

namespace SmartVillage.App.Doctor;

/// <summary>Looks whether somebody would hear of trouble, whether the files are sound, and whether there is anything to restore from.</summary>
internal static class UpkeepDoctor
{
    private static readonly TimeSpan BackupKeepsFor = TimeSpan.FromDays(35);

    /// <summary>An alert that nobody gets is none.</summary>
    public static Finding Alerts(CommandScope scope)
    {
        var enabled = scope.Services.GetServices<IAlertChannel>().Where(channel => channel.IsEnabled).Select(channel => channel.Name).ToList();
        return enabled.Count > 0
            ? new Finding(Finding.Configuration, "alerts", "Alerts", FindingLevel.Ok, $"Peringatan dikirim lewat {string.Join(" dan ", enabled)}.")
            : new Finding(
                Finding.Configuration, "alerts-off", "Alerts", FindingLevel.Warning,
                "Peringatan tidak dikirim ke siapa pun: surel dan webhook belum disetel, sehingga kegagalan hanya tampak di status.",
                "Setel Alerts:Smtp (Host, From, To) atau Alerts:Webhook (Url, SecretFile) di smartvillage.json; lihat README.md.");
    }

    /// <summary>Files and backups; a store that cannot be opened is told elsewhere.</summary>
    public static async Task<IReadOnlyList<Finding>> ExamineAsync(CommandScope scope, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var folder = scope.Get<StoreFiles>().Folder;
        findings.AddRange(Files(folder, await scope.Get<IStoreCheck>().CheckAsync(cancellationToken)));
        try
        {
            using var reader = scope.Get<PopulationQueries>().Open();
            // Before the first edition there is nothing that a backup would hold.
            if (reader.ListVillages().Any(village => village.Edition > 0))
            {
                findings.Add(Backup(folder, await scope.Get<IUpkeepJournal>().ReadAsync(cancellationToken), scope.Get<TimeProvider>().GetUtcNow()));
            }
        }
        catch (StoreException)
        {
            // See StoreDoctor.
        }

        return findings;
    }

    private static IEnumerable<Finding> Files(string folder, StoreCheckReport report)
    {
        foreach (var file in report.Files.Where(file => file.State != CheckedFileState.Sound))
        {
            yield return file.State == CheckedFileState.Damaged
                ? new Finding(
                    Finding.Store, "store-damaged", file.Name, FindingLevel.Problem, $"Berkas ini rusak ({file.Faults} kerusakan ditemukan).",
                    "Hentikan serve, salin folder datanya ke tempat lain, lalu pulihkan cadangan terakhir: smartvillage restore BERKAS --force.")
                : new Finding(
                    Finding.Store, "store-unchecked", file.Name, FindingLevel.Warning, "Berkas ini tidak dapat diperiksa: sedang dikunci, atau tidak boleh dibaca akun ini.",
                    "Jalankan doctor sekali lagi dengan akun layanan; bila terulang, periksa diska.");
        }

        if (report.Files.Count > 0 && report.Files.All(file => file.State == CheckedFileState.Sound))
        {
            yield return new Finding(Finding.Store, "store-sound", folder, FindingLevel.Ok, $"{report.Files.Count} berkas penyimpanan diperiksa, semuanya utuh.");
        }
    }

    private static Finding Backup(string folder, UpkeepState state, DateTimeOffset now) => state switch
    {
        { KeysBackedUpAt: null } => new Finding(
            Finding.Store, "no-backup", folder, FindingLevel.Warning, "Belum pernah dicadangkan: bila diska ini rusak, buku akses, keputusan, kunci API, dan kunci enkripsi hilang.",
            "Jalankan smartvillage backup BERKAS ke diska lain, dan simpan kata sandinya terpisah."),
        { BackedUpAt: null, KeysBackedUpAt: { } keys } => new Finding(
            Finding.Store, "only-keys-backed-up", folder, FindingLevel.Warning, $"Kunci enkripsi dicadangkan {Format.Time(keys)}, tetapi datanya belum pernah.",
            "Jalankan smartvillage backup BERKAS ke diska lain."),
        { BackedUpAt: { } at } when now - at > BackupKeepsFor => new Finding(
            Finding.Store, "backup-old", folder, FindingLevel.Warning, $"Cadangan terakhir dibuat {(int)(now - at).TotalDays} hari yang lalu.",
            "Jalankan smartvillage backup BERKAS ke diska lain, paling sedikit sebulan sekali."),
        _ => new Finding(Finding.Store, "backup", folder, FindingLevel.Ok, $"Cadangan terakhir {Format.Time(state.BackedUpAt)}."),
    };
}
