using SmartVillage.Mutakhiran.Campaigns;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of campaigns.</summary>
internal static class CampaignSchemas
{
    public static IEnumerable<ContractSchema> All =>
    [
        new("Campaign", "Kampanye mutakhiran",
        [
            Number("id", 7), Choice("kind", "Mengapa diadakan", Enum.GetNames<CampaignKind>()), Number("year", 2027), Choice("state", "Terbuka atau ditutup", Enum.GetNames<CampaignState>()),
            Choice("phase", "Tahapnya menurut kalender; null sesudah ditutup", Enum.GetNames<CampaignPhase>()).OrNull(), Object("calendar", "CampaignCalendar"),
            Time("startedAt"), Text("startedBy", "Bu Sri"), Time("closedAt").OrNull(), Object("families", "FamilyCount"), Object("rechecks", "FamilyCount", "Kunjungan ulang oleh pengawas"),
            Number("recheckDifferences", 1, "Kunjungan ulang yang hasilnya berbeda"), Map("outcomes", nameof(VisitOutcome.Unchanged), "integer", "Keluarga menurut hasil kunjungan terakhir"),
            Map("findings", "NIK-07", "RuleProgress", "Menurut aturan"), Object("before", "ElementCount", "Kelengkapan saat dibuka"), Object("now", "ElementCount", "Kelengkapan sekarang"),
            Date("forecast", "2027-04-20", "Perkiraan keluarga terakhir dikunjungi").OrNull(), List("areas", "CampaignArea", "Per RT; hanya pada satu kampanye").Optional(),
        ]),
        new("CampaignCalendar", "Hari-hari kampanye; masing-masing hari terakhir tahapnya, kecuali dua yang pertama", Days),
        new("FamilyCount", "Keluarga", Number("total", 812), Number("visited", 240)),
        new("RuleProgress", "Temuan sebuah aturan", Number("before", 31), Number("open", 20), Number("excepted", 2), Number("fixed", 9), Number("verified", 7)),
        new("ElementCount", "Isian buku induk: terisi dari yang wajib berlaku", Number("filled", 41000), Number("needed", 42000), Decimal("share", 0.9762)),
        new("CampaignArea", "Kemajuan sebuah RT",
            Number("area", 12, "Nomor (id) RT; null bagi keluarga tanpa RT").OrNull(), Text("hamlet", "LINGKUNGAN SATU").OrNull(), Text("rw", "001").OrNull(), Text("rt", "002").OrNull(),
            Object("families", "FamilyCount"), Number("open", 14), Object("before", "ElementCount"), Object("now", "ElementCount")),
        new("CampaignOrder", "Kampanye yang akan dibuka",
            Choice("kind", "Bawaan Extra", nameof(CampaignKind.Extra), nameof(CampaignKind.Yearly), nameof(CampaignKind.Short)).Optional(),
            Texts("rules", "Aturan yang ditanyakan; bawaan aturan utama", "NIK-07", "KK-01").OrNull().Optional(), Object("calendar", "CampaignCalendar", "Bawaan menurut kind").OrNull().Optional()),
        new("CampaignSheet", "Lembar satu keluarga",
            Text("task", "2222-2222-2", "Kode lembar"), Number("list", 1), Number("area", 12).OrNull(), Text("place", "LINGKUNGAN SATU RW 001 RT 002"), Number("edition", 41, "Edisi yang dibaca"),
            Text("familyCardNumber", "************9999").OrNull(), Flag("recheck", false), List("people", "SheetPerson"), List("questions", "SheetQuestion")),
        new("SheetPerson", "Orang pada lembar", Number("number", 1), Text("name", "BUDI SANTOSO", "Inisial bagi anak"), Number("age", 46).OrNull(), Text("place", "kepala keluarga")),
        new("SheetQuestion", "Pertanyaan", Text("code", "IDN-07/1204"), Number("person", 1, "null bagi seluruh keluarga").OrNull(), Text("text", "Jenis kelamin: laki-laki atau perempuan?"), Text("field", "sex").OrNull()),
        new("VisitsOrder", "Kunjungan yang dilaporkan", List("visits", "VisitOrder")),
        new("VisitOrder", "Satu kunjungan",
            Text("task", "2222-2222-2"), Date("day", "2026-03-02"), Choice("outcome", "Hasilnya", Enum.GetNames<VisitOutcome>()), Text("clientId", "hp-1-0001", "Pengenal dari pengirim, supaya tercatat sekali"), Flag("recheck", false, "Kunjungan ulang oleh pengawas").Optional()),
        new("CampaignTask", "Keadaan sebuah lembar", Text("task", "2222-2222-2"), Number("visits", 1), Choice("outcome", "Hasil kunjungan terakhir", Enum.GetNames<VisitOutcome>()).OrNull(), Flag("done", true)),
        new("FoundFamilyOrder", "Keluarga yang ditemukan di lapangan", Number("area", 1, "Nomor (id) RT")),
        new("AssignmentOrder", "Siapa mengunjungi sebuah RT", Number("area", 1, "Nomor (id) RT"), Texts("people", "Nama pemilik kunci", "Pak Udin")),
        new("CampaignAssignment", "Penugasan", Number("area", 12), Text("person", "Pak Udin"), Number("visits", 40), Number("days", 6)),
        new("ExtractLine", "Satu angka", Text("key", "voters"), Text("label", "Pemilih"), Number("count", 2140).OrNull()),
        new("EntryResult", "Yang dimasukkan", Number("sheets", 12), Number("visits", 12), Number("proposals", 9), Number("events", 1)),
        new("HeardEvent", "Peristiwa yang didengar", Number("id", 3), Number("campaign", 7), Number("family", 120), Text("code", "LAHIR", "LAHIR, MENINGGAL, PINDAH, DATANG, atau kode temuan"), Text("text", "Apakah ada yang lahir dan belum dilaporkan?").OrNull(),
            Text("note", "Kepala keluarganya sekarang istrinya", "Jawaban yang harus ditindaklanjuti kantor").OrNull(), Time("notedAt")),
    ];

    private static ContractField[] Days =>
    [
        Date("opens", "2027-01-05"), Date("fieldFrom", "2027-02-01"), Date("fieldUntil", "2027-04-30"), Date("approvalUntil", "2027-05-31"), Date("writeBackUntil", "2027-06-15"), Date("closes", "2027-06-25"),
    ];
}
