namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>Why there is no file, or why nothing is written down about it.</summary>
public enum BatchRefusal
{
    /// <summary>The village has no edition.</summary>
    NoEdition,

    /// <summary>The edition is not proven to be what OpenSID has today.</summary>
    NotFresh,

    /// <summary>The release is not known, or older than those whose import was read.</summary>
    ReleaseUnknown,

    /// <summary>The release is newer than those whose import was read.</summary>
    ReleaseNewer,

    /// <summary>No approved value can go by file.</summary>
    NothingToWrite,

    /// <summary>A correction changed in between.</summary>
    ChangedMeanwhile,

    /// <summary>There is no such batch.</summary>
    NotFound,

    /// <summary>The file was kept its time.</summary>
    FileExpired,

    /// <summary>It was written down before.</summary>
    AlreadyReported,

    /// <summary>The numbers do not fit the file.</summary>
    BadOutcome,
}
