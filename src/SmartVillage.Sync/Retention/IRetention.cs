namespace SmartVillage.Sync.Retention;

/// <summary>Removes what may not or need not be kept, for all villages, also those that no run reaches any more.</summary>
public interface IRetention
{
    /// <summary>Applies the limits now and says what was removed.</summary>
    Task<RetentionReport> ApplyAsync(CancellationToken cancellationToken);
}

/// <summary>What one application removed.</summary>
/// <param name="Tombstones">Removed rows emptied of personal data, after 13 months.</param>
/// <param name="Changes">Entries of change lists, after 13 months.</param>
/// <param name="Editions">Editions whose change list went with them.</param>
/// <param name="RunDetails">Runs that kept their outcome and counts and lost the rest, after 90 days.</param>
/// <param name="Runs">Runs removed, after 13 months.</param>
/// <param name="Alerts">Ended alerts removed, after 13 months.</param>
/// <param name="Requests">Ended requests of residents emptied of words and contacts, after the days of their type.</param>
/// <param name="Corrections">Ended corrections emptied of values, after one year or, when they were verified, five.</param>
/// <param name="FieldNotes">Answers at doors emptied, 90 days after the office was done with them, or after a year.</param>
public sealed record RetentionReport(long Tombstones, long Changes, long Editions, long RunDetails, long Runs, long Alerts, long Requests = 0, long Corrections = 0, long FieldNotes = 0)
{
    /// <summary>Everything together.</summary>
    public long Total => Tombstones + Changes + Editions + RunDetails + Runs + Alerts + Requests + Corrections + FieldNotes;
}
