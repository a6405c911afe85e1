using SmartVillage.Sync.Runs;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of synchronisation runs.</summary>
internal static class RunSchemas
{
    private const string RunId = "019ca1b2-0000-7000-8000-000000000001";

    public static IEnumerable<ContractSchema> All =>
    [
        new("Run", "Satu sinkronisasi, berjalan atau selesai",
            Text("runId", RunId), Text("source", "tejosari"), Text("village", "18.72.04.1002").OrNull(), Text("trigger", "nightly"), Text("requestedBy", "jadwal"),
            Time("startedAt"), Time("endedAt").OrNull(), Outcome(), Flag("joined", false, "Bergabung dengan sinkronisasi yang sudah berjalan."),
            Object("progress", "RunProgress").OrNull(), Object("report", "RunReport").OrNull(), Text("decidedBy", "Lurah Tejosari").OrNull()),
        new("RunProgress", "Kemajuan", Text("stage", "reading"), Text("entity", "residents").OrNull(), Number("rows", 1500), Number("expectedRows", 3011).OrNull()),
        new("RunReport", "Hasil sebuah sinkronisasi",
            Text("runId", RunId), Text("source", "tejosari"), Text("village", "18.72.04.1002").OrNull(), Outcome(), Number("edition", 41),
            Map("read", "residents", "integer", "Baris yang dibaca"), Map("stored", "residents", "integer", "Baris di dalam edisi"),
            Map("quarantined", "residents", "integer", "Baris yang disisihkan"), Map("changes", "residents", "EntityChanges"),
            Map("rebinding", "residents", "Rebinding", "Pencocokan baris yang nomornya di OpenSID baru"),
            Texts("notRead", "Entitas dan isian yang tidak ada di sumber", "residents.email"), List("gates", "GateReason"),
            Text("approvedBy", "Lurah Tejosari").OrNull(),
            Numbers("vanishedFamilies", "Nomor (id) keluarga yang hilang seluruhnya", 34), Number("reviews", 0),
            Object("courtesy", "SourceCourtesy", "Beban di sumber").OrNull(), Number("durationMs", 5200),
            Object("error", "RunError").OrNull(), Flag("joined", false)),
        new("EntityChanges", "Jumlah perubahan",
            Number("added", 3), Number("changed", 12), Number("removed", 1), Number("restored", 0), Number("rebound", 0), Number("reinterpreted", 0), Number("total", 16)),
        new("Rebinding", "Pencocokan satu entitas: setiap baris yang nomornya baru dihitung tepat sekali, kecuali vanished",
            Number("byNumber", 2890, "Dikenali lewat NIK atau No. KK"), Number("byOther", 0, "Dikenali lewat kepala keluarga, penduduk, atau jalur wilayah"),
            Number("restored", 2, "Kembali sesudah pernah hilang"), Number("byName", 4, "Mungkin sama (nama, tanggal lahir, ibu): menunggu keputusan orang"),
            Number("ambiguous", 1, "Cocok dengan beberapa: menunggu keputusan orang"), Number("new", 9), Number("vanished", 6, "Baris lama yang tidak ditemukan lagi")),
        new("SourceCourtesy", "Apa yang diminta dari server sumber, atau dari berkas cadangan",
            Number("statements", 61, "Pertanyaan yang dikirim; 0 untuk berkas"), Number("rows", 1290), Number("bytesReceived", 48210).OrNull(), Number("bytesSent", 9120).OrNull(),
            Number("sourceMs", 410, "Lama menunggu jawaban"), Number("longestStatementMs", 38), Number("peakThreadsRunning", 3).OrNull(),
            Number("pauses", 0, "Berapa kali menunggu karena server sibuk"), Number("pausedMs", 0)),
        new("GateReason", "Alasan berhenti di gerbang",
            Text("code", "removed"), Text("entity", "residents"), Number("count", 300), Number("limit", 50), Text("message", "300 penduduk akan hilang; batasnya 50.")),
        new("RunError", "Kegagalan",
            Text("code", "SV-SRC-001"), Text("message", "Basis data OpenSID tidak dapat dihubungi."), Text("remedy", "Periksa alamat dan kata sandi sumber.")),
    ];

    private static ContractField Outcome() => Choice("outcome", "Akhir sinkronisasi", [.. Enum.GetNames<RunOutcome>()]);
}
