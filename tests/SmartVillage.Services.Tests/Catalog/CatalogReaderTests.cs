using SmartVillage.Services.Catalog;
using SmartVillage.Services.Catalog.Files;

namespace SmartVillage.Services.Tests.Catalog;

/// <summary>A faulty file is refused with the names of file, entry and field.</summary>
public sealed class CatalogReaderTests
{
    private static readonly (string, string) National = ("national.json", CatalogFiles.Text("national.json"));

    [Theory]
    [InlineData("""{"code":"bpjs","name":{"id":"BPJS"}}""", "kota.json bpjs name.en: ")]
    [InlineData("""{"code":"bpjs","nmae":{"id":"BPJS","en":"BPJS"}}""", "kota.json bpjs $")]
    [InlineData("""{"code":"bpjs","mode":"Sometimes"}""", "kota.json bpjs $.mode: ")]
    [InlineData("""{"code":"bpjs","channels":[{"kind":"phone","value":"+62 725 1234567","confidence":"C"}]}""", "kota.json bpjs channels[0]: ")]
    [InlineData("""{"code":"bpjs","channels":[{"kind":"sms","value":"1708","confidence":"B"}]}""", "kota.json bpjs channels[0]: ")]
    [InlineData("""{"code":"bpjs","channels":[{"kind":"phone","value":"123","confidence":"C"}]}""", "kota.json bpjs channels[0]: ")]
    [InlineData("""{"code":"bpjs","channels":[{"kind":"whatsapp","value":"+62 811 8165 165","confidence":"B"}]}""", "kota.json bpjs channels[0]: ")]
    [InlineData("""{"code":"bpjs","channels":[{"kind":"web","value":"https://a.go.id"}]}""", "kota.json bpjs channels[0].confidence: ")]
    [InlineData("""{"code":"bpjs","channels":[{"kind":"web","value":"a.go.id","confidence":"A"}]}""", "kota.json bpjs channels[0].value: ")]
    [InlineData("""{"code":"bpjs","channels":[{"kind":"phone","confidence":"A"}]}""", "kota.json bpjs $")]
    [InlineData("""{"code":"bpjs","channels":[null]}""", "kota.json bpjs channels: ")]
    [InlineData("""{"code":"bpjs","standard":{"staffNumber":null}}""", "kota.json bpjs standard: ")]
    [InlineData("""{"code":"bpjs","fee":{"amount":0}}""", "kota.json bpjs $.fee: ")]
    [InlineData("""{"code":"bpjs","name":{"en":"BPJS"}}""", "kota.json bpjs $.name: ")]
    [InlineData("""{"code":"bpjs","legalBasis":[{"title":"UU 1/2020"}]}""", "kota.json bpjs legalBasis[0].confidence: ")]
    [InlineData("""{"code":"psc119","mode":"Queue"}""", "kota.json psc119 mode: ")]
    [InlineData("""{"code":"pajak"}""", "kota.json entries[0] code: ")]
    [InlineData("""{"mode":"Queue"}""", "kota.json entries[0] code: ")]
    [InlineData("""{"code":"pbb"},{"code":"pbb"}""", "kota.json pbb: ")]
    [InlineData("""{"code":"pbb","toConfirm":[{"what":{"id":"Telepon"}}]}""", "kota.json pbb toConfirm[0].what: ")]
    public void The_faulty_entry_is_named(string entries, string expected)
    {
        var refused = Assert.Throws<CatalogException>(() => CatalogReader.Read([National, ("kota.json", $$"""{"area":"18.72","reviewedOn":"2026-07-15","entries":[{{entries}}]}""")]));

        Assert.StartsWith(expected, Assert.Single(refused.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"area":"18.72","entries":[]}""")]
    [InlineData("""{"area":"18.72","reviewedOn":"kemarin","entries":[]}""")]
    [InlineData("""{"area":"Metro","reviewedOn":"2026-07-15","entries":[]}""")]
    [InlineData("""[]""")]
    [InlineData("""{"area":""")]
    public void What_is_no_catalogue_is_named_too(string json) =>
        Assert.StartsWith("kota.json", Assert.Single(Assert.Throws<CatalogException>(() => CatalogReader.Read([National, ("kota.json", json)])).Faults), StringComparison.Ordinal);

    [Fact]
    public void A_base_with_gaps_is_refused_with_every_gap()
    {
        var refused = Assert.Throws<CatalogException>(() => CatalogReader.Read([("dasar.json", """{"area":"","reviewedOn":"2026-07-15","entries":[{"code":"pbb","mode":"Directory"}]}""")]));

        Assert.Contains("dasar.json pbb summary: tidak diisi.", refused.Faults);
        Assert.Contains("dasar.json bpjs mode: tidak diisi.", refused.Faults);
        Assert.DoesNotContain("dasar.json pbb mode: tidak diisi.", refused.Faults);
    }

    [Fact]
    public void Without_a_base_there_is_no_catalogue() => Assert.Throws<CatalogException>(() => CatalogReader.Read([]));

    [Fact]
    public void Two_files_for_one_area_are_refused() => Assert.Throws<CatalogException>(() => CatalogReader.Read([National, ("lain.json", CatalogFiles.Text("national.json"))]));

    [Fact]
    public void A_city_without_its_own_phone_numbers_cannot_lend_them_to_the_nation()
    {
        var json = """{"area":"","reviewedOn":"2026-07-15","entries":[{"code":"bpjs","channels":[{"kind":"phone","value":"+62 725 1234567","confidence":"A"}]}]}""";

        Assert.Contains(Assert.Throws<CatalogException>(() => CatalogReader.Read([("dasar.json", json)])).Faults, f => f.StartsWith("dasar.json bpjs channels[0]: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("18.72.04.1002", true)]
    [InlineData("18.72", true)]
    [InlineData("18.720.04.1002", false)]
    [InlineData("18.71.04.1002", false)]
    public void An_area_covers_whole_segments(string village, bool covers) =>
        Assert.Equal(covers, new CatalogLayer("kota.json", "18.72", default, new FileEntry(), new Dictionary<ServiceCode, FileEntry>()).Covers(village));
}
