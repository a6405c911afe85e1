using SmartVillage.Mutakhiran.Corrections;

namespace SmartVillage.Mutakhiran.Entry;

/// <summary>Documents as people call them.</summary>
internal static class DocumentWords
{
    private static readonly Dictionary<string, EvidenceKind> ByWord = new(StringComparer.Ordinal)
    {
        ["KTP"] = EvidenceKind.IdCard,
        ["KTPEL"] = EvidenceKind.IdCard,
        ["EKTP"] = EvidenceKind.IdCard,
        ["KIA"] = EvidenceKind.IdCard,
        ["KK"] = EvidenceKind.FamilyCard,
        ["KARTUKELUARGA"] = EvidenceKind.FamilyCard,
        ["AKTA"] = EvidenceKind.BirthCertificate,
        ["AKTALAHIR"] = EvidenceKind.BirthCertificate,
        ["AKTAKELAHIRAN"] = EvidenceKind.BirthCertificate,
        ["BUKUNIKAH"] = EvidenceKind.MarriageCertificate,
        ["AKTANIKAH"] = EvidenceKind.MarriageCertificate,
        ["AKTAPERKAWINAN"] = EvidenceKind.MarriageCertificate,
        ["AKTACERAI"] = EvidenceKind.DivorceCertificate,
        ["AKTAPERCERAIAN"] = EvidenceKind.DivorceCertificate,
        ["AKTAKEMATIAN"] = EvidenceKind.DeathCertificate,
        ["PUTUSANPENGADILAN"] = EvidenceKind.CourtDecision,
        ["PASPOR"] = EvidenceKind.TravelDocument,
        ["KITAS"] = EvidenceKind.TravelDocument,
        ["KITAP"] = EvidenceKind.TravelDocument,
        ["IJAZAH"] = EvidenceKind.Diploma,
        ["BIODATA"] = EvidenceKind.RegistryLetter,
        ["SURATDUKCAPIL"] = EvidenceKind.RegistryLetter,
        ["F101"] = EvidenceKind.SignedForm,
        ["LISAN"] = EvidenceKind.Statement,
    };

    /// <summary>The document; words of whoever was met where none is named, nothing where the name is not known.</summary>
    public static EvidenceKind? Find(string? words) =>
        words is null ? EvidenceKind.Statement
        : ByWord.TryGetValue(new string([.. words.ToUpperInvariant().Where(char.IsLetterOrDigit)]), out var kind) ? kind
        : null;
}
