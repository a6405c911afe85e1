using SmartVillage.Services.Kependudukan;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of what outside systems with a contract say.</summary>
internal static class OutsideSchemas
{
    private static readonly ContractField Nop = Text("nop", "18.72.010.002.003-0004.0", "18 angka seperti pada SPPT");
    private static readonly ContractField Test = Flag("test", false, "true: dari sistem uji coba, bukan fakta.");

    public static IEnumerable<ContractSchema> All =>
    [
        new("BillOrder", "Tagihan yang ditanyakan", Nop, Number("taxYear", 2026), Text("ownerWord", "Sari", "Satu kata dari nama pemilik, paling sedikit tiga huruf.")),
        new("OfficeBillOrder", "Tagihan yang ditanyakan petugas", Nop, Number("taxYear", 2026), Text("purpose", "Pencocokan bukti bayar")),
        new("PbbBill", "Tagihan PBB", Nop, Number("taxYear", 2026), Number("amount", 85000, "Pokok, rupiah").OrNull(), Number("penalty", 0, "Denda, rupiah").OrNull(), Flag("paid", false).OrNull(),
            Date("paidOn", "2026-05-04").OrNull(), Date("dueOn", "2026-09-30").OrNull(), Date("listOf", "2026-03-01", "Tanggal daftar BPPRD; wajib ditampilkan.").OrNull(), Test),
        new("ResidentCheckOrder", "Pertanyaan tentang seorang warga", Text("consent", "permohonan 12", "Tempat persetujuan warga disimpan, tanpa NIK."), Time("consentGivenAt", "2026-03-01T08:00:00Z"),
            Text("purpose", "Bantuan kartu BPJS tidak aktif")),
        new("BpjsCheck", "Kepesertaan BPJS", Flag("active", true), Text("status", "AKTIF").OrNull(), Text("class", "KELAS III").OrNull(), Text("clinic", "Puskesmas").OrNull(), Time("checkedAt"), Test),
        new("DukcapilCheck", "Kecocokan di Dukcapil", Choice("match", "Hasilnya", nameof(PersonMatch.Match), nameof(PersonMatch.NoMatch), "UnknownNik"), Time("checkedAt"), Test),
        new("BookingOrder", "Kode booking", Text("bookingCode", "16032021A001")),
        new("HospitalQueue", "Sisa antrean", Text("number", "A-5").OrNull(), Text("clinic", "Poli Anak").OrNull(), Text("doctor", "dr. Uji").OrNull(), Number("remaining", 4).OrNull(), Text("called", "A-1").OrNull(),
            Number("waitSeconds", 900, "Detik, menurut rumah sakit.").OrNull()),
        new("HospitalBed", "Ruang rawat", Text("room", "Anggrek").OrNull(), Text("class", "KL3").OrNull(), Number("capacity", 20).OrNull(), Number("available", 3).OrNull(), Number("availableMale", 1).OrNull(),
            Number("availableFemale", 2).OrNull()),
        new("HospitalBedsAsked", "Kapan ditanyakan", Time("askedAt")),
        new("HealthFacilityOrder", "Fasilitas kesehatan yang ditanyakan", Text("organizationId", "10000004", "Nomor organisasi di SATUSEHAT")),
        new("HealthFacility", "Fasilitas kesehatan menurut SATUSEHAT", Text("id", "10000004"), Text("name", "Puskesmas Uji").OrNull(), Flag("active", true).OrNull(), Texts("phones", "Telepon yang diumumkan", "+62 725 000000"),
            List("places", "HealthPlace"), List("services", "HealthPlace")),
        new("HealthPlace", "Tempat atau layanan sebuah fasilitas", Text("id", "L-1"), Text("name", "Poli Umum").OrNull(), Flag("active", true).OrNull()),
        new("LicenseOrder", "Permohonan izin", Text("licenseId", "I-202601011200000000001", "id_izin dari OSS")),
        new("NibOrder", "NIB", Text("nib", "9120001234567")),
        new("ReferenceListOrder", "Daftar kode", Text("list", "32", "Nomor daftarnya di dokumen OSS.")),
        new("LicenseStatus", "Keadaan permohonan izin", Text("licenseId", "I-1"), Text("nib", "9120001234567").OrNull(), Text("projectId", "R-1").OrNull(), Text("code", "58", "Lampiran 10 dokumen OSS"), Text("text", "Izin terbit").OrNull()),
        new("License", "Permohonan izin", Text("licenseId", "I-1"), Text("kind", "029000000032").OrNull(), Text("area", "1872041002").OrNull(), Text("authority", "02", "00 pusat, 01 provinsi, 02 kabupaten atau kota").OrNull(),
            List("projects", "BusinessProject"), List("papers", "LicensePaper")),
        new("BusinessProject", "Kegiatan usaha", Text("id", "R-1").OrNull(), Text("kbli", "56102").OrNull(), Text("description", "Warung makan").OrNull(), Text("risk", "Rendah").OrNull()),
        new("LicensePaper", "Izin pada daftar periksa", Text("name", "Sertifikat standar").OrNull(), Text("office", "DPMPTSP").OrNull(), Text("number", "1/2026").OrNull(), Date("issuedOn", "2026-02-01").OrNull()),
        new("HandOver", "Laporan untuk dinas", Text("text", "Laporan nomor 12: Lampu jalan mati"), Text("whatsAppUrl", "https://wa.me/?text=Laporan"), List("services", "HandOverService")),
        new("HandOverService", "Jenis laporan di server dinas", Text("code", "LAMPU"), Text("name", "Lampu jalan").OrNull()),
        new("HandOverOrder", "Laporan yang diteruskan", Text("service", "LAMPU", "Jenisnya di server dinas.")),
        new("OssReference", "Satu baris daftar kode", new ContractField("fields", "map", "Isian menurut OSS", () => new System.Text.Json.Nodes.JsonObject { ["kode"] = "01" }) { ItemType = "string" }),
    ];
}
