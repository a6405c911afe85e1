using System.Text.Json;
using SmartVillage.Domain.Errors;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Sqlite;
using SmartVillage.Sync.Receipts;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Store.Runs;

/// <summary>
/// Editions and the run log lie in two files, so a process can die after an edition became visible and before the log knew. The receipt, which is part of the edition, tells.
/// </summary>
internal sealed class UnloggedRuns(StoreContext context)
{
    /// <summary>How a run ended according to its receipt, or null when it published and confirmed nothing.</summary>
    public RunReport? Find(RunEntry entry)
    {
        if (Receipt(entry.Start.RunId) is not ({ } receipt, var recordedAt) || !Enum.TryParse<RunOutcome>(receipt.Outcome, out var outcome))
        {
            return null;
        }

        var known = entry.Report is { } prepared && (outcome == RunOutcome.Published || entry.Outcome == RunOutcome.Running) ? prepared : Told(entry, receipt);
        return known with
        {
            Outcome = outcome,
            Edition = receipt.Edition,
            Gates = [],
            ApprovedBy = receipt.ApprovedBy,
            // A run that waited for its approval did not last from its start to the approval.
            DurationMs = entry.Outcome == RunOutcome.Running ? Math.Max(0, recordedAt - entry.Start.StartedAt.ToUnixTimeMilliseconds()) : known.DurationMs,
        };
    }

    /// <summary>What the receipt alone can say: a run that found nothing to change prepared nothing.</summary>
    private static RunReport Told(RunEntry entry, RunReceipt receipt) => new()
    {
        RunId = entry.Start.RunId,
        Source = entry.Start.Source,
        Village = receipt.Village,
        Outcome = RunOutcome.Running,
        Read = receipt.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Read, StringComparer.Ordinal),
        Stored = receipt.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Stored, StringComparer.Ordinal),
        Quarantined = receipt.Entities.ToDictionary(entity => entity.Key, entity => entity.Value.Quarantined, StringComparer.Ordinal),
        Changes = Entities.All.ToDictionary(entity => entity.Name, _ => EntityChanges.None, StringComparer.Ordinal),
    };

    private (RunReceipt? Receipt, long RecordedAt)? Receipt(Guid runId)
    {
        try
        {
            return !File.Exists(context.Population.Path) ? null : context.Population.Use(connection => connection.Read(
                "SELECT json, recorded_at FROM receipts WHERE run_id = $run",
                row => ((RunReceipt?, long)?)(JsonSerializer.Deserialize<RunReceipt>(row.GetString(0), StoreJson.Options), row.GetInt64(1)),
                ("$run", runId.ToString())).FirstOrDefault());
        }
        catch (StoreException)
        {
            // The history stays readable where the editions are not.
            return null;
        }
    }
}
