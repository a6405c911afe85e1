namespace SmartVillage.Services.Enrichment;

/// <summary>Codes of OpenSID's lists that decide what counts as recorded, for one resident and for the village alike.</summary>
internal static class RecordCodes
{
    /// <summary>"Tidak/Belum Punya" (<c>id_asuransi</c> 1).</summary>
    public const long NoInsurance = 1;

    /// <summary>An account that may be used (<c>aktif</c> 1).</summary>
    public const long ActiveAccount = 1;

    /// <summary>Nothing more happens to a letter: collected or cancelled (<c>permohonan_surat.status</c> 4, 5).</summary>
    public static bool IsLetterClosed(long? status) => status is 4 or 5;

    /// <summary>A card exists: printed, shipped, issued (<c>status_rekam</c> 4, 6, 8). Recorded fingerprints alone (3) or a card on order (5, 7) are none yet.</summary>
    public static bool IsCardThere(long idCardStatus) => idCardStatus is 4 or 6 or 8;
}
