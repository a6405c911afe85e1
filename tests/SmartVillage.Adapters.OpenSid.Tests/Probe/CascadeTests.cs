using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Tests.Probe;

public sealed class CascadeTests
{
    private static readonly SourceCascade Head = new("tweb_keluarga", "nik_kepala", "tweb_penduduk");
    private static readonly SourceCascade Members = new("tweb_penduduk", "id_kk", "tweb_keluarga");
    private static readonly SourceCascade Events = new("log_penduduk", "id_pend", "tweb_penduduk");

    [Fact]
    public void Only_keys_that_delete_and_lead_to_a_table_that_is_read_are_taken()
    {
        const string Definition = """
            CREATE TABLE `tweb_keluarga` (
              `id` int(11) NOT NULL,
              CONSTRAINT `a` FOREIGN KEY (`id_cluster`) REFERENCES `tweb_wil_clusterdesa` (`id`) ON DELETE SET NULL ON UPDATE CASCADE,
              CONSTRAINT `b` FOREIGN KEY (`config_id`) REFERENCES `config` (`id`) ON DELETE CASCADE ON UPDATE CASCADE,
              CONSTRAINT `c` FOREIGN KEY (`config_id`, `nik_kepala`) REFERENCES `opensid`.`tweb_penduduk` (`config_id`, `id`) ON DELETE CASCADE,
              CONSTRAINT `d` FOREIGN KEY (`updated_by`) REFERENCES `user` (`id`)
            ) ENGINE=InnoDB
            """;

        Assert.Equal([Head], CascadeReader.Parse("tweb_keluarga", Definition));
    }

    [Fact]
    public void Deleting_a_head_is_told_with_everything_that_goes_along()
    {
        var family = Assert.Single(Of(Head, Members, Events), finding => finding.Code == "cascade-family");

        Assert.Contains("keluarganya dan semua anggotanya, beserta milik mereka (peristiwa penduduk)", family.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("data lengkap", family.Message, StringComparison.Ordinal);
        Assert.NotEmpty(family.Remedy);
    }

    [Fact]
    public void Without_the_key_of_the_members_they_stay() =>
        Assert.Contains("anggotanya tetap ada", Assert.Single(Of(Head)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_database_without_such_keys_has_nothing_to_tell() => Assert.Empty(Of());

    [Fact]
    public void The_mode_that_forbids_deleting_is_told_beside_it() =>
        Assert.Contains("Mode data lengkap sedang aktif", CascadeFindings.Of([Head], completeDataMode: true).Single().Message, StringComparison.Ordinal);

    [Fact]
    public void A_head_of_an_area_takes_everybody_in_it_along()
    {
        var findings = Of(
            new SourceCascade("tweb_wil_clusterdesa", "id_kepala", "tweb_penduduk"), new SourceCascade("tweb_penduduk", "id_cluster", "tweb_wil_clusterdesa"),
            new SourceCascade("tweb_keluarga", "id_cluster", "tweb_wil_clusterdesa"));

        Assert.Equal(["cascade-area-head", "cascade-area"], findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.Contains("keluarga dan penduduk di dalamnya", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_belongs_to_a_seller_goes_with_the_resident()
    {
        var finding = Assert.Single(Of(new SourceCascade("pelapak", "id_pend", "tweb_penduduk"), new SourceCascade("produk", "id_pelapak", "pelapak")));

        Assert.Equal("cascade-resident", finding.Code);
        Assert.Contains("pelapak, produk", finding.Message, StringComparison.Ordinal);
    }

    private static List<ProbeFinding> Of(params SourceCascade[] cascades) => CascadeFindings.Of(cascades, completeDataMode: false).ToList();
}
