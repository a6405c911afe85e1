using SmartVillage.Api.Evaluation;
using SmartVillage.Services.Catalog;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of the evaluation.</summary>
internal static class EvaluationSchemas
{
    public static IEnumerable<ContractSchema> All =>
    [
        new("Evaluation", "Angka satu layanan dalam satu rentang, untuk satu kelurahan atau sekelompok kelurahan",
            Text("village", "18.72.04.1002", "null untuk kelompok").OrNull(), Choice("group", "Satu kelurahan, semua percontohan, atau semua yang lain", "village", "pilot", "later"),
            Choice("service", "Layanan; facilities: sarana desa, complaints: pengaduan di OpenSID", [.. EvaluationCounting.Subjects]), Text("period", "2026-03", "total, 2026-03, 2026-Q1, atau 2026"),
            Date("from", "2026-03-01"), Date("until", "2026-03-31"), Number("received", 42, "Masuk, tanpa yang digabungkan"), Number("merged", 3, "Digabungkan dengan yang sama"), Number("completed", 35),
            Number("rejected", 2), Number("cancelled", 1), Number("open", 4), Number("lateOpen", 1, "Belum selesai dan lewat janjinya"), Number("decided", 38, "Pembagi inTimeShare"),
            Decimal("inTimeShare", 0.9211, "Bagian yang tepat waktu, 0 sampai 1; null bila belum ada").OrNull(), Decimal("medianHours", 26.5, "Median jam sampai selesai atau ditolak").OrNull(),
            Decimal("medianWorkingHours", 9.5, "Yang sama dalam jam kerja").OrNull(), Map("refusals", "NotFound", "integer", "Penolakan menurut alasannya; Unsaid: tanpa alasan"),
            Map("requestChannels", "Resident", "integer", "Permohonan menurut jalannya masuk"), Map("channelUses", "phone", "integer", "Pemakaian kanal; emergencyCall: yang mengatakan sudah menelepon 119 atau 112"),
            Number("answers", 12, "Penilaian"), Decimal("index", 87.5, "Indeks kepuasan PermenPANRB 14/2017").OrNull(), Choice("band", "Mutu pelayanan", "B", "A", "C", "D").OrNull(),
            List("uptime", "AdapterUptime", "Sistem luar di belakang layanan")),
        new("AdapterUptime", "Seberapa sering sebuah sistem luar menjawab", Text("adapter", "Bmkg"), Number("looks", 8640, "Berapa kali diperiksa"), Decimal("share", 0.9975, "Bagian yang menjawab, 0 sampai 1")),
        new("Performance", "Kinerja satu layanan; null bila terlalu sedikit",
            Choice("service", "Layanan", [.. EvaluationCounting.Subjects.Take(10)]), Date("from", "2025-03-01"), Date("until", "2026-02-28"), Number("received", 42).OrNull(),
            Decimal("inTimeShare", 0.92).OrNull(), Decimal("medianHours", 26.5).OrNull()),
        new("ChannelUseOrder", "Kanal yang dipakai", Choice("kind", "Jenis kanal", Kinds)),
        new("ChannelUse", "Yang dihitung", Text("service", "pbb"), Choice("kind", "Jenis kanal", Kinds), Date("day", "2026-03-02")),
    ];

    private static string[] Kinds => [.. Enum.GetNames<ChannelKind>().Select(k => k.ToLowerInvariant())];
}
