using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Domain.Errors;

namespace SmartVillage.Adapters.OpenSid.Tests.Probe;

public sealed class SourceVillagesTests
{
    private static readonly VillageProfile Tejosari = Profile(1, "1872041002", "187204", "1872", "18");
    private static readonly VillageProfile Mulyosari = Profile(2, "1872041001", "187204", "1872", "18");

    [Fact]
    public void Own_profile_decides_without_a_configured_code() => Assert.Equal("18.72.04.1002", Assert.Single(Chooser(null, false, Tejosari).Choose()).Code.Value);

    [Fact]
    public void Segments_of_old_releases_make_a_provisional_code()
    {
        var chooser = Chooser(null, false, Profile(1, "05", "14", "01", "52"));

        var (_, code) = Assert.Single(chooser.Choose());

        Assert.Equal("52.01.14.05", code.Value);
        Assert.True(code.IsProvisional);
        Assert.Contains(chooser.Findings, finding => finding is { Code: "provisional-code", Matters: true });
    }

    [Fact]
    public void Configured_code_wins_in_a_database_of_one_village_and_a_difference_is_told()
    {
        var chooser = Chooser("18.72.04.1001", false, Tejosari);

        Assert.Equal("18.72.04.1001", Assert.Single(chooser.Choose()).Code.Value);
        Assert.Contains(chooser.Findings, finding => finding.Code == "village-code-differs");
    }

    [Fact]
    public void Configured_code_stands_in_for_an_empty_profile() => Assert.Equal("18.72.04.1002", Assert.Single(Chooser("1872041002", false).Choose()).Code.Value);

    [Fact]
    public void All_villages_of_a_shared_database_are_given() =>
        Assert.Equal(["18.72.04.1002", "18.72.04.1001"], Chooser(null, true, Tejosari, Mulyosari).Choose().Select(village => village.Code.Value));

    [Fact]
    public void One_village_of_a_shared_database_is_chosen_by_its_code() =>
        Assert.Equal(2, Assert.Single(Chooser("18.72.04.1001", true, Tejosari, Mulyosari).Choose()).Profile.Id);

    [Fact]
    public void A_village_that_a_shared_database_does_not_hold_is_an_error_that_names_those_it_holds()
    {
        var exception = Assert.Throws<SourceException>(() => Chooser("18.72.04.1003", true, Tejosari, Mulyosari).Choose());

        Assert.Contains("18.72.04.1001", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unfilled_profile_is_an_error_with_a_remedy() =>
        Assert.Contains("VillageCode", Assert.Throws<SourceException>(() => Chooser(null, false, Profile(1, null, null, null, null)).Choose()).Remedy, StringComparison.Ordinal);

    [Fact]
    public void A_village_without_code_does_not_stop_the_others()
    {
        var chooser = Chooser(null, true, Profile(9, null, null, null, null), Tejosari);

        Assert.Equal("18.72.04.1002", Assert.Single(chooser.Choose()).Code.Value);
        Assert.Contains(chooser.Findings, finding => finding is { Code: "village-skipped", Subject: "config.id=9" });
    }

    [Fact]
    public void Rows_without_village_belong_to_the_only_one()
    {
        Assert.True(Chooser(null, true, Tejosari).IsSingle);
        Assert.False(Chooser(null, true, Tejosari, Mulyosari).IsSingle);
        Assert.True(Chooser(null, false, Tejosari, Mulyosari).IsSingle);
    }

    [Fact]
    public void Several_villages_whose_residents_are_not_marked_while_other_rows_are_cannot_be_told_apart()
    {
        var families = new TableSchema("tweb_keluarga", "InnoDB", [new("id", "int", false, true), new("config_id", "int", false, false)]);
        var residents = new TableSchema("tweb_penduduk", "InnoDB", [new("id", "int", false, true)]);
        var chooser = new SourceVillages(new OpenSidSourceOptions { Name = "uji", ConnectionString = "Server=127.0.0.1" }, new SchemaCatalog([residents, families]), [Tejosari, Mulyosari]);

        Assert.Equal("SV-SRC-051", Assert.Throws<SourceException>(() => chooser.Choose()).Code);
    }

    private static SourceVillages Chooser(string? configured, bool hasTenants, params VillageProfile[] profiles)
    {
        ColumnSchema[] columns = hasTenants ? [new("id", "int", false, true), new("config_id", "int", false, false)] : [new("id", "int", false, true)];
        return new SourceVillages(
            new OpenSidSourceOptions { Name = "uji", ConnectionString = "Server=127.0.0.1", VillageCode = configured },
            new SchemaCatalog([new TableSchema("tweb_penduduk", "InnoDB", columns)]), profiles);
    }

    private static VillageProfile Profile(long id, string? village, string? district, string? regency, string? province)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["kode_desa"] = village,
            ["kode_kecamatan"] = district,
            ["kode_kabupaten"] = regency,
            ["kode_propinsi"] = province,
        };
        return new VillageProfile(id, values.Where(value => value.Value is not null).ToDictionary(value => value.Key, value => value.Value!, StringComparer.Ordinal));
    }
}
