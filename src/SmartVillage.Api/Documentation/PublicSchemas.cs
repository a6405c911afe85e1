using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes that everybody may read.</summary>
internal static class PublicSchemas
{
    public static IEnumerable<ContractSchema> All =>
    [
        new("Index", "Pintu masuk API",
            Text("name", "SmartVillage.Integration"), Text("version", "0.1.0"), Text("documentation", "/docs"), Text("openapi", "/openapi/v1.json"),
            Text("villages", "/api/v1/villages"), Text("receiptKey", "MFkwEwYH", "Kunci umum penanda tangan bukti, SubjectPublicKeyInfo dalam base64.")),
        new("Village", "Desa atau kelurahan dan kantornya",
            Text("code", "18.72.04.1002", "Kode Kemendagri"), Flag("provisionalCode", false, "Kode dirangkai dari bagian-bagian dan masih dapat dikoreksi."),
            Text("name", "Tejosari"), Text("district", "Metro Timur").OrNull(), Text("regency", "Kota Metro").OrNull(), Text("province", "Lampung").OrNull(),
            Text("postalCode", "34124").OrNull(), Text("headName", "Lurah Tejosari").OrNull(), Text("officeAddress", "Jl. Kelurahan").OrNull(),
            Text("officePhone", "0725-000000").OrNull(), Text("officeEmail", "kantor@tejosari.example").OrNull(), Text("website", "https://tejosari.example").OrNull(),
            Text("latitude", "-5.13").OrNull(), Text("longitude", "105.33").OrNull(), Text("termForVillage", "kelurahan").OrNull(),
            Text("termForHamlet", "lingkungan").OrNull(), Text("timeZone", "Asia/Jakarta"), Number("edition", 41), Time("asOf").Optional(), FreshnessOf()),
        new("Area", "Dusun, RW atau RT",
            Number("id", 12), Choice("level", "Tingkat wilayah", "rt", "hamlet", "rw").OrNull(), Text("hamlet", "MAWAR").OrNull(), Text("rw", "003").OrNull(),
            Text("rt", "001").OrNull(), Text("path", "MAWAR/003/001"),
            Number("population", 95, "Angka publik; null berarti disembunyikan atau belum terbit.").OrNull()),
        new("StatisticsTopics", "Topik yang tersedia",
            Flag("exact", false), List("topics", "StatisticsTopicName"), Texts("notRead", "Topik yang kolomnya tidak ada di sumber.", "suku")),
        new("StatisticsTopicName", "Satu topik", Text("topic", "religion"), Texts("levels", "Tingkat wilayah yang ada.", "village", "hamlet")),
        new("StatisticsTopic", "Satu topik dengan tabelnya",
            Text("topic", "religion"), Flag("exact", false), List("tables", "StatisticsTable"), Texts("notRead", "Topik yang tidak dibaca.", "suku")),
        new("StatisticsTable", "Satu topik di satu wilayah",
            Choice("level", "Tingkat wilayah", "village", "hamlet", "rw", "rt"), Text("area", "", "Jalur wilayah; kosong untuk seluruh desa."),
            Number("edition", 41), Time("asOf"), Date("referenceDate", "2026-03-02", "Hari yang dipakai untuk umur."), List("lines", "StatisticsLine"),
            Object("notFilled", "StatisticsCount", "Tidak diisi").OrNull(), Object("total", "StatisticsCount").OrNull(), Object("metadata", "StatisticsMetadata", "Apa arti angkanya; null untuk topik lama yang tidak lagi dikenal").OrNull()),
        new("StatisticsMetadata", "Apa arti angkanya (PRV-18)",
            Text("definition", "tabel.kolom; satu orang dihitung satu kali.", "Siapa dihitung di baris mana."), Text("population", "Semua penduduk hidup.", "Siapa yang menjadi jumlahnya."),
            Text("source", "OpenSID Tejosari: nama_tabel", "Tabel yang dihitung."), Time("syncedAt"), Number("ruleVersion", 1, "Naik bila suatu angka berubah artinya."),
            Text("coverage", "Satu kelurahan", "Apa yang dicakup."), Text("suppression", "Sel di bawah 5 disembunyikan", "Apa yang disembunyikan dan mengapa."), Text("village", "18.72.04.1002"),
            Text("areaCodes", "Kode wilayah Kemendagri", "Kode yang menamai wilayah.")),
        new("StatisticsLine", "Satu baris tabel",
            Text("code", "1"), Text("label", "ISLAM"), Count("total", 2874), Count("male", 1450), Count("female", 1424), Hidden()),
        new("StatisticsCount", "Jumlah; null dengan hidden = true berarti disembunyikan, bukan nol",
            Count("total", 3011), Count("male", 1520), Count("female", 1491), Hidden()),
        new("StatisticsRule", "Aturan di balik angka sebuah topik",
            Text("topic", "religion"), Text("label", "Agama"), Text("definition", "tabel.kolom; satu orang dihitung satu kali.", "Siapa dihitung di baris mana."),
            Text("population", "Semua penduduk hidup.", "Siapa yang menjadi jumlahnya."), Object("english", "StatisticsRuleText", "Yang sama dalam bahasa Inggris"),
            Choice("unit", "Yang dihitung; null untuk program bantuan, yang menurut sasarannya.", "People", "Families", "Households", "Areas").OrNull(),
            Text("page", "Statistik › Penduduk", "Halaman OpenSID yang menampilkan hal yang sama."), Texts("tables", "Tabel OpenSID yang dihitung.", "nama_tabel"),
            Flag("isSpecific", false, "Data spesifik (UU 27/2022 pasal 4): hanya dihitung saat membaca, tidak disimpan per orang."),
            Flag("isRead", true, "false bila kolomnya tidak ada di sumber kelurahan ini."), Text("suppression", "Sel di bawah 5 disembunyikan", "Apa yang disembunyikan dan mengapa."),
            Number("ruleVersion", 1, "Naik bila suatu angka berubah artinya."), Text("coverage", "Satu kelurahan", "Apa yang dicakup."), Text("areaCodes", "Kode wilayah Kemendagri", "Kode yang menamai wilayah.")),
        new("StatisticsRuleText", "Aturan dalam satu bahasa",
            Text("label", "Religion"), Text("definition", "table.column; each person is counted once."), Text("population", "All living residents.")),
    ];

    public static ContractField FreshnessOf() => Choice(
        "freshness", "Fresh: terbukti sama dengan sumber dalam 26 jam terakhir; Late: belum dibuktikan lagi; AwaitingApproval: menunggu keputusan; Failed: gagal.",
        "Fresh", "Late", "AwaitingApproval", "Failed");

    private static ContractField Count(string name, long example) => Number(name, example).OrNull();

    private static ContractField Hidden() => Flag("hidden", true, "Ada sel yang disembunyikan karena terlalu kecil (PRV-12, PRV-13).").Optional();
}
