namespace SmartVillage.Adapters.OpenSid.Tests.Backup;

/// <summary>Dumps that a careless reader would take for whole: what hides, doubles or alters rows is refused, and what only looks strange is read exactly.</summary>
public sealed class HostileDumpTests : IDisposable
{
    private const string Head = BackupText.Residents + BackupText.Others;
    private readonly BackupText _backup = new();

    public static TheoryData<string, string, string> Refused { get; } = new()
    {
        { Head + "INSERT INTO tweb_penduduk VALUES (1,'A',NULL).(2,'B',NULL);\n", "SV-SRC-073", "baris 5" },
        { Head + "INSERT INTO tweb_penduduk VALUES (1,'A',NULL) (2,'B',NULL);\n", "SV-SRC-073", "baris 5" },
        { Head + "INSERT INTO tweb_penduduk VALUES (1,'A',NULL) RETURNING id;\n", "SV-SRC-073", "baris 5" },
        { Head + "INSERT INTO tweb_penduduk VALUES (1x,'A',NULL);\n", "SV-SRC-073", "baris 5" },
        { Head + "INSERT INTO tweb_penduduk VALUES (1,,NULL);\n", "SV-SRC-073", "baris 5" },
        { Head + "REPLACE INTO tweb_penduduk VALUES (1,'A',NULL),\n(1,'B',NULL);\n", "SV-SRC-079", "baris 6" },
        { Head + "INSERT IGNORE INTO tweb_penduduk VALUES (1,'A',NULL),(1,'B',NULL);\n", "SV-SRC-079", "baris 5" },
        { Head + "INSERT INTO tweb_penduduk VALUES (1,'A',NULL),(1,'B',NULL) ON DUPLICATE KEY UPDATE nama='C';\n", "SV-SRC-079", "baris 5" },
        { Head + "DELIMITER ;;\nINSERT INTO tweb_penduduk VALUES (1,'A',NULL);;\nDELIMITER ;\n", "SV-SRC-079", "baris 6" },
        { Head + "DELIMITER ;;\nCREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET @a = ';; DELIMITER ;", "SV-SRC-071", "DELIMITER" },
        { "CREATE TABLE tweb_penduduk (id int, nama text, ID int);\n", "SV-SRC-073", "dua kali" },
        { Head + BackupText.Residents, "SV-SRC-079", "dua kali" },
        { Head + "CREATE TABLE salinan (id int) AS SELECT * FROM tweb_penduduk;\n", "SV-SRC-079", "tabel lain" },
        { Head + "ALTER TABLE tweb_penduduk ADD COLUMN baru int;\n", "SV-SRC-079", "struktur" },
        { Head + "ALTER TABLE tweb_penduduk ADD PRIMARY KEY (id), DROP nama;\n", "SV-SRC-079", "struktur" },
        { Head + "ALTER TABLE tweb_penduduk MODIFY nama int;\n", "SV-SRC-079", "struktur" },
        { Head + "ALTER TABLE tweb_penduduk RENAME TO lain;\n", "SV-SRC-079", "struktur" },
        { Head + "USE lain;\n", "SV-SRC-079", "beberapa basis data" },
        { Head + "CALL isi();\n", "SV-SRC-079", "mengubah data" },
        { "SET TIME_ZONE='+23:00';\n" + Head, "SV-SRC-073", "TIME_ZONE" },
        { "SET CHARACTER SET gbk;\n" + Head, "SV-SRC-074", "pengodean" },
        { Head + "/*!40101 SET @a=1", "SV-SRC-071", "tidak selesai" },
        { Head + "/*!40101 SET @a=1;\n", "SV-SRC-071", "bersyarat" },
        { Head + "/*!40000 INSERT INTO tweb_penduduk VALUES (1,'A',NULL) */;\n", "SV-SRC-079", "bersyarat" },
        { "--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\nSELECT pg_catalog.set_config('search_path', '', false);\n", "SV-SRC-073", "PostgreSQL" },
        { "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n", "SV-SRC-073", "baris 1" },
        { Head.Replace("\n", "\0\n", StringComparison.Ordinal), "SV-SRC-073", "baris 1" },
    };

    public void Dispose() => _backup.Dispose();

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_could_hide_or_alter_rows_is_refused(string content, string code, string said)
    {
        var refusal = _backup.Refusal(content);

        Assert.Equal((code, true), (refusal.Code, refusal.Message.Contains(said, StringComparison.Ordinal)));
        Assert.Contains("baris", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("REPLACE INTO tweb_penduduk VALUES (1,'A',NULL),(2,'B',NULL);\n")]
    [InlineData("INSERT IGNORE INTO tweb_penduduk (ket, id, nama) VALUES (NULL,1,'A'),(NULL,2,'B');\n")]
    [InlineData("INSERT INTO tweb_penduduk VALUES (1,'A',NULL),(2,'B',NULL) ON DUPLICATE KEY UPDATE nama='C', ket=';';\n")]
    [InlineData("INSERT LOW_PRIORITY INTO `lain`.`tweb_penduduk`\r\nVALUES\r\n(1,'A',NULL),\r\n(2,'B',NULL)\r\n;\r\n")]
    [InlineData("insert into tweb_penduduk value(1,'A',null);insert into tweb_penduduk value(2,0x42,null);")]
    [InlineData("INSERT INTO tweb_penduduk VALUES (1,/* (9,'X',NULL), */'A',NULL), -- (8,'Y',NULL)\n(2,'B',NULL);\n")]
    [InlineData("INSERT INTO tweb_penduduk VALUES (1,'A',NULL);\nDELIMITER $$\nCREATE PROCEDURE p() BEGIN\nINSERT INTO tweb_penduduk VALUES (9,'X',NULL); -- it's\nEND$$\nDELIMITER ;\nINSERT INTO tweb_penduduk VALUES (2,'B',NULL);\n")]
    [InlineData("INSERT INTO tweb_penduduk VALUES (1,'A',NULL);\nCREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW INSERT INTO y VALUES (9);\nINSERT INTO tweb_penduduk VALUES (2,'B',NULL);\n")]
    [InlineData("CREATE TABLE IF NOT EXISTS tweb_penduduk (lain int);\nINSERT INTO tweb_penduduk VALUES (1,'A',NULL),(2,'B',NULL);\nALTER TABLE tweb_penduduk ADD UNIQUE KEY u (nama, ket), ADD CONSTRAINT c FOREIGN KEY (id) REFERENCES user (id), ENGINE=InnoDB;\n")]
    [InlineData("DROP TABLE IF EXISTS a, tweb_rtm, `b`;\nINSERT INTO tweb_penduduk VALUES (1,'A',NULL),(2,'B',NULL);\n")]
    public void What_only_looks_strange_is_read_exactly(string statements)
    {
        using var database = _backup.Open(Head + statements);

        Assert.Equal([["1", "A", null], ["2", "B", null]], BackupText.Rows(database, "tweb_penduduk", "id", "nama", "ket"));
    }

    [Fact]
    public void Blog_of_somebody_is_no_village()
    {
        var refusal = _backup.Refusal("-- MySQL dump 10.13\nCREATE TABLE `wp_users` (`ID` bigint unsigned NOT NULL);\nINSERT INTO `wp_users` VALUES (1);\n-- Dump completed\n");

        Assert.Equal("SV-SRC-072", refusal.Code);
    }
}
