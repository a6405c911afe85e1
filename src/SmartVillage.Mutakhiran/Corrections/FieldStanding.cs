namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Where one field of a correction stands.</summary>
public enum FieldStanding
{
    /// <summary>Not decided.</summary>
    Proposed,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>Approved; to be entered.</summary>
    ReadyToApply,

    /// <summary>Somebody says that it was entered.</summary>
    Applied,

    /// <summary>An edition shows the new value.</summary>
    Verified,

    /// <summary>An edition shows a third value.</summary>
    Conflict,

    /// <summary>No edition showed it in time.</summary>
    Expired,

    /// <summary>Not decided before the civil registry has given a document; the other fields of the correction go on.</summary>
    AwaitingDocument,

    /// <summary>Taken back before it was decided.</summary>
    Withdrawn,
}
