namespace SmartVillage.Services.SelfService;

/// <summary>Codes of <c>permohonan_surat.status</c>.</summary>
public enum LetterState
{
    /// <summary>Said in a way that is not known.</summary>
    Unknown = -1,

    /// <summary>0.</summary>
    Incomplete = 0,

    /// <summary>1.</summary>
    BeingChecked = 1,

    /// <summary>2.</summary>
    WaitingForSignature = 2,

    /// <summary>3.</summary>
    Ready = 3,

    /// <summary>4.</summary>
    Collected = 4,

    /// <summary>5.</summary>
    Cancelled = 5,
}
