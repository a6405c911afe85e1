using SmartVillage.Mutakhiran.WriteBack.Import;

namespace SmartVillage.Mutakhiran.Progress;

/// <summary>What became of an import file of a campaign.</summary>
public sealed record ImportProgress
{
    /// <summary>Number of the batch.</summary>
    public required long Id { get; init; }

    /// <summary>When it was built.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required ImportBatchState State { get; init; }

    /// <summary>Nobody said in its seven days what OpenSID answered; its values went back to the queue.</summary>
    public required bool IsAbandoned { get; init; }

    /// <summary>Rows of the file.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows that OpenSID counted as done; nothing before somebody wrote it down.</summary>
    public int? Succeeded { get; init; }

    /// <summary>Rows that OpenSID refused.</summary>
    public int? Failed { get; init; }

    /// <summary>Values that a later edition shows.</summary>
    public int Verified { get; init; }

    /// <summary>Values where a later edition shows a third one, or that came too late.</summary>
    public int Conflicts { get; init; }

    /// <summary>Counts of the register that are not what they were before the import.</summary>
    public int Differences { get; init; }

    /// <summary>Whether somebody has to look at it.</summary>
    public bool HasFailures => IsAbandoned || Failed > 0 || Conflicts > 0 || Differences > 0;

    /// <summary>A batch as it stands.</summary>
    public static ImportProgress Of(ImportBatch batch, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new ImportProgress
        {
            Id = batch.Id,
            BuiltAt = batch.BuiltAt,
            State = batch.State,
            IsAbandoned = batch.IsAbandoned(now),
            Rows = batch.Rows,
            Succeeded = batch.Outcome?.Succeeded,
            Failed = batch.Outcome?.Failed,
            Verified = batch.Check?.Verified ?? 0,
            Conflicts = batch.Check?.Conflicts ?? 0,
            Differences = batch.Check?.Differences.Count ?? 0,
        };
    }
}
