using SmartVillage.Adapters.OpenSid.Backup;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Tests.Backup;

/// <summary>Foreign keys that delete, as dumps of every kind declare them.</summary>
public sealed class DumpKeysTests : IDisposable
{
    private const string Others = "CREATE TABLE `tweb_wil_clusterdesa` (`id` int NOT NULL);\nCREATE TABLE `user` (`id` int NOT NULL);\n";
    private static readonly SourceCascade Head = new("tweb_keluarga", "nik_kepala", "tweb_penduduk");
    private static readonly SourceCascade Member = new("tweb_penduduk", "id_kk", "tweb_keluarga");
    private readonly BackupText _backup = new();

    public void Dispose() => _backup.Dispose();

    [Fact]
    public void Keys_inside_of_a_table_are_told_when_they_delete_and_lead_to_what_is_read()
    {
        Assert.Equal([Head], Cascades(
            """
            CREATE TABLE `tweb_keluarga` (
              `id` int(11) NOT NULL, `nik_kepala` int, `config_id` int, `id_cluster` int,
              PRIMARY KEY (`id`),
              KEY `fk` (`nik_kepala`),
              CONSTRAINT `a` FOREIGN KEY (`id_cluster`) REFERENCES `tweb_wil_clusterdesa` (`id`) ON DELETE SET NULL ON UPDATE CASCADE,
              CONSTRAINT `b` FOREIGN KEY (`config_id`) REFERENCES `config` (`id`) ON DELETE CASCADE,
              CONSTRAINT FOREIGN KEY nama_indeks (config_id, nik_kepala) REFERENCES opensid.tweb_penduduk (config_id, id) ON UPDATE NO ACTION ON DELETE CASCADE,
              CONSTRAINT `d` UNIQUE (`nik_kepala`), CONSTRAINT `e` CHECK (`id` > 0),
              FOREIGN KEY (`id_cluster`) REFERENCES `tweb_wil_clusterdesa` (`id`)
            ) ENGINE=InnoDB;

            """));
    }

    [Fact]
    public void Keys_added_and_dropped_at_the_end_count_as_they_stand_then()
    {
        Assert.Equal([Head, Member], Cascades(
            """
            CREATE TABLE `tweb_keluarga` (`id` int NOT NULL, `nik_kepala` int, `id_cluster` int,
              CONSTRAINT `lama` FOREIGN KEY (`id_cluster`) REFERENCES `tweb_wil_clusterdesa` (`id`) ON DELETE CASCADE,
              CONSTRAINT `tua` FOREIGN KEY (`id`) REFERENCES `tweb_wil_clusterdesa` (`id`) ON DELETE CASCADE);
            ALTER TABLE `tweb_keluarga`
              ADD CONSTRAINT `kepala` FOREIGN KEY (`nik_kepala`) REFERENCES `tweb_penduduk` (`id`) ON DELETE CASCADE ON UPDATE CASCADE,
              DROP FOREIGN KEY `lama`, DROP CONSTRAINT IF EXISTS `tua`,
              ADD KEY `x` (`nik_kepala`);
            ALTER TABLE `tweb_penduduk` ADD FOREIGN KEY (`id_kk`) REFERENCES `tweb_keluarga` (`id`) ON DELETE CASCADE;

            """));
    }

    [Theory]
    [InlineData("CREATE TABLE `tweb_keluarga` (`id` int NOT NULL, CONSTRAINT `a` FOREIGN KEY (`id`) REFERENCES `tweb_penduduk` (`id`) ON DELETE")]
    [InlineData("CREATE TABLE `tweb_keluarga` (`id` int NOT NULL, CONSTRAINT `a` FOREIGN KEY (`id`")]
    [InlineData("CREATE TABLE `tweb_keluarga` (`id` int NOT NULL, CONSTRAINT `a` FOREIGN KEY (`id`) REFERENCES")]
    [InlineData("CREATE TABLE `tweb_keluarga` (`id` int NOT NULL, CONSTRAINT")]
    [InlineData("CREATE TABLE `tweb_keluarga` (`id` int NOT NULL); ALTER TABLE `tweb_keluarga` ADD CONSTRAINT `a` FOREIGN KEY (`id`")]
    [InlineData("CREATE TABLE `tweb_keluarga` (`id` int NOT NULL); ALTER TABLE `tweb_keluarga` DROP FOREIGN KEY")]
    public void A_file_that_ends_in_a_key_is_truncated(string cut) => Assert.Equal("SV-SRC-071", _backup.Refusal(BackupText.Residents + Others + cut).Code);

    [Fact]
    public void A_sid_file_tells_nothing_about_keys_and_says_so()
    {
        using var database = _backup.Open("""{ "info": { "versi": "2410.0.0" }, "tabel": { "tweb_penduduk": { "primary_key": "id", "data": [ { "id": 1, "id_kk": 2 } ] } } }""", "desa.sid");

        var radar = RawRadar.Of(database, completeDataMode: null);

        Assert.Equal(["rights-not-applicable", "cascade-unknown"], radar.Findings.Select(finding => finding.Code));
        Assert.Null(radar.IsReadOnly);
        Assert.Contains(".sql", radar.Findings[1].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_dump_declares_is_judged_like_a_server()
    {
        using var database = _backup.Open(
            """
            CREATE TABLE `tweb_penduduk` (`id` int NOT NULL, `id_kk` int, CONSTRAINT `a` FOREIGN KEY (`id_kk`) REFERENCES `tweb_keluarga` (`id`) ON DELETE CASCADE);
            CREATE TABLE `tweb_keluarga` (`id` int NOT NULL, `nik_kepala` int, CONSTRAINT `b` FOREIGN KEY (`nik_kepala`) REFERENCES `tweb_penduduk` (`id`) ON DELETE CASCADE);

            """ + Others);

        var radar = RawRadar.Of(database, completeDataMode: true);

        Assert.Equal(["rights-not-applicable", "cascade-family", "cascade-members"], radar.Findings.Select(finding => finding.Code));
        Assert.Contains("Mode data lengkap sedang aktif", radar.Findings[1].Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<SourceCascade>? Cascades(string families)
    {
        using var database = _backup.Open("CREATE TABLE `tweb_penduduk` (`id` int NOT NULL, `id_kk` int, PRIMARY KEY (`id`));\n" + Others + families);
        return database.Cascades;
    }
}
