using static SmartVillage.Api.Documentation.ContractField;

namespace SmartVillage.Api.Documentation;

/// <summary>Shapes of what is known about a source.</summary>
internal static class SourceSchemas
{
    public static IEnumerable<ContractSchema> All =>
    [
        new("Source", "OpenSID di balik sebuah kelurahan, menurut sinkronisasi terakhir",
            Text("source", "tejosari"), Time("probedAt").OrNull(), Flag("isBackup", false, "Berkas cadangan, bukan server."),
            Text("release", "24.10", "Rilis menurut basis datanya sendiri; petunjuk saja.").OrNull(), Text("server", "MariaDB 10.11.6"),
            Flag("completeDataMode", false, "Mode data lengkap; null bila rilisnya tidak mengenalnya.").OrNull(), Flag("sharedDatabase", true, "Baris menyebut desanya (24.01 ke atas)."),
            Texts("nonTransactionalTables", "Tabel tanpa transaksi (MyISAM), dibaca dua kali", "program"), List("entities", "EntityCoverage"),
            Texts("topicsNotRead", "Topik statistik yang tidak dapat dihitung", "ethnicity"), List("findings", "SourceFinding"), Object("radar", "SourceRadar").OrNull()),
        new("EntityCoverage", "Berapa banyak isian sebuah entitas yang ada di sumber",
            Text("entity", "residents"), Flag("isRead", true, "Apakah tabelnya ada."), Number("fields", 60), Texts("notRead", "Isian yang tidak ada di sumber", "telegram")),
        new("SourceFinding", "Hal yang perlu diketahui tentang sumber",
            Text("code", "lost-column"), Text("subject", "tabel.kolom", "Tabel atau kolom."), Text("message", "Kolom tabel.kolom tidak ada."),
            Text("remedy", "Tidak perlu tindakan."), Flag("matters", false, "Apakah operator harus bertindak.")),
        new("SourceRadar", "Yang dilihat selain data",
            Time("lookedAt", description: "Kapan dilihat; untuk berkas cadangan, saat yang ditunjukkannya."), Text("serverTimeZone", "SYSTEM (WIB)", "null untuk berkas cadangan.").OrNull(),
            Number("clockAheadSeconds", 0, "Jam server di depan jam mesin ini; null untuk berkas cadangan.").OrNull(),
            Flag("isReadOnly", true, "Akun hanya dapat membaca; null untuk berkas cadangan, yang tidak memakai akun (temuan rights-not-applicable).").OrNull(), Texts("excessRights", "Hak yang tidak diperlukan", "UPDATE ON `opensid`.*"), List("cascades", "SourceCascade"),
            List("findings", "SourceFinding")),
        new("SourceCascade", "Kunci asing yang ikut menghapus: baris deleted dihapus, baris vanishes yang menyebutnya di column ikut hilang",
            Text("vanishes", "tabel_yang_ikut_terhapus"), Text("column", "kolom_penunjuk"), Text("deleted", "tabel_yang_dihapus")),
    ];
}
