using System.Text;

namespace SmartVillage.Adapters.OpenSid.Tests.Backup;

/// <summary>Dialects of dumps.</summary>
public sealed class SqlDumpTests : IDisposable
{
    private readonly BackupText _backup = new();

    public void Dispose() => _backup.Dispose();

    [Fact]
    public void OpenSid_backup_with_hash_comments_and_views_at_the_end()
    {
        using var database = _backup.Open(
            "#\n# TABLE STRUCTURE FOR: tweb_penduduk; it's a comment\n#\n\nDROP TABLE IF EXISTS `tweb_penduduk`;\n" + BackupText.Residents
            + "INSERT INTO `tweb_penduduk` (`id`, `nama`, `ket`) VALUES ('1', 'A\\'B', NULL);\nINSERT INTO `tweb_penduduk` (`id`, `nama`, `ket`) VALUES ('2', 'C;D', 'x\\r\\ny');\n"
            + BackupText.Others + "CREATE VIEW `penduduk_hidup` AS select `tweb_penduduk`.`id` AS `id` from `tweb_penduduk`;\n");

        Assert.Equal("Cadangan OpenSID", database.Product);
        Assert.Equal([["1", "A'B", null], ["2", "C;D", "x\r\ny"]], BackupText.Rows(database, "tweb_penduduk", "id", "nama", "ket"));
    }

    [Fact]
    public void PhpMyAdmin_adds_keys_and_numbering_at_the_end()
    {
        using var database = _backup.Open(
            """
            -- phpMyAdmin SQL Dump
            SET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";
            START TRANSACTION;
            /*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
            /*!40101 SET NAMES utf8mb4 */;
            CREATE TABLE `tweb_penduduk` ( `id` int(11) UNSIGNED NOT NULL, `nama` enum('a,b','c)') COLLATE utf8mb4_unicode_ci DEFAULT 'c)' COMMENT 'isi; lain' ) ENGINE=MyISAM;
            INSERT INTO `tweb_penduduk` (`id`, `nama`) VALUES
            (3, 'a,b'),
            (1, 'c)');
            ALTER TABLE `tweb_penduduk`
              ADD PRIMARY KEY (`id`),
              ADD KEY `nama` (`nama`);
            ALTER TABLE `tweb_penduduk` MODIFY `id` int(11) UNSIGNED NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=4;
            COMMIT;
            /*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;
            """);

        var table = database.Catalog.Find("tweb_penduduk")!;
        Assert.Equal(("phpMyAdmin", "MyISAM", true, true, false), (database.Product, table.Engine, table.Find("id")!.IsUniqueKey, table.Find("id")!.IsUnsigned, database.IsInKeyOrder(table)));
        Assert.Equal([["3", "a,b"], ["1", "c)"]], BackupText.Rows(database, "tweb_penduduk", "id", "nama"));
    }

    [Theory]
    [InlineData("(7,'x'),(5,'x')", false)]
    [InlineData("(5,'x'),(7,'x')", true)]
    public void Accounts_are_in_the_order_of_their_residents_or_not(string rows, bool isInOrder)
    {
        using var database = _backup.Open(
            BackupText.Residents + BackupText.Others + "CREATE TABLE `tweb_penduduk_mandiri` (`id_pend` int NOT NULL, `pin` char(32) NOT NULL, PRIMARY KEY (`id_pend`));\n"
            + $"INSERT INTO `tweb_penduduk_mandiri` VALUES {rows};\n");

        Assert.Equal(isInOrder, database.IsInKeyOrder(database.Catalog.Find("tweb_penduduk_mandiri")!));
    }

    [Fact]
    public void Literals_of_every_kind_become_the_texts_that_a_server_shows()
    {
        using var database = _backup.Open(BackupText.Residents + BackupText.Others +
            "INSERT INTO tweb_penduduk VALUES (1,_binary 'a\\0b\\Z\\%\\_\\\\',0x4AC3A9),(2,X'41',-12.5e+3),(3,'it''s',\"dua \"\"kata\"\"\"),(4,DEFAULT,TRUE),(DEFAULT,N'x',b'101'),(NULL,_utf8mb4'é',1);\n"
            + "REPLACE INTO opensid.tweb_penduduk (`ket`) VALUES ('hanya ket');\n");

        Assert.Equal(
            [
                ["1", "a\0b\u001a\\%\\_\\", "Jé"], ["2", "A", "-12.5e+3"], ["3", "it's", "dua \"kata\""], ["4", "-", "1"], ["5", "x", "5"], ["6", "é", "1"], ["7", "-", "hanya ket"],
            ],
            BackupText.Rows(database, "tweb_penduduk", "id", "nama", "ket"));
    }

    [Theory]
    [InlineData("InnoDB", "InnoDB")]
    [InlineData("myisam", "MyISAM")]
    [InlineData("Aria", "Aria")]
    [InlineData("Inno1DB", "InnoDB")]
    public void An_engine_that_no_server_has_is_the_one_that_it_takes_instead(string written, string expected)
    {
        using var database = _backup.Open(BackupText.Residents + BackupText.Others + $"CREATE TABLE `tweb_rtm` (`id` int NOT NULL) ENGINE={written};\n");

        Assert.Equal(expected, database.Catalog.Find("tweb_rtm")!.Engine);
    }

    [Fact]
    public void Blanks_around_numbers_are_passed_over_as_a_server_does()
    {
        using var database = _backup.Open(
            BackupText.Residents + BackupText.Others.Replace("`user` (`id` int NOT NULL)", "`user` (`a` int NOT NULL AUTO_INCREMENT PRIMARY KEY, `b` decimal(9,2), `c` varchar(9))", StringComparison.Ordinal)
            + "INSERT INTO user VALUES ('\\n3',' 12.50 ',' x '),('4 ','\\t-1','\\n1'),(NULL,DEFAULT,DEFAULT);\n");

        Assert.Equal([["3", "12.50", " x "], ["4", "-1", "\n1"], ["5", null, null]], BackupText.Rows(database, "user", "a", "b", "c"));
    }

    [Fact]
    public void Character_set_and_escapes_follow_the_settings_of_the_dump()
    {
        var text = "SET NAMES latin1;\n" + BackupText.Residents + BackupText.Others + "INSERT INTO tweb_penduduk VALUES (1,'caf\u00e9 \u0080','');\nSET sql_mode='NO_BACKSLASH_ESCAPES';\n"
            + "INSERT INTO tweb_penduduk VALUES (2,'a\\','b');\n";

        using var database = _backup.Open(Encoding.Latin1.GetBytes(text));

        Assert.Equal([["1", "café €", ""], ["2", "a\\", "b"]], BackupText.Rows(database, "tweb_penduduk", "id", "nama", "ket"));
    }

    [Fact]
    public void Times_that_a_dump_holds_in_utc_are_shown_in_the_zone_of_the_village()
    {
        var text = BackupText.Residents + BackupText.Others.Replace("`user` (`id` int NOT NULL)", "`user` (`a` timestamp NULL, `b` datetime)", StringComparison.Ordinal)
            + "/*!40103 SET TIME_ZONE='+00:00' */;\nINSERT INTO user VALUES ('2024-02-29 20:00:00','2024-02-29 20:00:00'),('0000-00-00 00:00:00',NULL);\n";

        using var database = _backup.Open(Encoding.UTF8.GetBytes(text), zone: TimeZoneInfo.CreateCustomTimeZone("WIB", TimeSpan.FromHours(7), null, null));

        Assert.Equal([["2024-03-01 03:00:00", "2024-02-29 20:00:00"], ["0000-00-00 00:00:00", null]], BackupText.Rows(database, "user", "a", "b"));
    }

    [Fact]
    public void Triggers_procedures_and_comments_are_no_data()
    {
        using var database = _backup.Open(
            "/*M!999999\\- enable the sandbox mode */ \n" + BackupText.Residents + "DELIMITER ;;\nCREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW BEGIN INSERT INTO y VALUES (1); END ;;\nDELIMITER ;\n"
            + "/*!50001 CREATE TABLE `pandangan` (`id` tinyint NOT NULL) ENGINE=MyISAM */;\n/* bukan ; perintah */\nINSERT INTO tweb_penduduk VALUES (1,'--','/*');\n"
            + "/*!50001 DROP TABLE IF EXISTS `pandangan`*/;\n/*!50001 CREATE ALGORITHM=UNDEFINED VIEW `pandangan` AS select 1 AS `id` */;\n" + BackupText.Others);

        Assert.False(database.Catalog.Has("pandangan"));
        Assert.Equal([["1", "--", "/*"]], BackupText.Rows(database, "tweb_penduduk", "id", "nama", "ket"));
    }

    [Theory]
    [InlineData("backup-on-2026-02-27-23-10-05.sql", "2026-02-27 23:10:05")]
    [InlineData("opensid_20260228.sql", "2026-02-28 23:59:59")]
    [InlineData("cadangan.sql", "2026-02-26 01:02:03")]
    [InlineData("backup-on-2031-01-01.sql", "2026-02-26 01:02:03")]
    public void Date_comes_from_the_name_or_from_the_dump_itself(string name, string expected)
    {
        using var database = _backup.Open(BackupText.Residents + BackupText.Others + "-- Dump completed on 2026-02-26  1:02:03\n", name);

        Assert.Equal(expected, database.TakenAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss"));
    }
}
