namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>What a new value is taken from.</summary>
public enum EvidenceKind
{
    /// <summary>What an enumerator was told at the door.</summary>
    Statement,

    /// <summary>F-1.01, signed by the head of the family.</summary>
    SignedForm,

    /// <summary>KTP-el or KIA.</summary>
    IdCard,

    /// <summary>Kartu keluarga.</summary>
    FamilyCard,

    /// <summary>Akta kelahiran.</summary>
    BirthCertificate,

    /// <summary>Akta perkawinan or buku nikah.</summary>
    MarriageCertificate,

    /// <summary>Akta perceraian.</summary>
    DivorceCertificate,

    /// <summary>Akta kematian.</summary>
    DeathCertificate,

    /// <summary>Decision of a court.</summary>
    CourtDecision,

    /// <summary>Paspor or KITAS.</summary>
    TravelDocument,

    /// <summary>Ijazah.</summary>
    Diploma,

    /// <summary>Biodata or letter of the civil registry.</summary>
    RegistryLetter,
}
