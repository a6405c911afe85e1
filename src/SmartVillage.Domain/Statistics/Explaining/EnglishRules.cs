namespace SmartVillage.Domain.Statistics.Explaining;

/// <summary>The definitions of <see cref="StatisticsTopics"/> in English, for those who read the API and no Indonesian; the Indonesian text is the rule.</summary>
internal static class EnglishRules
{
    private const string Active = "All living residents (tweb_penduduk.status_dasar = 1), permanent or not, Indonesian or foreign.";
    private const string Once = "each person is counted once";
    private const string Headed = "Families that meet the definition.";

    private static readonly Dictionary<string, RuleText> Texts = new(StringComparer.Ordinal)
    {
        ["population"] = new("Population", $"Living residents; {Once}.", Active),
        ["sex"] = Coded("Sex", "sex"),
        ["ageCategory"] = Aged("Age category", "Categories of tweb_penduduk_umur with status 0"),
        ["ageBand"] = Aged("Age band", "Bands of tweb_penduduk_umur with status 1"),
        ["educationAttained"] = Coded("Education as in the family card", "pendidikan_kk_id"),
        ["educationOngoing"] = Coded("Education under way", "pendidikan_sedang_id"),
        ["occupation"] = Coded("Occupation", "pekerjaan_id"),
        ["maritalStatus"] = Coded("Marital status", "status_kawin"),
        ["religion"] = Coded("Religion", "agama_id"),
        ["citizenship"] = Coded("Citizenship", "warganegara_id"),
        ["residency"] = Coded("Residency", "status"),
        ["bloodType"] = Coded("Blood type", "golongan_darah_id"),
        ["familyRelationship"] = Coded("Relationship within the family card", "kk_level"),
        ["insurance"] = Coded("Health insurance", "id_asuransi"),
        ["ethnicity"] = new("Ethnicity", "tweb_penduduk.suku, free text; case and spaces at both ends are ignored.", Active),
        ["birthCertificate"] = new("Birth certificate", "Residents with the number of a birth certificate (akta_lahir) by age band; the others have not filled it in.", Active),
        ["idCard"] = new(
            "Identity card (KTP)", "status_rekam of residents who must have a KTP and whose ktp_el is not 3 (KIA).",
            "Whoever must have a KTP: 17 years or older, or status_kawin filled in and not 1."),
        ["childIdCard"] = new("Child identity card (KIA)", "status_rekam of children with ktp_el = 3 (KIA).", "Living residents aged 0 to 17."),
        ["marriageBook"] = new(
            "Marriage certificate", "Residents with the number of a marriage certificate by status_kawin.", "Living residents whose status_kawin is filled in and not 1."),
        ["employmentInsurance"] = new(
            "Employment insurance (BPJS Ketenagakerjaan)", "Residents with a number of BPJS Ketenagakerjaan by occupation; the others have not filled it in.", Active),
        ["selfServiceAccount"] = new(
            "Account of Layanan Mandiri", "Living residents who have an account of Layanan Mandiri (tweb_penduduk_mandiri), active or not; the others have none.", Active),
        ["lifeStatus"] = new("Basic status", "tweb_penduduk.status_dasar.", "All rows of residents, also those who died, moved, are missing, left, or are not valid."),
        ["deathCertificate"] = new(
            "Death certificate", "Dead residents whose event has the number of a death certificate (log_penduduk.akta_mati), by age band on the reference date.",
            "Dead residents (status_dasar = 2)."),
        ["disability"] = Specific("Disability", "tweb_penduduk.cacat_id"),
        ["chronicIllness"] = Specific("Chronic illness", "tweb_penduduk.sakit_menahun_id"),
        ["contraception"] = Specific("Contraception", "tweb_penduduk.cara_kb_id"),
        ["pregnancy"] = Specific("Pregnancy", "tweb_penduduk.hamil") with { Population = "Living women." },
        ["covid"] = new("Covid status", "covid19_pemudik.status_covid; one status a person.", Active),
        ["familiesActiveHead"] = Families(
            "Families with a living head", "The head of the family (tweb_keluarga.nik_kepala) is alive; kk_level is ignored (as keluarga_aktif does)."),
        ["familiesHeadOfFamily"] = Families(
            "Families whose head is alive and related as head of family", "The head of the family is alive and kk_level = 1 (as the page of areas counts)."),
        ["familiesDashboard"] = Families(
            "Families as on the dashboard",
            "The head of the family is alive, kk_level = 1, and the newest event in log_keluarga exists and is not 2, 3 or 4 (dashboard since 24.05)."),
        ["socialClass"] = Families("Social class", "tweb_keluarga.kelas_sosial of families whose head is alive."),
        ["households"] = Households("Households", "tweb_rtm with a living head and rtm_level = 1."),
        ["welfareHouseholds"] = Households("Households of the poverty survey (BDT)", "Households with a number of the survey (tweb_rtm.bdt)."),
        ["completeness"] = new("Completeness of data", "Living residents whose column holds a value that is known, one line a column.", Active),
        ["areas"] = new("Areas", "Hamlets, RW and RT (tweb_wil_clusterdesa) without rows that only stand in for a level.", "All areas below."),
    };

    /// <summary>The text of a topic; a programme keeps the name that it has.</summary>
    public static RuleText Of(string topic, string label) => StatisticsTopics.IsBenefit(topic)
        ? new RuleText(
            label,
            "Recipients (program_peserta) whose NIK, family card number or household number is among the residents; the others are no recipients.",
            "By the target of the programme: living residents, families with a living head, or households.")
        : Texts[topic];

    private static RuleText Coded(string label, string column) => new(label, $"tweb_penduduk.{column}; {Once}.", Active);

    private static RuleText Aged(string label, string list) =>
        new(label, $"{list}, age in full years by OpenSID's arithmetic of dates, both limits included; {Once}.", Active);

    private static RuleText Specific(string label, string column) => new(label, $"{column}; only counted, kept for nobody.", Active);

    private static RuleText Families(string label, string definition) => new(label, $"{definition} The area is that of the head.", Headed);

    private static RuleText Households(string label, string definition) => new(label, $"{definition} The area is that of the head.", "Households with a living head.");
}
