namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>Evidence as forms call it.</summary>
public static class EvidenceWords
{
    /// <summary>In Indonesian.</summary>
    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.SignedForm => "Formulir F-1.01",
        EvidenceKind.IdCard => "KTP-el atau KIA",
        EvidenceKind.FamilyCard => "Kartu keluarga",
        EvidenceKind.BirthCertificate => "Akta kelahiran",
        EvidenceKind.MarriageCertificate => "Akta perkawinan atau buku nikah",
        EvidenceKind.DivorceCertificate => "Akta perceraian",
        EvidenceKind.DeathCertificate => "Akta kematian",
        EvidenceKind.CourtDecision => "Putusan pengadilan",
        EvidenceKind.TravelDocument => "Paspor atau KITAS",
        EvidenceKind.Diploma => "Ijazah",
        EvidenceKind.RegistryLetter => "Surat Dukcapil",
        _ => "Keterangan warga",
    };
}
