namespace SmartVillage.Mutakhiran.Campaigns;

/// <summary>What a visit to a family ended with.</summary>
public enum VisitOutcome
{
    /// <summary>Sesuai: everything is as written.</summary>
    Unchanged,

    /// <summary>Berubah: something is to be corrected.</summary>
    Changed,

    /// <summary>Pindah: the family moved away.</summary>
    Moved,

    /// <summary>Meninggal: a member, or the only one, died.</summary>
    Died,

    /// <summary>Tidak ditemui: nobody was met; another visit follows, three in all.</summary>
    NotMet,

    /// <summary>Menolak: the family does not want to answer.</summary>
    Refused,

    /// <summary>Baru: a family that stands in no list.</summary>
    New,
}
