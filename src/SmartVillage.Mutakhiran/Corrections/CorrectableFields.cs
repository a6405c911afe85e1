using System.Collections.Frozen;
using SmartVillage.Domain.Records;
using SmartVillage.Mutakhiran.Findings;

namespace SmartVillage.Mutakhiran.Corrections;

/// <summary>
/// Every field that can be corrected, with the way it goes. Columns and ranges of the import file are those of OpenSID 22.12 to 24.10; what is not among the attributes that an import changes without
/// harm goes by screen.
/// </summary>
public static class CorrectableFields
{
    /// <summary>Health columns, of which no copy per person is kept unless it was switched on: nothing is seen, so nothing can be corrected.</summary>
    public static readonly FrozenSet<string> Specific = new[] { "disability", "chronicIllness", "pregnancy", "contraception" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Residents.</summary>
    public static IReadOnlyList<CorrectableField> OfResidents { get; } =
    [
        Identity("nik", "NIK", ValueRule.Identity),
        Identity("name", "Nama", ValueRule.Name),
        Identity("birthDate", "Tanggal lahir", ValueRule.PastDate, "tanggallahir"),
        Identity("sex", "Jenis kelamin", ValueRule.Range(1, 2), "sex"),
        Identity("maritalStatus", "Status kawin", ValueRule.Range(1, 4), "status_kawin"),
        Identity("fatherNik", "NIK ayah", ValueRule.Identity, "ayah_nik"),
        Identity("fatherName", "Nama ayah", ValueRule.Name, "nama_ayah"),
        Identity("motherNik", "NIK ibu", ValueRule.Identity, "ibu_nik"),
        Identity("motherName", "Nama ibu", ValueRule.Name, "nama_ibu"),
        Plain("birthPlace", "Tempat lahir", ValueRule.Text(100), "tempatlahir"),
        Plain("religion", "Agama", ValueRule.Range(1, 7), "agama_id"),
        Plain("educationAttained", "Pendidikan dalam KK", ValueRule.Range(1, 10), "pendidikan_kk_id"),
        Plain("educationOngoing", "Pendidikan sedang ditempuh", ValueRule.Range(1, 18), "pendidikan_sedang_id"),
        Plain("occupation", "Pekerjaan", ValueRule.Range(1, 89), "pekerjaan_id"),
        Plain("citizenship", "Kewarganegaraan", ValueRule.Range(1, 3), "warganegara_id"),
        Plain("bloodType", "Golongan darah", ValueRule.Range(1, 13), "golongan_darah_id"),
        Plain("birthCertificate", "Nomor akta kelahiran", ValueRule.Text(40), "akta_lahir"),
        Plain("marriageCertificate", "Nomor akta perkawinan", ValueRule.Text(40), "akta_perkawinan"),
        Plain("marriageDate", "Tanggal perkawinan", ValueRule.PastDate, "tanggalperkawinan"),
        Plain("divorceCertificate", "Nomor akta perceraian", ValueRule.Text(40), "akta_perceraian"),
        Plain("divorceDate", "Tanggal perceraian", ValueRule.PastDate, "tanggalperceraian"),
        Plain("passportNumber", "Nomor paspor", ValueRule.Text(45), "dokumen_pasport"),
        Plain("passportExpiryDate", "Tanggal akhir paspor", ValueRule.AnyDate, "tanggal_akhir_paspor"),
        Plain("permitNumber", "Nomor KITAS", ValueRule.Text(45), "dokumen_kitas"),
        Plain("idCardType", "Jenis KTP-el", ValueRule.Range(1, 3), "ktp_el"),
        Plain("idCardStatus", "Status perekaman", ValueRule.Range(1, 8), "status_rekam"),
        Plain("insurance", "Asuransi kesehatan", ValueRule.Codes(1, 2, 3, 99), "id_asuransi"),
        Plain("insuranceNumber", "Nomor asuransi", ValueRule.Text(50), "no_asuransi"),
        Plain("currentAddress", "Alamat sekarang", ValueRule.Text(200), "alamat_sekarang"),
        Plain("ethnicity", "Suku", ValueRule.Text(100), "suku"),
        Plain("phone", "Telepon", ValueRule.Phone),
        Plain("email", "Surel", ValueRule.Mail),
        Plain("residency", "Status penduduk", ValueRule.Range(1, 2)),
        Plain("familyRelationship", "Hubungan dalam keluarga", ValueRule.Range(1, 11)) with { Screen = ScreenKind.FamilyMembers },
        Plain("lifeStatus", "Status dasar", ValueRule.Codes(1, 2, 3, 4, 6)) with { Screen = ScreenKind.LifeStatus },
    ];

    /// <summary>Families.</summary>
    public static IReadOnlyList<CorrectableField> OfFamilies { get; } =
    [
        OfFamily("familyCardNumber", "Nomor KK", ValueRule.Identity) with { IsIdentity = true },
        OfFamily("address", "Alamat", ValueRule.Text(200)),
        OfFamily("area", "RT", ValueRule.OurId),
    ];

    /// <summary>Data spesifik of residents, where it was switched on with a recorded basis.</summary>
    public static IReadOnlyList<CorrectableField> OfSpecificData { get; } =
    [
        OfHealth("disability", "Penyandang cacat", ValueRule.Range(1, 7), "cacat_id"),
        OfHealth("pregnancy", "Status kehamilan", ValueRule.Range(1, 2), "hamil"),
        OfHealth("contraception", "Akseptor KB", ValueRule.Codes(1, 2, 3, 4, 5, 6, 7, 8, 99), "cara_kb_id"),
    ];

    private static readonly FrozenDictionary<string, CorrectableField> ByName = OfResidents.Concat(OfFamilies).Concat(OfSpecificData).ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CorrectableField> All { get; } = [.. OfResidents, .. OfFamilies, .. OfSpecificData];

    /// <summary>Finds a field by name.</summary>
    public static CorrectableField? Find(string name) => ByName.GetValueOrDefault(name);

    private static CorrectableField Plain(string name, string label, ValueRule rule, string? column = null) =>
        new() { Name = name, Label = label, Subject = SubjectKind.Resident, Field = Entities.Residents[name], Rule = rule, ImportColumn = column };

    private static CorrectableField OfHealth(string name, string label, ValueRule rule, string column) =>
        new() { Name = name, Label = label, Subject = SubjectKind.Resident, Field = Entities.Residents.FindSpecific(name)!, Rule = rule, ImportColumn = column };

    private static CorrectableField Identity(string name, string label, ValueRule rule, string? column = null) => Plain(name, label, rule, column) with { IsIdentity = true };

    private static CorrectableField OfFamily(string name, string label, ValueRule rule) =>
        new() { Name = name, Label = label, Subject = SubjectKind.Family, Field = Entities.Families[name], Rule = rule, Screen = ScreenKind.FamilyCard };
}
