namespace SmartVillage.Sync.Upkeep;

/// <summary>Remembers when the store was last looked after, so that people see that it was.</summary>
public interface IUpkeepJournal
{
    /// <summary>What was done last, and when.</summary>
    Task<UpkeepState> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Notes that the keys were backed up now; a note that cannot be written is lost, because the backup is what counts.</summary>
    Task NoteKeyBackupAsync(CancellationToken cancellationToken);
}
