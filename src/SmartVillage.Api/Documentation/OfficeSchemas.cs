using SmartVillage.Api.Residents;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes for those who have a key: orders, editions, changes, receipts and the ledger.</summary>
internal static class OfficeSchemas
{
    private static readonly string[] Letters = ["idCard", "familyCard", "childCard", "birth", "death", "moving", "maritalStatus"];

    public static IEnumerable<ContractSchema> All =>
    [
        new("ResidentSearch", "Tepat salah satu dari nik, familyCardNumber atau namePrefix; isian lain hanya bersama namePrefix",
            Text("namePrefix", "siti nur").Optional(), Object("filter", "ResidentCriteria").Optional(), Choice("sort", "Urutan", [.. ResidentFilters.Sorts]).Optional(),
            Choice("order", "Arah", [.. ResidentFilters.Orders]).Optional(), Number("limit", 50).Optional())
        {
            IsOpen = true,
        },
        new("ResidentCriteria", "Saringan penduduk; nama dan arti sama dengan parameter daftar penduduk",
            [.. ResidentFilters.Parameters.Select(p => (p.Type == "integer" ? Number(p.Name, long.Parse(p.Example), p.Description) : Text(p.Name, p.Example, p.Description)).Optional())]),
        new("RevealOrder", "Isian yang dibuka dan keperluannya",
            Texts("fields", "Nama isian penduduk", "nik", "phone"), Text("purpose", "Pencetakan surat pengantar nikah")),
        new("ExportOrder", "Penduduk yang diunduh dan keperluannya",
            Text("purpose", "Penyusunan daftar pemilih sementara"), Object("filter", "ResidentCriteria").Optional()),
        new("LetterOrder", "Surat pengantar yang diminta",
            Choice("kind", "Keperluan di Dukcapil", Letters), Text("purpose", "Pencetakan surat pengantar KTP"), Text("number", "470/12/2026", "Nomor surat; kosong untuk ditulis tangan").OrNull().Optional(),
            Text("about", "KTP lama rusak.").OrNull().Optional(), Flag("full", false, "Nomor, tanggal lahir dan alamat utuh; bila Letters:FullNumbers disetel").Optional()),
        new("IntroductionLetter", "Surat pengantar yang sudah terisi; null diisi dengan tangan",
            Number("residentId", 7), Choice("kind", "Keperluan", Letters), Text("subject", "Pengurusan KTP elektronik"), Flag("full", false), Text("number", "470/12/2026").OrNull(), Date("date", "2026-03-02"),
            Text("about", "KTP lama rusak.").OrNull(), Text("office", "Kelurahan Tejosari"), Text("officeAddress", "Jl. Contoh 1").OrNull(), Text("district", "Metro Timur").OrNull(), Text("regency", "Kota Metro").OrNull(),
            Text("headName", "Nama Lurah").OrNull(), List("lines", "LetterLine")),
        new("LetterLine", "Satu baris surat", Text("field", "name"), Text("title", "Nama"), Text("value", "SARI DEWI").OrNull()),
        new("ApprovalOrder", "Keputusan atas sinkronisasi yang berhenti",
            Choice("decision", "Keputusan", "approve", "reject"), Text("comment", "Sudah dicocokkan dengan data kelurahan").Optional()),
        new("Reveal", "Isian lengkap seorang penduduk", Number("id", 7), Object("fields", "RevealedFields")),
        new("RevealedFields", "Nama isian dan nilainya") { IsOpen = true },
        new("Edition", "Satu edisi yang pernah terbit",
            Number("edition", 41), Text("epoch", "5f0c9a1b2c3d4e5f", "Nama acak riwayat penyimpanan ini; berubah bila penyimpanan dipulihkan."),
            Text("runId", "019ca1b2-0000-7000-8000-000000000001"), Time("snapshotAt"), Time("publishedAt")),
        new("Change", "Satu baris yang berubah; hanya nama isian, tanpa nilai",
            Number("edition", 41), Text("entity", "residents"), Number("id", 7), Choice("kind", "Perubahan; relinked: isinya sendiri tidak ditulis, tetapi rujukan pada fields kini menunjuk baris lain atau tidak lagi menunjuk apa pun", "changed", "added", "removed", "restored", "rebound", "reinterpreted", "relinked"), Texts("fields", "Isian yang berubah", "maritalStatus")),
        new("IdentityReview", "Dua baris yang mungkin orang atau hal yang sama",
            Number("id", 3), Number("edition", 41), Text("entity", "residents"), Number("removedId", 7), Number("newId", 812).OrNull(),
            Choice("reason", "Alasan", "name-birth-mother", "nik-shared"), Choice("state", "Keadaan", "open", "same", "different")),
        new("ReviewDecision", "Keputusan apakah keduanya orang yang sama",
            Choice("decision", "Keputusan", "same", "different"), Text("note", "Sudah dicocokkan dengan KK asli").Optional()),
        new("Receipt", "Bukti yang dapat diperiksa di mana saja",
            Number("number", 57), Text("runId", "019ca1b2-0000-7000-8000-000000000001"), Number("edition", 41), Text("outcome", "Published"), Time("recordedAt"),
            Object("receipt", "ReceiptContent"), Text("signedText", "{}", "Teks persis yang di-hash"), Text("previousHash", "00"), Text("hash", "a1b2"),
            Text("signature", "MEUCIQ=="), Text("publicKey", "MFkwEwYH")),
        new("ReceiptContent", "Jumlah dan hash isi per entitas dan per RT") { IsOpen = true },
        new("LedgerLine", "Satu entri buku baca",
            Number("sequence", 1201), Time("at"), Text("key", "a1b2c3d4e5f6", "Nomor kunci, bukan kuncinya"), Text("name", "Operator Tejosari"), Text("role", "Operator"),
            Text("village", "18.72.04.1002").OrNull(), Choice("action", "Perbuatan", "lihat", "ungkap", "ekspor", "ajukan", "setujui", "terapkan", "putuskan", "buka"), Text("route", "GET /villages/{code}/residents"),
            Text("purpose", "Pencetakan surat pengantar nikah [nik]").OrNull(), Number("result", 200), Text("requestId", "0af7651916cd43dd8448eb211c80319c"),
            Text("client", "192.0.2.10").OrNull(), Number("residents", 1)),
        new("LedgerCheck", "Hasil pemeriksaan rantai",
            Number("entries", 1201), Flag("intact", true), new ContractField("firstBroken", "integer", "Entri pertama yang tidak cocok", () => null).OrNull()),
    ];
}
