namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Where a correction stands.</summary>
public enum CorrectionState
{
    /// <summary>DRAF: written down, not yet handed in.</summary>
    Draft,

    /// <summary>DIAJUKAN: handed in.</summary>
    Submitted,

    /// <summary>DIPERIKSA: somebody looks at it.</summary>
    UnderReview,

    /// <summary>PERLU_INFO: whoever proposed it has to say more.</summary>
    NeedsInformation,

    /// <summary>DITUNDA: put aside.</summary>
    OnHold,

    /// <summary>MENUNGGU_DUKCAPIL: nothing but identity fields without a document is left; the resident gets form F-1.06 and the civil registry corrects first.</summary>
    WaitingForCivilRegistry,

    /// <summary>DITOLAK.</summary>
    Rejected,

    /// <summary>DISETUJUI: every field.</summary>
    Approved,

    /// <summary>DISETUJUI_SEBAGIAN: some fields.</summary>
    PartlyApproved,

    /// <summary>SIAP_TERAP: to be entered on a screen or by an import file.</summary>
    ReadyToApply,

    /// <summary>DITERAPKAN: somebody says that it was entered.</summary>
    Applied,

    /// <summary>TERVERIFIKASI: a later edition shows the value.</summary>
    Verified,

    /// <summary>KONFLIK: an edition shows neither the value seen nor the new one.</summary>
    Conflict,

    /// <summary>KEDALUWARSA: no edition showed it in time.</summary>
    Expired,

    /// <summary>DITARIK: taken back by whoever proposed it.</summary>
    Withdrawn,
}
