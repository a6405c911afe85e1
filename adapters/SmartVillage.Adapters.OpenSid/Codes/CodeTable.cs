namespace SmartVillage.Adapters.OpenSid.Codes;

/// <summary>Where OpenSID keeps a code list: table, code column and label column.</summary>
internal sealed record CodeTable(string List, string Table, string CodeColumn = "id", string LabelColumn = "nama")
{
    /// <summary>The resident stores <c>status_rekam</c> of <c>tweb_status_ktp</c>, not that table's id.</summary>
    public static readonly IReadOnlyList<CodeTable> All =
    [
        new("sex", "tweb_penduduk_sex"), new("religion", "tweb_penduduk_agama"), new("educationAttained", "tweb_penduduk_pendidikan_kk"),
        new("educationOngoing", "tweb_penduduk_pendidikan"), new("occupation", "tweb_penduduk_pekerjaan"), new("maritalStatus", "tweb_penduduk_kawin"),
        new("familyRelationship", "tweb_penduduk_hubungan"), new("citizenship", "tweb_penduduk_warganegara"), new("bloodType", "tweb_golongan_darah"),
        new("residency", "tweb_penduduk_status"), new("lifeStatus", "tweb_status_dasar"), new("insurance", "tweb_penduduk_asuransi"),
        new("literacy", "ref_penduduk_bahasa"), new("idCardStatus", "tweb_status_ktp", "status_rekam"), new("socialClass", "tweb_keluarga_sejahtera"),
        new("householdRole", "tweb_rtm_hubungan"), new("residentEvent", "ref_peristiwa"), new("moveKind", "ref_pindah"),
        new("disability", "tweb_cacat"), new("chronicIllness", "tweb_sakit_menahun"), new("contraception", "tweb_cara_kb"),
        new("pregnancy", "ref_penduduk_hamil"), new("covid", "ref_status_covid"),
    ];
}
