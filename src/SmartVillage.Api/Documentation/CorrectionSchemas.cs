using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.WriteBack.Import;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of corrections, work lists of screens, and import files.</summary>
internal static class CorrectionSchemas
{
    private static readonly string[] States = [nameof(CorrectionState.ReadyToApply), .. Enum.GetNames<CorrectionState>().Where(name => name != nameof(CorrectionState.ReadyToApply))];

    public static IEnumerable<ContractSchema> All =>
    [
        new("CorrectionsOrder", "Usul perbaikan; semua disimpan atau tidak satu pun",
            List("corrections", "ProposalOrder"), Flag("submit", true, "Langsung diajukan; false menyimpannya sebagai draf").Optional()),
        new("ProposalOrder", "Satu penduduk atau satu keluarga",
            Text("clientId", "lapangan-0001", "Nomor dari pengirim; yang sama dari kunci yang sama adalah usul yang sama"), List("fields", "ProposedFieldOrder"),
            Number("resident", 7, "Nomor (id) penduduk; atau isi family").OrNull().Optional(), new ContractField("family", "integer", "Nomor (id) keluarga", () => null).OrNull().Optional(),
            Text("origin", "RT03-0007", "Kode tugas asalnya").OrNull().Optional()),
        new("ProposedFieldOrder", "Semula, menjadi, dasar",
            Text("field", "ethnicity", "Nama isian"), Text("base", "Lampung", "Nilai yang dilihat; null untuk kosong").OrNull().Optional(), Text("value", "Jawa", "Nilai baru; null untuk mengosongkan").OrNull().Optional(),
            Object("evidence", "EvidenceOrder").Optional(), Text("basis", "Keterangan kepala keluarga").OrNull().Optional()),
        new("EvidenceOrder", "Dokumen yang dilihat", Choice("kind", "Jenis", [.. Enum.GetNames<EvidenceKind>().Reverse()]), Text("number", "474.1/12/2026").OrNull().Optional()),
        new("CorrectionStepOrder", "Satu langkah",
            Choice("action", "Langkah", [.. CorrectionWorkflow.Actions.Select(action => action.ToString())]), Texts("fields", "Isian yang disetujui atau sudah diisi; kosong untuk semua").Optional(),
            Text("note", "Sudah dicocokkan dengan KK.").OrNull().Optional(), Map("evidence", "citizenship", "EvidenceOrder", "Bukti yang menyusul, menurut isian").Optional(),
            new ContractField("basedOn", "integer", "revision yang terakhir dibaca", () => null).OrNull().Optional()),
        new("PurposeOrder", "Untuk apa dibuka", Text("purpose", "Pengisian perubahan data ke OpenSID")),
        new("Correction", "Usul perbaikan; nilai disamarkan menurut peran", Head),
        new("CorrectionDetail", "Usul perbaikan dengan langkah-langkahnya", [.. Head, List("steps", "CorrectionStep")]),
        new("CorrectionField", "Satu isian",
            Text("field", "occupation"), Text("label", "Pekerjaan"), Text("base", "9").OrNull(), Text("baseLabel", "PETANI").OrNull(), Text("value", "15").OrNull(), Text("valueLabel", "PEDAGANG").OrNull(),
            Flag("clears", false, "Apakah isian dikosongkan"), Choice("evidence", "Bukti", Enum.GetNames<EvidenceKind>()).OrNull(), Text("evidenceNumber", "********026").OrNull(), Text("basis", "Keterangan kepala keluarga").OrNull(),
            Flag("needsDocument", false, "Isian identitas yang belum ada dokumennya"), Choice("standing", "Keadaan isian ini", Enum.GetNames<FieldStanding>()), Choice("route", "Jalan masuk ke OpenSID", Enum.GetNames<ApplyRoute>()),
            Text("routeReason", "NIK ini dipakai dua orang.", "Mengapa tidak lewat berkas impor").OrNull(), Number("batch", 4).OrNull()),
        new("CorrectionStep", "Satu langkah yang sudah terjadi",
            Number("number", 2), Time("at"), Choice("action", "Langkah", Enum.GetNames<CorrectionAction>()), Choice("from", "Sebelum", States), Choice("to", "Sesudah", States), Text("by", "Operator Tejosari"),
            Texts("fields", "Isian yang terkena", "occupation"), Text("note", "Sudah dicocokkan dengan KK.").OrNull()),
        new("ScreenPage", "Yang diisi di layar untuk satu keluarga",
            Number("familyId", 3).OrNull(), Text("hamlet", "MAWAR").OrNull(), Text("rw", "001").OrNull(), Text("rt", "002").OrNull(), List("tasks", "ScreenTask")),
        new("ScreenTask", "Satu layar",
            Number("correction", 12), Number("residentId", 7).OrNull(), Text("name", "S. A.").OrNull(), Choice("screen", "Layar", Enum.GetNames<ScreenKind>()), Text("menu", "Menu Kependudukan > Penduduk"),
            Text("link", "https://tejosari.example/index.php/penduduk/form/1/0/7").OrNull(), Text("hint", "Aktifkan data lengkap dahulu.").OrNull(), List("fields", "CorrectionField")),
        new("ImportBatchResult", "Berkas impor yang baru, dan yang harus lewat layar",
            new ContractField("batch", "object", "null bila tidak ada baris yang aman", () => null) { Reference = "ImportBatch", IsNullable = true }, Number("left", 0, "Penduduk yang menunggu berkas berikutnya"), List("toScreens", "RefusedValue")),
        new("RefusedValue", "Isian yang tidak aman untuk impor",
            Number("correction", 12), Text("field", "occupation"), Choice("code", "Sebab", [.. Enum.GetValues<ImportObstacle>().Select(ImportObstacles.CodeOf)]), Text("reason", "NIK ini dipakai dua orang.")),
        new("ImportBatch", "Satu berkas impor",
            Number("id", 4), Text("file", "impor-4-0123456789ab.xlsx"), Text("hash", "0123456789abcdef", "SHA-256 isi lembarnya"), Choice("state", "Keadaan", Enum.GetNames<ImportBatchState>()), Number("rows", 120), Number("values", 180),
            Number("markedFamilies", 0, "Keluarga tanpa alamat yang barisnya juga ditulisi impor: alamat kosong dan nama penggunanya"),
            Time("builtAt"), Text("builtBy", "Operator Tejosari"), Time("expiresAt"), Number("downloads", 1), Number("edition", 41), Text("release", "22.12"), Texts("steps", "Langkah untuk rilis dan mode desa ini", "Buat cadangan basis data OpenSID."),
            Time("reportedAt").OrNull(), Text("reportedBy", "Operator Tejosari").OrNull(), Number("succeeded", 120).OrNull(), Number("failed", 0).OrNull(), Text("messages", "Baris 7: ditolak").OrNull(),
            new ContractField("check", "object", "Yang terlihat pada edisi sesudahnya", () => null) { Reference = "ImportCheck", IsNullable = true }),
        new("ImportCheck", "Yang terlihat pada edisi sesudah impor",
            Number("edition", 42), Number("verified", 178), Number("open", 1), Number("conflicts", 1), Texts("differences", "Jumlah yang berubah", "Jumlah keluarga berubah dari 40 menjadi 41."),
            Numbers("changedBeside", "Penduduk yang isian lainnya ikut berubah", 7)),
        new("ImportOutcomeOrder", "Yang ditampilkan OpenSID setelah impor",
            Number("succeeded", 1), Number("failed", 0), Numbers("failedRows", "Nomor baris yang gagal; judul = 1").Optional(), Text("messages", "Baris 7: ditolak").OrNull().Optional()),
    ];

    private static ContractField[] Head =>
    [
        Number("id", 12), Choice("subject", "Milik siapa", "Resident", "Family"), Number("subjectId", 7), Number("familyId", 3).OrNull(), Choice("state", "Keadaan", States), Text("stateName", "SIAP_TERAP"),
        Text("clientId", "lapangan-0001"), Text("origin", "RT03-0007").OrNull(), Text("proposedBy", "Pencacah RT 03"), Text("enteredBy", "Operator Tejosari", "Yang memasukkannya untuk orang lain").OrNull(), Time("createdAt"), Time("updatedAt"), Time("dueAt").OrNull(), Number("baseEdition", 41),
        Flag("changedBeside", false, "Apakah isian lain berubah sejak diusulkan"), Number("revision", 4), List("fields", "CorrectionField"), Texts("next", "Langkah yang mungkin bagi kunci ini", "MarkApplied"),
    ];
}
