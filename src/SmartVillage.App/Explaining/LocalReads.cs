using SmartVillage.App.Commands;
using SmartVillage.Store.Audit;

namespace SmartVillage.App.Explaining;

/// <summary>Puts into the ledger whom a command at this machine has named (P7). On the disk before anything is shown.</summary>
internal static class LocalReads
{
    /// <param name="scope">The command.</param>
    /// <param name="command">Its name with the options that made it name people.</param>
    /// <param name="villages">Code and our ids of residents, per village; villages without residents leave no entry.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task RecordAsync(
        CommandScope scope, string command, IEnumerable<(string Village, IReadOnlyList<long> Residents)> villages, CancellationToken cancellationToken)
    {
        foreach (var (village, residents) in villages.Where(village => village.Residents.Count > 0))
        {
            await scope.Get<Ledger>().AppendAsync(LocalEntry.Of(scope, "lihat", command) with { Village = village, Residents = residents }, cancellationToken);
        }
    }
}
