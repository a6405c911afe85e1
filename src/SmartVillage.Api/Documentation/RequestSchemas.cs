using System.Text.Json.Nodes;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Ambulance;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of what residents ask for.</summary>
internal static class RequestSchemas
{
    private static readonly string[] States = Enum.GetNames<RequestState>();

    private static readonly string[] Reasons = Enum.GetNames<RefusalReason>();

    /// <summary>Why something is refused, for counting.</summary>
    public static readonly ContractField Reason =
        new ContractField("reason", "string", "Alasan penolakan untuk evaluasi; kalimat untuk warga ada di note.", () => null) { Allowed = Reasons }.OrNull().Optional();

    private static readonly ContractField Revision = new ContractField("basedOn", "integer", "Revision yang terakhir dibaca; null untuk tidak memeriksa.", () => null).OrNull().Optional();
    private static readonly ContractField Note = Text("note", "Petugas datang besok pagi.", "Untuk warga").OrNull().Optional();
    private static readonly ContractField Inside = Text("internalNote", "Suku cadang ada di gudang.", "Antarpetugas").OrNull().Optional();

    private static readonly ContractField[] Head =
    [
        Number("id", 7), Text("type", "pju-mati"), Object("name", "LocalText"), Choice("state", "Keadaan", States), Time("receivedAt"), Time("updatedAt"),
        Time("dueAt").OrNull(), Time("closedAt").OrNull(), Number("mergedInto", 5, "Permohonan lain yang keadaannya diikuti").OrNull(), Number("meToo", 2, "Berapa orang lain melaporkan hal yang sama"),
        Object("stage", "RequestStage", "Tahap terakhir").OrNull(), Object("trip", "RequestTrip", "Perjalanan ambulansnya").OrNull(),
        Number("origin", 6, "Permohonan rumah sakit asal perjalanan ini").OrNull(), Number("tripRequest", 9, "Perjalanan ambulans yang dibuka dari permohonan ini").OrNull(), List("attachments", "RequestAttachment"),
    ];

    private static readonly ContractField[] Line =
    [
        .. Head, Choice("channel", "Lewat mana", Enum.GetNames<RequestChannel>()), Flag("late", false), Text("assignedTo", "Pak Operator").OrNull(),
        Numbers("possibleDuplicates", "Permohonan lain sejenis dari nomor atau surel yang sama dalam 14 hari yang belum selesai; gabungkan bila memang sama", 16),
        Choice("refusal", "Alasan penolakan untuk dihitung", Reasons).OrNull(), Number("revision", 3),
        Flag("emptied", false, "Isi sudah dihapus karena masa simpannya habis."), Text("description", "Lampu mati sejak Senin.").OrNull(), Text("address", "Depan masjid, RT 03").OrNull(),
        Decimal("latitude", -5.1135).OrNull(), Decimal("longitude", 105.321).OrNull(), Texts("next", "Keadaan yang dapat menyusul", "Verified"),
    ];

    private static readonly ContractField[] Tracked = [.. Head, Text("note", "Petugas datang besok pagi.").OrNull(), List("steps", "TrackedStep")];

    public static IEnumerable<ContractSchema> All => [.. Types, .. Residents, .. Office];

    private static IEnumerable<ContractSchema> Types =>
    [
        new("RequestType", "Yang dapat dimohon atau dilaporkan",
            Text("code", "pju-mati"), Text("service", "pju").OrNull(), Object("name", "LocalText"), Object("description", "LocalText"), Object("group", "LocalText"),
            Object("warning", "LocalText", "Dibaca lebih dulu").OrNull(), Text("office", "Dinas Perhubungan Kota Metro"), Flag("isPublic", true, "Tampil bagi umum lewat Open311, tanpa pelapornya."),
            Flag("needsPlace", true), Flag("needsPhone", false), Flag("takesFiles", true, "Foto dan PDF dapat dilampirkan."), Number("withinWorkingHours", 24, "Janji waktu dalam jam kerja").OrNull(), Number("withinHours", 72, "Janji waktu siang dan malam, bila undang-undang menghitungnya begitu").OrNull(),
            Number("keptForDays", 365, "Lama isi dan kontak disimpan sesudah berakhir"), List("stages", "RequestStage", "Tahap yang dapat dicatat, berurutan"), List("fields", "RequestField")),
        new("RequestField", "Satu isian", Text("code", "hazard"), Choice("kind", "Bentuk isian", Enum.GetNames<FieldKind>()), Flag("required", false), Object("label", "LocalText"), List("options", "RequestOption")),
        new("RequestOption", "Satu pilihan", Text("key", "school"), Object("name", "LocalText"), Flag("emergency", false, "Tidak diantrekan: 119 dan 112 lebih dulu.")),
    ];

    private static IEnumerable<ContractSchema> Residents =>
    [
        new("RequestOrder", "Permohonan atau laporan",
            Text("type", "pju-mati"), new ContractField("values", "map", "Isian jenis itu (fields pada request-types), masing-masing daftar nilai; satu nilai juga boleh tanpa daftar", () => new JsonObject { ["lamps_out"] = new JsonArray("2"), ["hazard"] = new JsonArray("school") }) { ItemType = "array" }.OrNull().Optional(),
            Text("description", "Lampu mati sejak Senin.").OrNull().Optional(), Object("place", "RequestPlace").OrNull().Optional(), Object("contact", "RequestContact").OrNull().Optional(),
            Text("website", "", "Harus kosong").OrNull().Optional()),
        new("RequestPlace", "Tempatnya", Text("address", "Depan masjid, RT 03").OrNull().Optional(), Decimal("latitude", -5.1135).OrNull().Optional(), Decimal("longitude", 105.321).OrNull().Optional()),
        new("RequestContact", "Yang dapat dihubungi", Text("name", "Sari").OrNull().Optional(), Text("phone", "0812 0000 0000").OrNull().Optional(), Text("email", "warga@example.com").OrNull().Optional()),
        new("RequestReceipt", "Tanda terima", [.. Tracked, Text("trackingCode", "7K3M-0Q2R-5S8T-1V4W-9X6Y", "Rahasia pemohon; hanya ditampilkan sekali."),
            Flag("holidaysKnown", true, "false: libur tahun itu belum lengkap diketahui; janji waktunya dihitung tanpa libur yang belum diketahui.")]),
        new("RequestStage", "Tahap di jalan sebuah permohonan", Text("code", "sent-to-dukcapil"), Object("name", "LocalText")),
        new("RequestTrip", "Perjalanan ambulans sebuah permohonan", Choice("state", "Keadaan perjalanan", Enum.GetNames<TripState>()), Choice("kind", "Jenis", Enum.GetNames<TripKind>()), Time("startsAt"), Time("endsAt")),
        new("RequestAttachment", "Berkas pada sebuah permohonan, sudah dibersihkan",
            Number("number", 1), Text("mediaType", "image/jpeg"), Number("bytes", 480_000), Time("addedAt"), Flag("byResident", true, "Dari pemohon, bukan petugas")),
        new("TrackedAttachmentOrder", "Lampiran yang diunduh", Text("trackingCode", "0000-0000-0000-0000-0003"), Number("attachment", 1, "Nomor lampiran")),
        new("TrackingOrder", "Kode lacak", Text("trackingCode", "0000-0000-0000-0000-0001")),
        new("SatisfactionOrder", "Penilaian", Text("trackingCode", "0000-0000-0000-0000-0002"), Numbers("marks", "Sembilan angka 1 sampai 4", 4, 3, 4, 4, 3, 4, 4, 3, 4)),
        new("TrackedRequest", "Keadaan sebuah permohonan", Tracked),
        new("TrackedStep", "Satu langkah", Time("at"), Choice("kind", "Langkah", Enum.GetNames<StepKind>()), Choice("to", "Keadaan sesudahnya", States), Choice("trip", "Keadaan perjalanan ambulans", Enum.GetNames<TripState>()).OrNull(), Text("stage", "ready").OrNull(), Text("note", "Petugas datang besok pagi.").OrNull()),
        new("Satisfaction", "Kepuasan warga atas sebuah layanan; null bila penilaiannya terlalu sedikit",
            Text("service", "pju"), Number("answers", 42).OrNull(), Decimal("index", 87.5).OrNull(), Choice("band", "Mutu pelayanan", "B", "A", "C", "D").OrNull(),
            Object("elements", "SatisfactionElements", "Rata-rata setiap unsur, 1 sampai 4").OrNull()),
        new("SatisfactionElements", "Sembilan unsur PermenPANRB 14/2017", [.. SatisfactionAnswer.Names.Select(name => Decimal(name, 3.5))]),
    ];

    private static IEnumerable<ContractSchema> Office =>
    [
        new("OfficeRequestLine", "Permohonan dalam daftar petugas", Line),
        new("OfficeRequest", "Permohonan dengan seluruh isinya, untuk petugas",
            [
                .. Line, Text("addressId", "A-17").OrNull(), Text("mediaUrl", "https://example.com/lampu.jpg").OrNull(), Object("nib", "NibClaim").OrNull(), Object("contact", "RequestContact"),
                new ContractField("values", "map", "Isian jenis itu", () => new JsonObject()) { ItemType = "array" }, List("steps", "RequestStep"),
            ]),
        new("RequestStep", "Satu langkah",
            Number("number", 3), Time("at"), Choice("kind", "Langkah", Enum.GetNames<StepKind>()), Choice("from", "Keadaan sebelumnya", States), Choice("to", "Keadaan sesudahnya", States),
            Choice("trip", "Keadaan perjalanan ambulans", Enum.GetNames<TripState>()).OrNull(), Text("stage", "ready").OrNull(), Text("by", "Pak Operator"), Text("key", "a1b2c3d4e5f6").OrNull(), Text("note", "Petugas datang besok pagi.").OrNull(), Text("internalNote", "Suku cadang ada di gudang.").OrNull()),
        new("RequestWebhook", "Kabar kepada sistem lain: nomor dan keadaan saja",
            Flag("enabled", true, "Requests:Webhook disetel."), Number("waiting", 0, "Belum diterima"), Number("dead", 0, "Tidak diulang lagi"), Time("oldestWaitingAt").OrNull(),
            Text("lastFailure", "penerima menjawab 500").OrNull()),
        new("NibClaim", "NIB yang dicatat", Text("number", "9120001234567"), Date("issuedOn", "2025-06-01").OrNull(), List("kbli", "KbliCode")),
        new("KbliCode", "Kegiatan usaha dengan versi KBLI-nya", Text("code", "56102"), Number("version", 2020)),
        new("KbliLine", "Lapangan usaha menurut daftar BPS", Text("code", "56102"), Number("version", 2020), Text("title", "Rumah/warung makan")),
        new("NibClaimOrder", "NIB menurut pemiliknya",
            Text("nib", "9120001234567"), Date("issuedOn", "2025-06-01").OrNull().Optional(), List("kbli", "KbliCode").OrNull().Optional(), Flag("documentSeen", false, "Dokumennya dilihat petugas").Optional(), Revision),
        new("RequestStageOrder", "Tahap yang dicapai", Text("to", "sent-to-dukcapil"), Note, Inside, Revision),
        new("RequestStateOrder", "Keadaan yang baru", Choice("to", "Keadaan", ["Verified", .. States.Where(s => s != "Verified")]), Note, Inside, Revision, Reason),
        new("ComplaintAnswerOrder", "Jawaban atas pengaduan OpenSID",
            Choice("to", "Keadaan", "Completed", "InProgress", "Received"), Text("answer", "Lampunya sudah diganti.", "Dibaca semua orang di laman OpenSID; paling banyak 300 huruf, tanpa NIK."), Revision),
        new("RequestNoteOrder", "Catatan", Note, Inside, Revision),
        new("RequestAssignmentOrder", "Penugasan", Text("to", "Pak Operator").OrNull().Optional(), Inside, Revision),
        new("RequestMergeOrder", "Penggabungan", Number("into", 1, "Permohonan yang dituju"), Note, Inside, Revision),
    ];
}
