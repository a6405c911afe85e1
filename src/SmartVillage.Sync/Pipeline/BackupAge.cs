using SmartVillage.Domain.Errors;
using SmartVillage.Sync.Sources;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Pipeline;

/// <summary>A backup that is older than what is published would take the village back in time; only a person may want that.</summary>
internal static class BackupAge
{
    /// <exception cref="SourceException"><c>SV-SRC-077</c> it is older, and neither forced nor approved.</exception>
    public static void Check(SourceProbe probe, VillageState state, SyncRequest request)
    {
        // Instants are stored to the millisecond.
        if (probe.IsBackup && !request.Force && request.Approved is null
            && state.ConfirmedAt is { } confirmed && probe.TakenAt.ToUnixTimeMilliseconds() < confirmed.ToUnixTimeMilliseconds())
        {
            throw new SourceException(
                "SV-SRC-077",
                $"Cadangan sumber {request.Source.Name} dari {probe.TakenAt.ToLocalTime():yyyy-MM-dd HH:mm} lebih lama daripada edisi {state.Edition} ({confirmed.ToLocalTime():yyyy-MM-dd HH:mm}).",
                "Taruh cadangan yang lebih baru; bila memang ingin kembali ke data lama, jalankan `smartvillage sync --force`.");
        }
    }
}
