namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Why a correction was not changed.</summary>
public enum CorrectionRefusal
{
    /// <summary>There is none.</summary>
    NotFound,

    /// <summary>Somebody else was faster.</summary>
    ChangedMeanwhile,

    /// <summary>That may not follow.</summary>
    NotAllowed,

    /// <summary>The role may not.</summary>
    NoRight,

    /// <summary>Who proposes does not decide.</summary>
    OwnProposal,

    /// <summary>Only who proposed or entered it takes it back.</summary>
    NotOwnProposal,

    /// <summary>It must be said why.</summary>
    NoteNeeded,

    /// <summary>It has no such field, or none of the fields can be taken.</summary>
    NoSuchField,

    /// <summary>An identity field has no document with a number.</summary>
    DocumentNeeded,

    /// <summary>The edition no longer shows the value that was seen.</summary>
    BaseChanged,

    /// <summary>Another approved correction is about the same field.</summary>
    OtherPending,

    /// <summary>The subject is not in the visible edition.</summary>
    SubjectGone,
}
