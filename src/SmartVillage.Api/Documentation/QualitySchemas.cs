using SmartVillage.Mutakhiran.Evaluation;
using SmartVillage.Mutakhiran.Findings;
using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of findings, rules and completeness.</summary>
internal static class QualitySchemas
{
    public static IEnumerable<ContractSchema> All =>
    [
        new("Quality", "Mutu data satu desa",
            Time("evaluatedAt"), Date("day", "2026-03-02", "Hari yang menjadi dasar umur"), List("rules", "RuleFigures"), Object("completeness", "Completeness")),
        new("RuleFigures", "Temuan satu aturan",
            Text("rule", "NIK-07"), Severities(), Number("open", 12), Number("excepted", 3), Number("gone", 40, "Tidak tampak lagi"), Off()),
        new("QualityRule", "Satu aturan",
        [
            Text("rule", "NIK-07"), Severities(), Choice("subject", "Tentang siapa", Enum.GetNames<SubjectKind>()), .. Words,
            Texts("uses", "Pemakai datanya", Enum.GetNames<DownstreamUses>().Skip(1).ToArray()), Flag("firstRelease", true), Number("version", 1),
            Choice("forGood", "Pengecualian yang tidak berakhir", Enum.GetNames<WaiverKind>().Skip(1).ToArray()).OrNull(), Off(),
        ]),
        new("Completeness", "Kelengkapan", Figures),
        new("CompletenessHistory", "Kelengkapan per malam dan per RT", List("nights", "CompletenessNight"), List("rws", "RwCompleteness", "Yang paling tidak lengkap lebih dahulu"), List("areas", "AreaCompleteness", "Yang paling tidak lengkap lebih dahulu")),
        new("CompletenessNight", "Kelengkapan pada satu malam", [Date("day", "2026-03-02"), .. Figures]),
        new("AreaCompleteness", "Kelengkapan satu RT", [Number("areaId", 12), .. Place, .. Figures]),
        new("RwCompleteness", "Kelengkapan satu RW", [Text("hamlet", "LINGKUNGAN SATU").OrNull(), Text("rw", "001"), .. Figures]),
        new("FamilyCompleteness", "Kelengkapan satu KK", [Number("familyId", 34), Number("missing", 7, "Unsur yang kosong, kedua formulir bersama"), .. Place, .. Figures]),
        new("ResidentCompleteness", "Kelengkapan satu penduduk", Number("id", 7), Object("register", "FilledElements"), Object("biodata", "FilledElements"), List("missing", "MissingElement")),
        new("MissingElement", "Unsur yang kosong", Text("element", "religion"), Text("label", "Agama"), Texts("forms", "Formulir yang memintanya", "register", "biodata")),
        new("FilledElements", "Unsur", Number("known", 41_200, "Terisi"), Number("asked", 42_000, "Wajib dan berlaku")),
        new("Finding", "Satu temuan", Finding),
        new("FindingDetail", "Satu temuan dengan keputusannya",
        [
            .. Finding, List("decisions", "FindingDecision", "Kosong untuk peran yang tidak mengerjakannya"),
            Text("screen", "https://tejosari.example/index.php/penduduk/form/1/0/7", "Layar OpenSID desa itu").OrNull(), Text("menu", "Menu Kependudukan > Penduduk").OrNull(),
        ]),
        new("FindingSubject", "Yang ditemukan",
        [
            Choice("kind", "Jenisnya", Enum.GetNames<SubjectKind>()), Number("id", 7), Text("name", "B. S.").OrNull(), Text("nik", "************9999").OrNull(),
            Text("familyCardNumber", "************9999").OrNull(), .. Place,
        ]),
        new("FindingDecision", "Satu keputusan; kind kosong berarti pengecualiannya ditarik kembali",
            Time("at"), Text("by", "Sri"), Choice("kind", "Alasannya", Enum.GetNames<WaiverKind>()).OrNull(), Text("reason", "Sesuai KTP-el").OrNull(), Date("until", "2026-12-31").OrNull()),
        new("ExceptedFinding", "Temuan yang dikecualikan",
            Number("finding", 5), Text("rule", "NIK-07"), Severities(), Time("at"), Text("by", "Sri"), Choice("kind", "Alasannya", Enum.GetNames<WaiverKind>()).OrNull(), Text("reason", "Sesuai KTP-el").OrNull(),
            Date("until", "2026-12-31").OrNull()),
        new("CrossVillageCase", "Perkara yang sama di beberapa kelurahan",
            Text("case", "1f2e3d4c5b6a"), Text("rule", "NIK-10"), Time("firstSeen"), Texts("villages", "Kelurahan tempat perkaranya terbuka", "18.72.04.1002", "18.72.04.1003")),
        new("ExceptionOrder", "Pengecualian",
            Choice("kind", "Alasannya", Enum.GetNames<WaiverKind>()), Text("reason", "Menunggu KK baru dari Dukcapil"), Date("until", "2026-06-30").OrNull().Optional()),
        new("Duplicate", "Dua baris berdampingan",
            Number("id", 5), Text("rule", "DUP-01"), Choice("state", "Keadaannya", Enum.GetNames<FindingState>()), Number("oneId", 7), Number("otherId", 9), List("fields", "DuplicateField")),
        new("DuplicateField", "Satu isian", Text("field", "name"), Text("one", "B. S.").OrNull(), Text("other", "B. S.").OrNull(), Flag("same", true)),
    ];

    private static ContractField[] Words =>
    [
        Text("message", "Tanggal lahir tidak sama dengan yang tersirat di NIK."), Text("instruction", "Lihat KTP-el."), Text("source", "PP 40/2019"),
        Texts("fix", "Cara memperbaiki", "Dukcapil", "Screen"),
    ];

    private static ContractField[] Place => [Text("hamlet", "LINGKUNGAN SATU").OrNull(), Text("rw", "001").OrNull(), Text("rt", "002").OrNull()];

    private static ContractField[] Figures => [Number("people", 3000), Number("complete", 2100, "Penduduk yang unsurnya lengkap"), Object("register", "FilledElements"), Object("biodata", "FilledElements")];

    private static ContractField[] Finding =>
    [
        Number("id", 5), Text("rule", "NIK-07"), Severities(), Choice("state", "Keadaannya", Enum.GetNames<FindingState>()), Number("priority", 24, "Makin besar makin berpengaruh"), .. Words,
        Object("subject", "FindingSubject"), Number("otherId", 9).OrNull(), Number("familyId", 3).OrNull(), Number("areaId", 12).OrNull(),
        Text("case", "1f2e3d4c5b6a", "Nama perkara yang sama di kelurahan lain").OrNull(), Time("firstSeen"), Time("lastSeen"), Time("goneAt").OrNull(), Date("exceptedUntil", "2026-06-30").OrNull(),
    ];

    private static ContractField Severities() => Choice("severity", "Beratnya", Enum.GetNames<Severity>());

    private static ContractField Off() => Text("off", "no recorded basis", "Mengapa aturan ini tidak menilai apa pun").OrNull();
}
