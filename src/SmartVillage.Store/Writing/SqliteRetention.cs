using Microsoft.Data.Sqlite;
using SmartVillage.Store.Mutakhiran;
using SmartVillage.Store.Requests;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Upkeep;
using SmartVillage.Sync.Retention;

namespace SmartVillage.Store.Writing;

/// <summary>Applies the limits to every village and to the work file. Receipts and the ledger are proofs and stay.</summary>
internal sealed class SqliteRetention(StoreContext context) : IRetention
{
    private static readonly TimeSpan DetailsFor = TimeSpan.FromDays(90);

    public async Task<RetentionReport> ApplyAsync(CancellationToken cancellationToken)
    {
        var (tombstones, changes, editions) = await TrimEditionsAsync(cancellationToken);
        var (details, runs, alerts) = context.Work.Use(TrimWork);
        var requests = RequestRetention.Apply(context);
        var (corrections, notes) = context.Work.Use(connection => CorrectionRetention.Apply(connection, context.Time.GetUtcNow()));
        var report = new RetentionReport(tombstones, changes, editions, details, runs, alerts, requests, corrections, notes);
        SqliteUpkeepJournal.Note(context, UpkeepWork.Retention, report);
        return report;
    }

    private async Task<(long Tombstones, long Changes, long Editions)> TrimEditionsAsync(CancellationToken cancellationToken)
    {
        var total = (Tombstones: 0L, Changes: 0L, Editions: 0L);
        var villages = context.Population.Use(connection => connection.Read("SELECT id FROM villages ORDER BY id", row => row.GetInt64(0)));
        foreach (var village in villages)
        {
            // One transaction each, so that a publish waits for one village and not for all of them.
            await using var connection = context.Population.OpenExclusive();
            try
            {
                using var transaction = await WriteTransaction.BeginAsync(context, connection, cancellationToken);
                var removed = Retention.Apply(connection, village, context.Time.GetUtcNow());
                transaction.Commit();
                total = (total.Tombstones + removed.Tombstones, total.Changes + removed.Changes, total.Editions + removed.Editions);
            }
            catch (Exception e) when (StoreErrors.IsOurs(e))
            {
                throw StoreErrors.Translate(e, context.Population.Path);
            }
        }

        return total;
    }

    private (long Details, long Runs, long Alerts) TrimWork(SqliteConnection connection)
    {
        var now = context.Time.GetUtcNow();
        var (old, aged) = (now.AddMonths(-Retention.Months).ToUnixTimeMilliseconds(), (now - DetailsFor).ToUnixTimeMilliseconds());
        using var transaction = connection.BeginTransaction(deferred: false);
        var runs = connection.Run(
            """
            DELETE FROM runs WHERE ended_at < $old AND outcome <> 'AwaitingApproval'
              AND run_id NOT IN (SELECT run_id FROM (SELECT run_id, row_number() OVER (PARTITION BY source, village ORDER BY rowid DESC) AS place FROM runs) WHERE place = 1)
            """,
            ("$old", old));
        var details = connection.Run(
            """
            UPDATE runs SET progress = NULL, report = json_remove(report, '$.notRead', '$.vanishedFamilies')
            WHERE ended_at < $aged AND outcome <> 'AwaitingApproval' AND (progress IS NOT NULL OR json_extract(report, '$.notRead') IS NOT NULL)
            """,
            ("$aged", aged));
        var alerts = connection.Run("DELETE FROM alerts WHERE ended_at < $old", ("$old", old));
        transaction.Commit();
        return (details, runs, alerts);
    }
}
