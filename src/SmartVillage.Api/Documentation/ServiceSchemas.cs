using SmartVillage.Services;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Enrichment;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of the catalogue of services.</summary>
internal static class ServiceSchemas
{
    private static readonly string[] Modes = Enum.GetNames<AdapterMode>();
    private static readonly string[] Kinds = ["phone", "whatsapp", "sms", "email", "web", "app", "counter"];
    private static readonly string[] Referrals = ["jkn", "none", "always", "internal", "unknown"];
    private static readonly string[] Records = ["familyCard", "birthCertificate", "healthInsurance", "idCard", "aidProgramme", "selfServiceAccount"];

    public static IEnumerable<ContractSchema> All => [.. Public, .. Office, .. Emergency];

    private static IEnumerable<ContractSchema> Public =>
    [
        new("Service", "Satu layanan di sebuah desa atau kelurahan",
            Text("code", "pbb"), Object("name", "LocalText"), Object("summary", "LocalText"), Object("office", "LocalText", "Kantor pemilik layanan"),
            Flag("emergency", false, "Menyangkut nyawa: ditampilkan lebih dulu, tidak pernah diantrekan."), Choice("mode", "Sejauh mana pemasangan ini melayaninya", Modes),
            Object("notice", "LocalText", "Pemberitahuan yang sedang berlaku").OrNull(), List("channels", "ServiceChannel"), List("requirements", "ServiceRequirement"),
            List("clinics", "ServiceClinic", "Poliklinik rumah sakit; hanya pada rsud"), Object("procedure", "LocalText"), Object("fee", "ServiceFee"), Object("processingTime", "ServiceTime"), Object("output", "LocalText", "Yang didapat"),
            List("legalBasis", "LegalBasis"), List("lifeEvents", "LifeEvent", "Peristiwa hidup"), List("standard", "StandardComponent", "14 komponen standar pelayanan, UU 25/2009 pasal 21"),
            Text("spbeRalCode", "", "Kode referensi layanan SPBE (RAL); null karena belum diverifikasi.").OrNull(),
            Choice("confidence", "A dokumen pemilik, B beberapa sumber, C satu sumber, D pengetahuan umum, Operator isian desa", Enum.GetNames<Confidence>()),
            Choice("confirmation", "Dipastikan petugas dalam 12 bulan terakhir?", Enum.GetNames<Confirmation>()), Time("lastConfirmedAt").OrNull(),
            Text("lastConfirmedBy", "Operator Tejosari").OrNull(), Date("reviewedOn", "2026-07-15", "Kapan berkas katalog terakhir diperiksa")),
        new("LocalText", "Teks dalam dua bahasa", Text("id", "Pembayaran PBB"), Text("en", "Land and building tax").OrNull().Optional()),
        new("ServiceChannel", "Cara mencapai layanan",
            Choice("kind", "Jenis", Kinds), Text("value", "112"), Text("href", "tel:112", "Yang dibuka telepon atau peramban; null untuk tempat dan nama.").OrNull().Optional(),
            Object("label", "LocalText").OrNull().Optional(), Text("hours", "Mo-Fr 08:00-16:00", "Jam buka menurut schema.org; null bila tidak diketahui.").OrNull().Optional(),
            Choice("confidence", "Seberapa pasti; tidak diisi pada isian desa", Enum.GetNames<Confidence>()).Optional()),
        new("ServiceRequirement", "Yang perlu dibawa",
            Text("key", "sppt"), Object("name", "LocalText"), Choice("record", "Catatan di OpenSID yang bersesuaian", Records).OrNull().Optional()),
        new("ServiceClinic", "Satu poliklinik",
            Object("name", "LocalText"), Text("hours", "Mo-Th 08:00-14:00, Fr 08:00-11:00", "Hari dan jam menurut schema.org").OrNull().Optional(), Number("quotaPerDay", 30, "Pasien per hari").OrNull().Optional(),
            Choice("referral", "Aturan rujukan", Referrals), Object("referralText", "LocalText", "Aturan itu dalam kata-kata"), Object("note", "LocalText").OrNull().Optional(),
            Date("confirmedOn", "2026-02-20", "Terakhir ditanyakan ke rumah sakit"), Choice("confirmation", "Ditanyakan dalam 12 bulan terakhir?", "Current", "Expired")),
        new("VariationClinic", "Poliklinik menurut petugas desa atau kota",
            Object("name", "LocalText"), Text("hours", "Mo-Th 08:00-14:00, Fr 08:00-11:00").OrNull().Optional(), Number("quotaPerDay", 30, "1 sampai 1000; null bila tidak diketahui").OrNull().Optional(),
            Choice("referral", "none tanpa rujukan, jkn peserta JKN dengan rujukan, always selalu, internal dari poliklinik lain", Referrals), Object("note", "LocalText").OrNull().Optional(),
            Date("confirmedOn", "2026-02-20", "Hari terakhir ditanyakan ke rumah sakit; tidak di masa depan")),
        new("ServiceFee", "Biaya", Number("amount", 0, "Rupiah bulat, 0 gratis, null tergantung.").OrNull().Optional(), Object("text", "LocalText")),
        new("ServiceTime", "Lama waktu", Text("duration", "P14D", "ISO 8601; null bila tidak ada janji waktu.").OrNull().Optional(), Object("text", "LocalText")),
        new("LegalBasis", "Dasar hukum", Text("title", "UU 25/2009 tentang Pelayanan Publik"), Text("url", "https://peraturan.go.id").OrNull().Optional(),
            Choice("confidence", "Seberapa pasti; D berarti pengetahuan umum yang belum diperiksa", Enum.GetNames<Confidence>()).OrNull().Optional()),
        new("LifeEvent", "Peristiwa hidup", Text("code", "tax"), Object("name", "LocalText")),
        new("StandardComponent", "Komponen standar pelayanan; text null berarti pemilik layanan belum mengumumkannya",
            Number("number", 1), Choice("component", "Komponen", [.. Enum.GetValues<StandardComponent>().Select(StandardComponents.NameOf)]), Object("label", "LocalText"),
            Object("text", "LocalText").OrNull()),
        new("ServiceCoverage", "Cakupan satu hal untuk satu layanan",
            Text("service", "bpjs"), Choice("fact", "Yang tercatat", Records), Text("topic", "insurance", "Topik statistik asalnya."),
            Choice("state", "Arti null", "Published", "Hidden", "Unpublished", "NotRead"), Number("recorded", 2510).OrNull(), Number("notRecorded", 501).OrNull(), Number("total", 3011).OrNull()),
    ];

    private static IEnumerable<ContractSchema> Office =>
    [
        new("ServiceDesk", "Isian desa untuk sebuah layanan, untuk petugas",
            Number("revision", 3, "Nomor isian; 0 bila belum ada."), Choice("wantedMode", "Mode yang dikehendaki", Modes),
            Text("confirmedBy", "Pak Operator", "Nama petugas yang memastikan; tidak tampil kepada umum.").OrNull(), Object("variation", "ServiceVariation"),
            List("toConfirm", "OpenQuestion"), Object("shown", "Service", "Yang dilihat warga")),
        new("ServiceVariation", "Yang dikatakan desa; yang tidak diisi mengikuti katalog kota dan nasional",
            Choice("mode", "Mode yang dikehendaki", Modes).Optional(), Object("name", "LocalText").Optional(), Object("summary", "LocalText").Optional(),
            Object("office", "LocalText").Optional(), Object("notice", "LocalText").Optional(), List("channels", "VariationChannel", "Ditambahkan di atas yang sudah ada").Optional(),
            Texts("hiddenChannels", "Nilai kanal yang salah di sini", "https://lama.example.go.id").Optional(), List("requirements", "ServiceRequirement").Optional(),
            new ContractField("clinics", "array", "Poliklinik; hanya pada rsud, menggantikan seluruh daftar. Bentuknya VariationClinic", () => new System.Text.Json.Nodes.JsonArray()) { ItemType = "object" }.Optional(),
            Object("procedure", "LocalText").Optional(), Object("fee", "ServiceFee").Optional(), Object("processingTime", "ServiceTime").Optional(), Object("output", "LocalText").Optional(),
            List("legalBasis", "LegalBasis").Optional(), Texts("lifeEvents", "Kode peristiwa hidup", "tax").Optional(),
            Map("standard", "staffNumber", "LocalText", "Komponen dari facilities sampai performanceEvaluation").Optional()),
        new("VariationChannel", "Kanal yang ditambahkan desa",
            Choice("kind", "Jenis", Kinds), Text("value", "112", "Nomor dengan kode negara, seperti +62 725 123456."), Object("label", "LocalText").OrNull().Optional(),
            Text("hours", "Mo-Fr 08:00-16:00").OrNull().Optional()),
        new("ServiceVariationOrder", "Isian desa yang baru",
            Object("variation", "ServiceVariation"), new ContractField("basedOn", "integer", "Revision yang terakhir dibaca; null untuk menulis tanpa memeriksa.", () => null).OrNull().Optional(),
            Text("note", "Sudah ditanyakan ke BPPRD").OrNull().Optional()),
        new("ServiceConfirmationOrder", "Pemastian sebuah isian",
            new ContractField("basedOn", "integer", "Revision yang terakhir dibaca; null untuk memastikan tanpa memeriksa.", () => null).OrNull().Optional(),
            Text("note", "Sudah ditanyakan ke BPPRD").OrNull().Optional()),
        new("OpenQuestion", "Yang belum dipastikan siapa pun",
            Object("what", "LocalText"), Text("candidate", "+62 725 000000", "Yang pernah ditulis orang, untuk diperiksa.").OrNull(), Text("source", "Pers").OrNull(),
            Choice("confidence", "Seberapa pasti", Enum.GetNames<Confidence>()).OrNull()),
        new("ServiceVersion", "Satu perubahan isian desa",
            Number("revision", 3), Time("at"), Text("by", "Pak Operator"), Text("key", "a1b2c3d4e5f6", "Nomor kunci, bukan kuncinya"),
            Choice("kind", "Perbuatan", "Edited", "Confirmed"), Text("note", "Sudah ditanyakan ke BPPRD").OrNull(), Object("variation", "ServiceVariation")),
        new("ResidentServices", "Yang tercatat di OpenSID tentang syarat tiap layanan untuk seorang penduduk",
            Number("id", 7), Text("source", "Tercatat di OpenSID; bukan keterangan pemilik data."), List("openLetters", "OpenLetters", "Permohonan surat yang belum diambil atau dibatalkan; null bila tidak dibaca dari sumber ini.").OrNull(),
            List("services", "ResidentService")),
        new("OpenLetters", "Permohonan surat dengan satu status", Number("status", 1, "permohonan_surat.status").OrNull(), Text("label", "Sedang Diperiksa").OrNull(), Number("count", 1)),
        new("ResidentService", "Satu layanan", Text("code", "bpjs"), Object("name", "LocalText"), List("requirements", "RequirementState")),
        new("RequirementState", "Satu syarat; state null berarti bukan hal yang tercatat di data penduduk",
            Text("key", "membership"), Object("name", "LocalText"), Choice("state", "Yang tercatat", Enum.GetNames<RecordState>()).OrNull(),
            Text("detail", "BPJS PENERIMA BANTUAN IURAN", "Jenis atau status menurut OpenSID; tidak pernah nomor.").OrNull()),
    ];

    private static IEnumerable<ContractSchema> Emergency =>
    [
        new("EmergencyGuide", "Keadaan darurat",
            Date("reviewedOn", "2026-07-15"), List("numbers", "EmergencyNumber"), List("whatToSay", "LocalText", "Yang disampaikan di telepon"),
            List("untilHelpComes", "LocalText", "Yang dilakukan sampai bantuan datang")),
        new("EmergencyNumber", "Nomor yang dijawab siang malam", Text("number", "119"), Object("name", "LocalText"), Object("for", "LocalText")),
    ];
}
