using SmartVillage.Adapters.OpenSid.Mapping.Rules;
using DomainEntities = SmartVillage.Domain.Records.Entities;

namespace SmartVillage.Adapters.OpenSid.Mapping.Entities;

/// <summary>Residents (<c>tweb_penduduk</c>). The base table is read, not the view <c>penduduk_hidup</c>, whose column list is frozen at its creation.</summary>
internal static class ResidentMapping
{
    private static readonly TextRule OrDash = new(dashIsNothing: true);
    private static readonly TextRule OrDashOrZero = new(dashIsNothing: true, zeroIsNothing: true);

    private static readonly Dictionary<string, int> Channels = new(StringComparer.Ordinal) { ["SMS"] = 1, ["EMAIL"] = 2, ["TELEGRAM"] = 3 };

    public static readonly EntityMapping Mapping = new EntityMapping(DomainEntities.Residents, "tweb_penduduk")
        .Identity("nik", "nik")
        .Text("name", "nama")
        .Reference("family", "id_kk")
        .Code("familyRelationship", "kk_level")
        // id_rtm is no id: it holds tweb_rtm.no_kk (varchar from 19.10, a number before).
        .Text("householdNumber", OrDashOrZero, "id_rtm")
        .Code("householdRole", "rtm_level")
        .Code("sex", "sex")
        .Text("birthPlace", "tempatlahir")
        .Date("birthDate", "tanggallahir")
        .Code("religion", "agama_id")
        .Code("educationAttained", "pendidikan_kk_id")
        .Code("educationOngoing", "pendidikan_sedang_id")
        .Code("occupation", "pekerjaan_id")
        .Code("maritalStatus", "status_kawin")
        .Code("citizenship", "warganegara_id")
        .Text("passportNumber", OrDashOrZero, "dokumen_pasport")
        .Date("passportExpiryDate", "tanggal_akhir_paspor")
        .Text("permitNumber", OrDashOrZero, "dokumen_kitas")
        .Text("countryOfOrigin", "negara_asal")
        .Identity("fatherNik", "ayah_nik")
        .Identity("motherNik", "ibu_nik")
        .Text("fatherName", OrDash, "nama_ayah")
        .Text("motherName", OrDash, "nama_ibu")
        .Code("bloodType", "golongan_darah_id")
        .Reference("area", "id_cluster")
        .Code("residency", "status")
        .Code("lifeStatus", "status_dasar")
        .Text("previousAddress", "alamat_sebelumnya")
        .Text("currentAddress", "alamat_sekarang")
        .Text("birthCertificate", "akta_lahir")
        .Text("marriageCertificate", "akta_perkawinan")
        .Date("marriageDate", "tanggalperkawinan")
        .Text("divorceCertificate", "akta_perceraian")
        .Date("divorceDate", "tanggalperceraian")
        .Text("phone", "telepon")
        .Text("email", "email")
        .Text("telegram", "telegram")
        .By("preferredChannel", (_, _) => new NamedCodeRule(Channels), "hubung_warga")
        .Identity("previousFamilyCardNumber", "no_kk_sebelumnya")
        .Code("idCardType", "ktp_el")
        .Code("idCardStatus", "status_rekam")
        .Text("idCardPlace", "tempat_cetak_ktp")
        .Date("idCardDate", "tanggal_cetak_ktp")
        .Text("cardTag", "tag_id_card")
        .Code("insurance", "id_asuransi")
        .Text("insuranceNumber", "no_asuransi")
        .Text("employmentInsuranceNumber", "bpjs_ketenagakerjaan")
        .Text("ethnicity", "suku")
        .Code("literacy", "bahasa_id")
        .Text("note", new TextRule(isEncoded: true), "ket")
        .Text("birthTime", "waktu_lahir")
        .Code("birthFacility", "tempat_dilahirkan")
        .Code("birthKind", "jenis_kelahiran")
        .Integer("birthOrder", zeroIsNothing: true, "kelahiran_anak_ke")
        .Code("birthAttendant", "penolong_kelahiran")
        .Integer("birthWeight", zeroIsNothing: true, "berat_lahir")
        .Text("birthLength", "panjang_lahir")
        .Text("photoFile", "foto");
}
