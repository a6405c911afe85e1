using SmartVillage.Sync.Pipeline;

namespace SmartVillage.Sync.Runs;

/// <summary>A person approves what a preview showed and nothing else.</summary>
internal static class Approval
{
    /// <summary>Why an approved run has to be shown again, also when no gate would stop it now; null when it may go on, or where nothing differs any more.</summary>
    public static GateReason? Check(SyncRequest request, RunReport report, string changeSetHash) =>
        request.Approved is { } preview && report.Changes.Values.Any(changes => changes.Total > 0)
        && !string.Equals(preview.ChangeSetHash, changeSetHash, StringComparison.Ordinal)
            ? new GateReason("approval-outdated", "residents", 0, 0, "Data di OpenSID sudah berubah sejak pratinjau yang disetujui. Periksa pratinjau baru ini, lalu setujui.")
            : null;
}
