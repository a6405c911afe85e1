using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.WriteBack.Import;
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
            Time("startedAt"), Text("startedBy", "Bu Sri"), Time("closedAt").OrNull(), Texts("scope", "RT, RW, atau dusun yang dimutakhirkan; kosong untuk seluruh kelurahan", "LINGKUNGAN SATU RW 001"), Object("families", "FamilyCount"), Object("withoutFamily", "FamilyCount", "Lembar penduduk tanpa KK, satu per RT"), Object("rechecks", "FamilyCount", "Kunjungan ulang oleh pengawas"),
            Number("recheckDifferences", 1, "Kunjungan ulang yang hasilnya berbeda"), Map("outcomes", nameof(VisitOutcome.Unchanged), "integer", "Keluarga menurut hasil kunjungan terakhir"),
            Map("findings", "NIK-07", "RuleProgress", "Menurut aturan"), Map("severities", nameof(Severity.Error), "FindingCount", "Temuan menurut beratnya"), Object("before", "ElementCount", "Kelengkapan saat dibuka"), Object("now", "ElementCount", "Kelengkapan sekarang"),
            Date("forecast", "2027-04-20", "Perkiraan keluarga terakhir dikunjungi").OrNull(), Object("proposals", "ProposalCount"),
            Object("confirmation", "ConfirmationAge"), List("imports", "ImportProgress", "Berkas impor sejak kampanye dibuka, yang terbaru lebih dahulu"),
            List("rws", "CampaignArea", "Per RW; hanya pada satu kampanye").Optional(), List("areas", "CampaignArea", "Per RT; hanya pada satu kampanye").Optional(),
        ]),
        new("CityProgress", "Kemajuan setiap kelurahan", List("villages", "VillageProgress"), Object("total", "CityFigures")),
        new("VillageProgress", "Kampanye terbaru sebuah kelurahan",
        [
            Text("village", "18.72.04.1002"), Text("name", "Tejosari"), Number("campaign", 7), Choice("kind", "Mengapa diadakan", Enum.GetNames<CampaignKind>()), Number("year", 2027),
            Choice("state", "Terbuka atau ditutup", Enum.GetNames<CampaignState>()), .. Figures,
        ]),
        new("CityFigures", "Angka beberapa kelurahan bersama", Figures),
        new("CampaignCalendar", "Hari-hari kampanye; masing-masing hari terakhir tahapnya, kecuali dua yang pertama", Days),
        new("FamilyCount", "Keluarga", Number("total", 812), Number("visited", 240)),
        new("RuleProgress", "Temuan sebuah aturan", Number("before", 31), Number("opened", 4, "Baru sejak kampanye dibuka"), Number("open", 20), Number("excepted", 2), Number("fixed", 9), Number("verified", 7)),
        new("FindingCount", "Temuan", Number("opened", 4, "Baru sejak kampanye dibuka"), Number("open", 20), Number("excepted", 2), Number("fixed", 9), Number("verified", 7)),
        new("ProposalCount", "Usulan perbaikan yang menunggu keputusan", Number("waiting", 12), Number("waitingLong", 3, "Lebih dari tujuh hari")),
        new("ConfirmationAge", "Sejak kapan data keluarga dipastikan di rumahnya", Number("medianDays", 40, "Hari, keluarga yang di tengah").OrNull(), Number("never", 120, "Keluarga yang belum pernah")),
        new("ImportProgress", "Sebuah berkas impor",
            Number("batch", 3), Time("builtAt"), Choice("state", "Keadaannya", Enum.GetNames<ImportBatchState>()), Flag("abandoned", false, "Tujuh hari lewat tanpa laporan; isiannya kembali ke antrean"), Number("rows", 120),
            Number("succeeded", 118).OrNull(), Number("failed", 2, "Baris yang ditolak OpenSID").OrNull(), Number("verified", 230), Number("conflicts", 1), Number("differences", 0, "Jumlah penduduk, keluarga, atau wilayah yang berubah")),
        new("ElementCount", "Isian buku induk: terisi dari yang wajib berlaku", Number("filled", 41000), Number("needed", 42000), Decimal("share", 0.9762)),
        new("CampaignArea", "Kemajuan sebuah RT atau RW",
            Number("area", 12, "Nomor (id) RT; null bagi RW dan bagi keluarga tanpa RT").OrNull(), Text("hamlet", "LINGKUNGAN SATU").OrNull(), Text("rw", "001").OrNull(), Text("rt", "002").OrNull(),
            Object("families", "FamilyCount"), Number("open", 14), Object("before", "ElementCount"), Object("now", "ElementCount"),
            Object("findings", "FindingCount"), Object("proposals", "ProposalCount"), Date("forecast", "2027-04-20").OrNull()),
        new("CampaignOrder", "Kampanye yang akan dibuka",
            Choice("kind", "Bawaan Extra", nameof(CampaignKind.Extra), nameof(CampaignKind.Yearly), nameof(CampaignKind.Short)).Optional(),
            Texts("rules", "Aturan yang ditanyakan; bawaan aturan utama", "NIK-07", "KK-01").OrNull().Optional(), Object("calendar", "CampaignCalendar", "Bawaan menurut kind").OrNull().Optional(),
            Numbers("areas", "Nomor (id) RT, RW, atau dusun; kosong untuk seluruh kelurahan").OrNull().Optional()),
        new("CampaignSheet", "Lembar satu keluarga",
            Text("task", "2222-2222-2", "Kode lembar"), Number("list", 1), Number("area", 12).OrNull(), Text("place", "LINGKUNGAN SATU RW 001 RT 002"), Number("edition", 41, "Edisi yang dibaca"),
            Text("familyCardNumber", "************9999").OrNull(), Flag("recheck", false), Flag("withoutFamily", false, "Lembar penduduk tanpa KK di RT ini"), List("people", "SheetPerson"), List("questions", "SheetQuestion")),
        new("SheetPerson", "Orang pada lembar", Number("number", 1), Text("name", "BUDI SANTOSO", "Inisial bagi anak"), Number("age", 46).OrNull(), Text("place", "kepala keluarga")),
        new("SheetQuestion", "Pertanyaan", Text("code", "IDN-07/1204"), Number("person", 1, "null bagi seluruh keluarga").OrNull(), Text("text", "Jenis kelamin: laki-laki atau perempuan?"), Text("field", "sex").OrNull()),
        new("VisitsOrder", "Kunjungan yang dilaporkan", List("visits", "VisitOrder")),
        new("VisitOrder", "Satu kunjungan",
            Text("task", "2222-2222-2"), Date("day", "2026-03-02"), Choice("outcome", "Hasilnya", Enum.GetNames<VisitOutcome>()), Text("clientId", "hp-1-0001", "Pengenal dari pengirim, supaya tercatat sekali"), Flag("recheck", false, "Kunjungan ulang oleh pengawas").Optional()),
        new("CampaignTask", "Keadaan sebuah lembar", Text("task", "2222-2222-2"), Number("visits", 1), Choice("outcome", "Hasil kunjungan terakhir", Enum.GetNames<VisitOutcome>()).OrNull(), Flag("done", true)),
        new("FoundFamilyOrder", "Keluarga yang ditemukan di lapangan", Number("area", 1, "Nomor (id) RT")),
        new("AssignmentOrder", "Siapa mengunjungi sebuah RT", Number("area", 1, "Nomor (id) RT"), Texts("people", "Nama pemilik kunci", "Pak Udin")),
        new("CampaignAssignment", "Penugasan", Number("area", 12), Text("person", "Pak Udin"), Number("visits", 40), Number("days", 6), Number("proposals", 31), Number("rejected", 2)),
        new("ExtractLine", "Satu angka", Text("key", "voters"), Text("label", "Pemilih"), Number("count", 2140).OrNull()),
        new("ExtractMetadata", "Apa arti angkanya",
            Text("title", "Angka untuk pemutakhiran data pemilih berkelanjutan (PDPB)"), Text("recipient", "KPU kabupaten/kota, paling sedikit setiap tiga bulan"), Text("basis", "PKPU 1/2025"), Text("definition", "Penduduk hidup dan tetap"),
            Text("source", "OpenSID 2410.0.0"), Text("quarter", "2027-Q1", "null: angka sekarang").OrNull(), Date("referenceDate", "2026-03-02", "Hari yang dipakai untuk umur"), Number("edition", 41, "Edisi yang dihitung"), Number("ruleVersion", 1, "Naik bila suatu angka berubah artinya"), Text("coverage", "Satu kelurahan seluruhnya"),
            Text("suppression", "Tidak ada yang disembunyikan"), Text("village", "18.72.04.1002"), Text("areaCodes", "Kode wilayah Kemendagri")),
        new("EntryResult", "Yang dimasukkan", Number("sheets", 12), Number("visits", 12), Number("proposals", 9), Number("events", 1)),
        new("HeardEvent", "Peristiwa yang didengar", Number("id", 3), Number("campaign", 7), Number("family", 120, "null bagi orang tanpa KK").OrNull(), Text("code", "LAHIR", "LAHIR, MENINGGAL, PINDAH, DATANG, atau kode temuan"), Text("text", "Apakah ada yang lahir dan belum dilaporkan?").OrNull(),
            Text("note", "Kepala keluarganya sekarang istrinya", "Jawaban yang harus ditindaklanjuti kantor").OrNull(), Time("notedAt")),
    ];

    private static ContractField[] Figures =>
    [
        Object("families", "FamilyCount"), Object("findings", "FindingCount"), Object("before", "ElementCount"), Object("now", "ElementCount"), Object("proposals", "ProposalCount"),
        Number("imports", 3, "Berkas impor"), Number("failedImports", 1, "Yang harus dilihat: ada baris ditolak, isian berbenturan, jumlah yang berubah, atau tidak dilaporkan"), Date("forecast", "2027-04-20").OrNull(),
    ];

    private static ContractField[] Days =>
    [
        Date("opens", "2027-01-05"), Date("fieldFrom", "2027-02-01"), Date("fieldUntil", "2027-04-30"), Date("approvalUntil", "2027-05-31"), Date("writeBackUntil", "2027-06-15"), Date("closes", "2027-06-25"),
    ];
}
