namespace SmartVillage.Sync.Upkeep;

/// <summary>What a check says of a file.</summary>
public enum CheckedFileState
{
    /// <summary>Every page is where it belongs.</summary>
    Sound,

    /// <summary>Pages are damaged, or it is no database at all.</summary>
    Damaged,

    /// <summary>It could not be looked at (locked, no right, fault of the disk); says nothing about damage.</summary>
    Unchecked,
}
