namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What can be done with a correction.</summary>
public enum CorrectionAction
{
    /// <summary>Write it down.</summary>
    Propose,

    /// <summary>Hand it in; also again, with more information or with a document.</summary>
    Submit,

    /// <summary>Begin to look at it, or take it up again.</summary>
    Review,

    /// <summary>Ask who proposed it.</summary>
    AskInformation,

    /// <summary>Put it aside.</summary>
    Hold,

    /// <summary>Send the resident to the civil registry.</summary>
    Park,

    /// <summary>Approve all fields or some.</summary>
    Approve,

    /// <summary>Refuse it.</summary>
    Reject,

    /// <summary>Take it back; only whoever proposed or entered it.</summary>
    Withdraw,

    /// <summary>The system says by which way each approved field goes.</summary>
    Route,

    /// <summary>Say that fields were entered in OpenSID.</summary>
    MarkApplied,

    /// <summary>The system put fields into an import batch, or took them out of it.</summary>
    Batch,

    /// <summary>The system saw an edition that settles fields.</summary>
    Observe,
}
