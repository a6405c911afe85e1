namespace SmartVillage.Mutakhiran.WriteBack.Import;

/// <summary>Why a value does not go by import file. Each is a way in which an import of OpenSID 22.12 or 24.10 does harm or nothing.</summary>
public enum ImportObstacle
{
    /// <summary>The resident is not in the visible edition.</summary>
    SubjectGone,

    /// <summary>Dead, moved, lost or gone: the import would change such a row although the screen refuses to.</summary>
    NotActive,

    /// <summary>Not a permanent resident: the import would make one of them.</summary>
    NotPermanent,

    /// <summary>No NIK of 16 digits that can be somebody's: the import would find nobody and make a new person.</summary>
    NikUnusable,

    /// <summary>Two rows have this NIK.</summary>
    NikTwice,

    /// <summary>Without family: the import refuses such a row.</summary>
    NoFamily,

    /// <summary>The family card number has not 16 digits.</summary>
    CardNumberUnusable,

    /// <summary>Two families have this number.</summary>
    CardNumberTwice,

    /// <summary>The family stands in no RT: blanks make rubbish areas and move the resident there.</summary>
    NoRt,

    /// <summary>The resident stands in another RT than the family: the import would move the resident.</summary>
    OtherRtThanFamily,

    /// <summary>Another row of areas has the same names.</summary>
    RtTwice,

    /// <summary>The hamlet has small letters, which the import writes large and then does not find.</summary>
    HamletLetters,

    /// <summary>The word DUSUN in the hamlet, which the import takes out.</summary>
    HamletPrefix,

    /// <summary>The hamlet has an underscore, which the import makes a blank of.</summary>
    HamletUnderscore,

    /// <summary>A quotation mark in the place, on which the statements of older releases break.</summary>
    PlaceSigns,

    /// <summary>Blanks before or after a name of the place, or signs that cannot be read: the import does not find it and makes another.</summary>
    PlaceBlanks,

    /// <summary>The value that the approver saw is no longer there.</summary>
    BaseChanged,

    /// <summary>The import has no such column.</summary>
    NoColumn,

    /// <summary>An import can empty nothing.</summary>
    EmptyValue,

    /// <summary>A code that the import refuses, or text in which it would change letters.</summary>
    ValueUnusable,

    /// <summary>A name with other letters than A to Z, blank, comma, dot and apostrophe.</summary>
    NameLetters,

    /// <summary>KIA: the import refuses the row.</summary>
    ChildCard,

    /// <summary>A date that does not exist: the import would write 1970-01-01.</summary>
    DateUnusable,

    /// <summary>Two corrections want two values: the last row would win.</summary>
    TwoValues,

    /// <summary>OpenSID refused the row when it was imported.</summary>
    RefusedByOpenSid,
}
