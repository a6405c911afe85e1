using SmartVillage.Api.SelfService;
using SmartVillage.Services.SelfService;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of what residents do with their account of Layanan Mandiri.</summary>
internal static class SelfServiceSchemas
{
    private const string AsWritten = "Seperti ditulis OpenSID";

    private static readonly ContractField Session = Text("session", "sesi-uji-0001", "Rahasia warga dari POST …/self-service/sessions");
    private static readonly ContractField State = Choice("state", "Keadaan di OpenSID", [nameof(LetterState.BeingChecked), .. Enum.GetNames<LetterState>().Where(name => name != nameof(LetterState.BeingChecked))]);

    public static IEnumerable<ContractSchema> All =>
    [
        new("RegencyComparison", "Penduduk hidup menurut data gabungan dan menurut salinan ini",
            Number("joined", 3012), Number("copy", 3010), Number("difference", 2), Text("sentence", "Data gabungan mengatakan 3.012 penduduk hidup, salinan 3.010: selisih 2.")),
        new("CitizenLoginOrder", "Masuk", Text("credential", "1872044501909999", "NIK atau surel"), Text("pin", "123456")),
        new("CitizenSession", "Sesi warga", Text("session", "dGVyc2VtYnVueWk", "Rahasia warga; hanya ditampilkan sekali."), Text("name", "WARGA UJI").OrNull(), Text("nik", "1872********9999").OrNull(), Time("expiresAt"), Flag("mustChangePin", false, "PIN pemberian kantor, yang harus diganti dahulu.")),
        new("CitizenSessionOrder", "Siapa yang masuk", Session),
        new("CitizenSessionEndOrder", "Sesi yang diakhiri", Text("session", "sesi-lama")),
        new("CitizenSessionEnd", "Sesi berakhir", Flag("ended", true)),
        new("LetterKind", "Jenis surat", Text("kind", "surat-usaha").OrNull(), Text("name", "Keterangan Usaha").OrNull(), Flag("offered", true, "Dapat dimohon di sini."), List("fields", "RequestField")),
        new("LetterRequestOrder", "Permohonan surat",
            Session, Text("kind", "surat-usaha"), Text("phone", "0812 0000 0000").OrNull().Optional(),
            new ContractField("values", "map", "Isian jenis itu, masing-masing daftar nilai", () => new System.Text.Json.Nodes.JsonObject { ["form_nama_usaha"] = new System.Text.Json.Nodes.JsonArray("Warung Bu Sari") }) { ItemType = "array" }.OrNull().Optional(),
            Text("description", "Untuk pinjaman bank.").OrNull().Optional(),
            new ContractField("papers", "map", "Dokumen warga menurut syarat yang dipenuhinya", () => new System.Text.Json.Nodes.JsonObject { ["2"] = "9" }) { ItemType = "string" }.OrNull().Optional()),
        new("LetterRequirement", "Syarat surat", Text("id", "2"), Text("name", "Fotokopi KK").OrNull()),
        new("CitizenLetter", "Permohonan surat di OpenSID", Text("id", "9"), Text("kind", "Keterangan Usaha").OrNull(), State, Text("sentAt", "2026-03-01 08:00:00", AsWritten).OrNull()),
        new("CitizenLetterOrder", "Satu surat warga ini", Session, Text("letter", "9", "Nomornya di OpenSID")),
        new("CitizenLetterCancelled", "Permohonan surat yang dibatalkan", Text("id", "9"), State),
        new(CitizenCalls.Done, "Sudah dikerjakan OpenSID", Flag("done", true)),
        new("CitizenItemOrder", "Satu hal milik warga ini", Session, Text("id", "9", "id dari daftarnya")),
        new("PinChangeOrder", "PIN yang diganti", Session, Text("pin", "123456"), Text("newPin", "654321", "Enam angka.")),
        new("PinForgottenOrder", "PIN yang terlupa", Text("email", "warga@contoh.id")),
        new("PinResetOrder", "PIN baru", Text("token", "kata-dari-tautan"), Text("email", "warga@contoh.id"), Text("newPin", "654321", "Enam angka.")),
        new("CitizenDocument", "Dokumen warga", Text("id", "9"), Text("name", "KK").OrNull(), Text("requirement", "Fotokopi KK").OrNull(), Text("addedAt", "2026-02-01", AsWritten).OrNull()),
        new("CitizenBenefit", "Bantuan", Text("id", "9"), Text("programme", "BPNT").OrNull(), Text("origin", "Pusat").OrNull(), Text("from", "2026-01-01", AsWritten).OrNull(), Text("until", "2026-12-31", AsWritten).OrNull()),
        new("CitizenComplaint", "Pengaduan warga", Text("id", "9"), Text("title", "Lampu mati").OrNull(), Text("text", "Di RT 03").OrNull(),
            Choice("state", "Keadaan di OpenSID", nameof(ComplaintState.Waiting), nameof(ComplaintState.InProgress), nameof(ComplaintState.Done)).OrNull(), Text("createdAt", "2026-02-01 08:00:00", AsWritten).OrNull()),
        new("CitizenComplaintSent", "Pengaduan yang terkirim", Flag("sent", true), Text("id", "9", "Nomornya di OpenSID; null bila tidak ditemukan lagi.").OrNull()),
        new("CitizenMessagesOrder", "Kotak pesan", Session, Flag("sent", false, "true: yang ditulis warga; bawaan yang diterimanya.").Optional()),
        new("CitizenMessageOrder", "Pesan kepada kantor", Session, Text("subject", "Tanya jadwal"), Text("text", "Kapan posyandu bulan ini?")),
        new("CitizenMessage", "Pesan", Text("id", "9"), Text("subject", "Undangan").OrNull(), Text("text", "Hari Senin di balai.").OrNull(), Text("at", "2026-02-01", AsWritten).OrNull(), Flag("read", true).OrNull()),
        new("CitizenNotice", "Pemberitahuan", Text("id", "9"), Text("title", "Surat siap").OrNull(), Text("text", "Ambil di kantor.").OrNull(), Flag("read", false).OrNull()),
        new("CitizenNoticeCount", "Yang belum dibaca", Number("unread", 2)),
        new("CitizenDeviceOrder", "Ponsel untuk pemberitahuan", Session, Text("device", "ponsel-1"), Text("token", "kata-firebase", "Token Firebase ponsel itu.")),
        new("CitizenNewsOrder", "Artikel atau kategori", Session, Text("slug", "kerja-bakti")),
        new("CitizenCommentOrder", "Komentar", Session, Text("article", "3", "id artikelnya"), Text("text", "Terima kasih.")),
        new("NewsArticle", "Artikel", Text("id", "3"), Text("slug", "kerja-bakti").OrNull(), Text("title", "Kerja bakti").OrNull(), Text("text", "Minggu pagi di RW 03.").OrNull(), Text("publishedAt", "2026-02-01", AsWritten).OrNull()),
        new("NewsCategory", "Kategori artikel", Text("id", "1"), Text("name", "Berita").OrNull(), Text("slug", "berita").OrNull()),
        new("NewsEvent", "Agenda", Text("id", "4"), Text("title", "Posyandu").OrNull(), Text("at", "2026-02-03 08:00:00", AsWritten).OrNull(), Text("place", "Balai").OrNull()),
        new("NewsComment", "Komentar", Text("id", "7"), Text("article", "3").OrNull(), Text("author", "Warga").OrNull(), Text("text", "Bagus").OrNull(), Text("at", "2026-02-01", AsWritten).OrNull()),
        new("OfficialPresence", "Perangkat desa", Text("id", "1"), Text("name", "Lurah").OrNull(), Text("position", "Lurah").OrNull(), Text("presence", "hadir", AsWritten).OrNull()),
        new("ArchivedLetter", "Surat yang sudah dibuat", Text("id", "9"), Text("number", "470/12/2026").OrNull(), Text("kind", "Keterangan Usaha").OrNull(), Text("date", "2026-03-02", AsWritten).OrNull()),
    ];
}
