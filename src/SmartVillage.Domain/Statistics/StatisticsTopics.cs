namespace SmartVillage.Domain.Statistics;

/// <summary>Every topic in the order in which it is shown. Aid programmes of a village come on top, one topic each, see <see cref="BenefitKey"/>.</summary>
public static class StatisticsTopics
{
    private const string Active = "Semua penduduk hidup (tweb_penduduk.status_dasar = 1), tetap maupun tidak tetap, WNI maupun WNA.";
    private const string Counted = "satu orang dihitung satu kali";
    private const string Life = "residents.lifeStatus";
    private const string Birth = "residents.birthDate";
    private const string BenefitPrefix = "benefit-";

    /// <summary>Stands for all aid programmes where their tables are missing.</summary>
    internal const string Benefits = "benefits";

    /// <summary>All topics that do not depend on a village's programmes.</summary>
    public static readonly IReadOnlyList<StatisticsTopic> All =
    [
        new("population", "Jumlah penduduk", $"Penduduk hidup; {Counted}.", Active, [Life]),
        Coded("sex", "Jenis kelamin", "sex"),
        Aged("ageCategory", "Kategori umur", "Kategori tweb_penduduk_umur status 0"),
        Aged("ageBand", "Rentang umur", "Rentang tweb_penduduk_umur status 1"),
        Coded("educationAttained", "Pendidikan dalam KK", "pendidikan_kk_id"),
        Coded("educationOngoing", "Pendidikan sedang ditempuh", "pendidikan_sedang_id"),
        Coded("occupation", "Pekerjaan", "pekerjaan_id"),
        Coded("maritalStatus", "Status perkawinan", "status_kawin"),
        Coded("religion", "Agama", "agama_id"),
        Coded("citizenship", "Warga negara", "warganegara_id"),
        Coded("residency", "Status penduduk", "status"),
        Coded("bloodType", "Golongan darah", "golongan_darah_id"),
        Coded("familyRelationship", "Hubungan dalam KK", "kk_level"),
        Coded("insurance", "Asuransi kesehatan", "id_asuransi"),
        new("ethnicity", "Suku / etnis", "tweb_penduduk.suku, teks bebas; huruf besar-kecil dan spasi tepi diabaikan.", Active, [Life, "residents.ethnicity"]),
        new("birthCertificate", "Akta kelahiran", "Penduduk dengan nomor akta lahir (akta_lahir) menurut rentang umur; sisanya belum mengisi.", Active,
            [Life, Birth, "residents.birthCertificate"]),
        new("idCard", "Kepemilikan KTP", "status_rekam penduduk wajib KTP dengan ktp_el bukan 3 (KIA).",
            "Wajib KTP: umur 17 tahun ke atas, atau status_kawin terisi dan bukan 1.",
            [Life, Birth, "residents.idCardType", "residents.idCardStatus", "residents.maritalStatus"]),
        new("childIdCard", "Kepemilikan KIA", "status_rekam anak dengan ktp_el = 3 (KIA).", "Penduduk hidup berumur 0 sampai 17 tahun.",
            [Life, Birth, "residents.idCardType", "residents.idCardStatus"]),
        new("marriageBook", "Buku nikah", "Penduduk dengan nomor akta perkawinan menurut status_kawin.", "Penduduk hidup dengan status_kawin terisi dan bukan 1.",
            [Life, "residents.maritalStatus", "residents.marriageCertificate"]),
        new("employmentInsurance", "BPJS Ketenagakerjaan", "Penduduk dengan nomor BPJS ketenagakerjaan menurut pekerjaan; sisanya belum mengisi.", Active,
            [Life, "residents.occupation", "residents.employmentInsuranceNumber"]),
        new("selfServiceAccount", "Akun Layanan Mandiri", "Penduduk hidup yang mempunyai akun Layanan Mandiri (tweb_penduduk_mandiri), aktif atau tidak; sisanya belum mempunyai.", Active,
            [Life, "selfServiceAccounts.resident"]),
        new("lifeStatus", "Status dasar", "tweb_penduduk.status_dasar.", "Semua baris penduduk, juga yang mati, pindah, hilang, pergi atau tidak valid.", [Life]),
        new("deathCertificate", "Akta kematian",
            "Penduduk mati yang peristiwanya bernomor akta mati (log_penduduk.akta_mati), menurut rentang umur pada tanggal acuan.",
            "Penduduk mati (status_dasar = 2).", [Life, Birth, "residentEvents.resident", "residentEvents.deathCertificate"]),
        Specific("disability", "Penyandang cacat", "cacat_id"),
        Specific("chronicIllness", "Penyakit menahun", "sakit_menahun_id"),
        Specific("contraception", "Akseptor KB", "cara_kb_id"),
        Specific("pregnancy", "Status kehamilan", "hamil") with { Population = "Perempuan hidup.", Needs = [Life, "residents.sex", "pregnancy"] },
        Specific("covid", "Status Covid", "status_covid") with { Definition = "covid19_pemudik.status_covid; satu orang satu status." },
        Families("familiesActiveHead", "Keluarga dengan kepala hidup", "Kepala keluarga (tweb_keluarga.nik_kepala) hidup; kk_level diabaikan (seperti keluarga_aktif)."),
        Families("familiesHeadOfFamily", "Keluarga dengan kepala hidup dan berhubungan kepala keluarga",
            "Kepala keluarga hidup dan kk_level = 1 (seperti halaman wilayah).", "residents.familyRelationship"),
        Families("familiesDashboard", "Keluarga menurut beranda",
            "Kepala keluarga hidup, kk_level = 1, dan peristiwa terakhir di log_keluarga ada dan bukan 2, 3 atau 4 (beranda sejak 24.05).",
            "residents.familyRelationship", "familyEvents.family", "familyEvents.kind"),
        Families("socialClass", "Kelas sosial", "tweb_keluarga.kelas_sosial keluarga yang kepalanya hidup.", "families.socialClass"),
        Households("households", "Rumah tangga", "tweb_rtm dengan kepala hidup dan rtm_level = 1."),
        Households("welfareHouseholds", "Rumah tangga BDT", "Rumah tangga dengan nomor BDT (tweb_rtm.bdt).", "households.surveyNumber"),
        new("completeness", "Kelengkapan data", "Penduduk hidup yang kolomnya terisi dengan nilai yang dikenal, satu baris per kolom.", Active, [Life]),
        new("areas", "Wilayah", "Dusun/lingkungan, RW dan RT (tweb_wil_clusterdesa) tanpa baris pengganti.", "Semua wilayah di bawahnya.",
            ["areas.hamlet", "areas.rw", "areas.rt"]) { Unit = StatisticsUnit.Areas },
    ];

    /// <summary>Finds a topic, also that of a programme; null when no such topic exists.</summary>
    public static StatisticsTopic? Find(string key) =>
        All.FirstOrDefault(topic => string.Equals(topic.Key, key, StringComparison.Ordinal)) ?? (IsBenefit(key) ? Benefit(key, key, StatisticsUnit.People) : null);

    /// <summary>Place of a topic among all; programmes come last, in an order of their own.</summary>
    internal static int OrderOf(string key)
    {
        var order = 0;
        while (order < All.Count && All[order].Key != key)
        {
            order++;
        }

        return order;
    }

    /// <summary>Whether the topic is that of an aid programme.</summary>
    public static bool IsBenefit(string key) => key.StartsWith(BenefitPrefix, StringComparison.Ordinal);

    /// <summary>Whether a topic is among those that a source does not give: by itself, or as one of all programmes.</summary>
    public static bool IsNotRead(string key, IReadOnlyList<string> notRead)
    {
        ArgumentNullException.ThrowIfNull(notRead);
        return notRead.Contains(key, StringComparer.Ordinal) || (IsBenefit(key) && notRead.Contains(Benefits, StringComparer.Ordinal));
    }

    /// <summary>
    /// Key of a programme's topic. Made of its name, because source ids change when OpenSID is restored; <paramref name="occurrence"/> tells namesakes apart.
    /// </summary>
    public static string BenefitKey(string foldedName, int occurrence)
    {
        var slug = foldedName.ToLowerInvariant().Replace(' ', '-');
        slug = slug.Length == 0 ? "tanpa-nama" : slug[..Math.Min(60, slug.Length)];
        return occurrence == 1 ? BenefitPrefix + slug : $"{BenefitPrefix}{slug}-{occurrence}";
    }

    /// <summary>Topic of a programme.</summary>
    public static StatisticsTopic Benefit(string key, string name, StatisticsUnit unit) => new(
        key,
        name,
        "Penerima (program_peserta) yang cocok dengan NIK, nomor KK atau nomor rumah tangga dalam penduduk; sisanya bukan penerima.",
        "Menurut sasaran program: penduduk hidup, keluarga dengan kepala hidup, atau rumah tangga.",
        ["benefits.target", "benefitParticipants.benefit", "benefitParticipants.participant"])
    {
        Unit = unit,
    };

    private static StatisticsTopic Coded(string key, string label, string column) =>
        new(key, label, $"tweb_penduduk.{column}; {Counted}.", Active, [Life, $"residents.{key}"]);

    private static StatisticsTopic Aged(string key, string label, string list) =>
        new(key, label, $"{list}, umur dalam tahun penuh menurut aritmetika tanggal OpenSID, kedua batas termasuk; {Counted}.", Active, [Life, Birth]);

    private static StatisticsTopic Specific(string key, string label, string column) =>
        new(key, label, $"tweb_penduduk.{column}; hanya dihitung, tidak disimpan per orang.", Active, [Life, key]) { IsSpecific = true };

    private static StatisticsTopic Families(string key, string label, string definition, params string[] needs) =>
        new(key, label, definition + " Wilayah menurut kepala keluarga.", "Keluarga yang memenuhi definisi.", [Life, "families.head", .. needs])
        {
            Unit = StatisticsUnit.Families,
        };

    private static StatisticsTopic Households(string key, string label, string definition, params string[] needs) =>
        new(key, label, definition + " Wilayah menurut kepala rumah tangga.", "Rumah tangga dengan kepala hidup.",
            [Life, "households.head", "residents.householdRole", .. needs])
        {
            Unit = StatisticsUnit.Households,
        };
}
