using SmartVillage.Domain.Records;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Columns of areas, families, households and residents.</summary>
internal static class PeoplePlans
{
    private const char Between = '\u001f';
    private const string RtAndRw = "CONCAT(COALESCE(t.`rt`, ''), CHAR(31 USING utf8mb4), COALESCE(t.`rw`, ''))";

    public static VerifiedEntity Areas(SourceCatalog catalog) => new EntityPlanner(Entities.Areas, "tweb_wil_clusterdesa", catalog)
        .Text("hamlet", "dusun").Text("rw", "rw").Text("rt", "rt")
        .Expression(AreaLevel, "level", RtAndRw, ["rt", "rw"])
        .Reference("head", "id_kepala").Text("latitude", "lat").Text("longitude", "lng")
        .Build();

    public static VerifiedEntity Families(SourceCatalog catalog) => new EntityPlanner(Entities.Families, "tweb_keluarga", catalog)
        .Identity("familyCardNumber", "no_kk").Reference("head", "nik_kepala").Reference("area", "id_cluster")
        .Text("address", "alamat").Code("socialClass", "kelas_sosial").Date("registeredDate", "tgl_daftar").LocalTime("cardPrintedAt", "tgl_cetak_kk")
        .Build();

    public static VerifiedEntity Households(SourceCatalog catalog) => new EntityPlanner(Entities.Households, "tweb_rtm", catalog)
        .By(CanonicalText.DashOrZeroIsNothing, "householdNumber", "no_kk", CanonicalText.DashOrZeroIsNothing)
        .Reference("head", "nik_kepala").LocalTime("registeredAt", "tgl_daftar").Code("socialClass", "kelas_sosial")
        .Text("surveyNumber", "bdt").Code("registeredInWelfareList", "terdaftar_dtks")
        .Build();

    public static VerifiedEntity Residents(SourceCatalog catalog, IReadOnlyList<string> specific)
    {
        var planner = new EntityPlanner(Entities.Residents, "tweb_penduduk", catalog);
        AddPerson(planner);
        AddPapers(planner);
        AddBirth(planner);
        AddSpecific(planner, specific, hasPregnancyCodes: catalog.Find("ref_penduduk_hamil") is not null);
        var map = catalog.Find("tweb_penduduk_map");
        return planner.Apart("latitude", "longitude").Build() with
        {
            HasMap = map is not null && map.Has("id") && map.Has("lat") && map.Has("lng"),
            HasMapWindows = map?.IsInteger("id") == true,
            Unwanted = [.. Entities.Residents.SpecificFields.Where(field => !specific.Contains(Entities.SwitchOf(field), StringComparer.Ordinal))],
        };
    }

    /// <summary>OpenSID tells the levels of its one table of areas apart by '0' and '-' in RT and RW; an empty text names nothing, like the dash.</summary>
    internal static string? AreaLevel(string? rtAndRw)
    {
        var parts = (rtAndRw ?? string.Empty).Split(Between);
        var (rt, rw) = (CanonicalText.Text(parts[0]), CanonicalText.Text(parts[^1]));
        if (rt is not (null or "0" or "-"))
        {
            return "rt";
        }

        return rt != "0" || rw is null or "-" ? "placeholder" : rw == "0" ? "hamlet" : "rw";
    }

    private static void AddPerson(EntityPlanner planner) => planner
        .Identity("nik", "nik").Text("name", "nama").Reference("family", "id_kk").Code("familyRelationship", "kk_level")
        .By(CanonicalText.DashOrZeroIsNothing, "householdNumber", "id_rtm", CanonicalText.DashOrZeroIsNothing).Code("householdRole", "rtm_level")
        .Code("sex", "sex").Text("birthPlace", "tempatlahir").Date("birthDate", "tanggallahir").Code("religion", "agama_id")
        .Code("educationAttained", "pendidikan_kk_id").Code("educationOngoing", "pendidikan_sedang_id").Code("occupation", "pekerjaan_id")
        .Code("maritalStatus", "status_kawin").Code("citizenship", "warganegara_id").Text("countryOfOrigin", "negara_asal")
        .Identity("fatherNik", "ayah_nik").Identity("motherNik", "ibu_nik")
        .By(CanonicalText.DashIsNothing, "fatherName", "nama_ayah").By(CanonicalText.DashIsNothing, "motherName", "nama_ibu")
        .Code("bloodType", "golongan_darah_id").Reference("area", "id_cluster").Code("residency", "status").Code("lifeStatus", "status_dasar")
        .Text("previousAddress", "alamat_sebelumnya").Text("currentAddress", "alamat_sekarang")
        .Text("phone", "telepon").Text("email", "email").Text("telegram", "telegram").By(CanonicalText.Channel, "preferredChannel", "hubung_warga")
        .Text("ethnicity", "suku").Code("literacy", "bahasa_id").By(CanonicalText.Decoded, "note", "ket").Text("photoFile", "foto");

    /// <summary>Only what was switched on. Until 22.08 nobody had a list for pregnancy, and its zero was an answer.</summary>
    private static void AddSpecific(EntityPlanner planner, IReadOnlyList<string> specific, bool hasPregnancyCodes)
    {
        foreach (var name in specific)
        {
            _ = name switch
            {
                "disability" => planner.Code(name, "cacat_id"),
                "contraception" => planner.Code(name, "cara_kb_id"),
                "pregnancy" when hasPregnancyCodes => planner.Code(name, "hamil"),
                "pregnancy" => planner.By(text => CanonicalText.Integer(text) is "0" ? "2" : CanonicalText.Code(text), name, "hamil"),
                _ => planner,
            };
        }
    }

    private static void AddPapers(EntityPlanner planner) => planner
        .By(CanonicalText.DashOrZeroIsNothing, "passportNumber", "dokumen_pasport", CanonicalText.DashOrZeroIsNothing)
        .Date("passportExpiryDate", "tanggal_akhir_paspor")
        .By(CanonicalText.DashOrZeroIsNothing, "permitNumber", "dokumen_kitas", CanonicalText.DashOrZeroIsNothing)
        .Text("birthCertificate", "akta_lahir").Text("marriageCertificate", "akta_perkawinan").Date("marriageDate", "tanggalperkawinan")
        .Text("divorceCertificate", "akta_perceraian").Date("divorceDate", "tanggalperceraian")
        .Identity("previousFamilyCardNumber", "no_kk_sebelumnya")
        .Code("idCardType", "ktp_el").Code("idCardStatus", "status_rekam").Text("idCardPlace", "tempat_cetak_ktp").Date("idCardDate", "tanggal_cetak_ktp")
        .Text("cardTag", "tag_id_card").Code("insurance", "id_asuransi").Text("insuranceNumber", "no_asuransi")
        .Text("employmentInsuranceNumber", "bpjs_ketenagakerjaan");

    private static void AddBirth(EntityPlanner planner) => planner
        .Text("birthTime", "waktu_lahir").Code("birthFacility", "tempat_dilahirkan").Code("birthKind", "jenis_kelahiran")
        .Measure("birthOrder", "kelahiran_anak_ke").Code("birthAttendant", "penolong_kelahiran").Measure("birthWeight", "berat_lahir")
        .Text("birthLength", "panjang_lahir");
}
