namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>What became of a report of a visit.</summary>
public enum VisitRecording
{
    /// <summary>Written down.</summary>
    Recorded,

    /// <summary>Had been written down before; nothing changed.</summary>
    Known,

    /// <summary>No task has that code.</summary>
    NoSuchTask,

    /// <summary>The campaign is closed.</summary>
    Closed,

    /// <summary>The second look was not asked for, or comes from whoever was there first.</summary>
    NotForRecheck,

    /// <summary>The day lies in the future or before the campaign.</summary>
    WrongDay,
}
