using Microsoft.Data.Sqlite;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Mutakhiran;

/// <summary>
/// Empties ended corrections once their time is over (PRV-14): what came to nothing after a year, what was verified after five, because OpenSID itself keeps no before and after. States, names of
/// fields and times stay for the figures. Rows of import files that nobody settled are destroyed after a quarter, and so are answers at doors once the office is done with them, or after a year.
/// </summary>
internal static class CorrectionRetention
{
    private const int UselessYears = 1;
    private const int VerifiedYears = 5;
    private const int RowDays = 90;
    private const int NoteDays = 90;

    public static (long Corrections, long FieldNotes) Apply(SqliteConnection connection, DateTimeOffset now)
    {
        const string Over = "SELECT id FROM corrections WHERE block IS NOT NULL AND closed_at < CASE WHEN state = 'Verified' THEN $verified ELSE $useless END";
        // What is emptied is zeroed in the file, too.
        connection.Run("PRAGMA secure_delete=ON");
        using var transaction = connection.BeginTransaction(deferred: false);
        var useless = ("$useless", (object?)now.AddYears(-UselessYears).ToUnixTimeMilliseconds());
        var verified = ("$verified", (object?)now.AddYears(-VerifiedYears).ToUnixTimeMilliseconds());
        connection.Run($"UPDATE correction_steps SET note = NULL WHERE note IS NOT NULL AND correction_id IN ({Over})", useless, verified);
        var emptied = connection.Run($"UPDATE corrections SET block = NULL WHERE id IN ({Over})", useless, verified);
        connection.Run("UPDATE import_batches SET rows = NULL WHERE rows IS NOT NULL AND built_at < $before", ("$before", now.AddDays(-RowDays).ToUnixTimeMilliseconds()));
        connection.Run("UPDATE import_batches SET outcome = NULL WHERE outcome IS NOT NULL AND built_at < $useless", useless);
        // A reason says why a finding was set aside: proof for as long as the audit is kept.
        connection.Run("UPDATE finding_steps SET block = NULL WHERE block IS NOT NULL AND at < $verified", verified);
        var notes = connection.Run(
            "UPDATE campaign_events SET note = NULL WHERE note IS NOT NULL AND (finished_at < $finished OR noted_at < $useless)",
            ("$finished", now.AddDays(-NoteDays).ToUnixTimeMilliseconds()),
            useless);
        transaction.Commit();
        return (emptied, notes);
    }
}
