using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Entry;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Tests.Corrections;
using SmartVillage.Mutakhiran.Tests.Support;
using SmartVillage.Mutakhiran.WriteBack.Screens;

namespace SmartVillage.Mutakhiran.Tests.WriteBack;

public sealed class ScreenListPageTests : IAnswerCodes
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public IReadOnlyList<(long Code, string Label)> List(VillageCode village, string list) => [(1, "ISLAM"), (3, "KATHOLIK")];

    [Fact]
    public async Task The_page_holds_families_in_the_order_of_areas_with_links_words_and_values_in_full()
    {
        var village = new VillageBuilder().Area(1, ("rt", "009")).Area(2, ("rt", "001")).Family(1, ("head", "1")).Family(2, ("area", "2"))
            .Resident(1).Resident(2).Resident(3, ("family", "2"), ("area", "2"), ("name", "AYU <SCRIPT>")).Build();
        var (page, list) = await WriteAsync(village, "https://tejosari.example/", Ready(village, 1, Sample.Field("religion", "1", "3")), Ready(village, 3, Sample.Field("phone", null, "081200009999")));

        Assert.True(page.IndexOf("RT 001", StringComparison.Ordinal) < page.IndexOf("RT 009", StringComparison.Ordinal));
        Assert.Contains($"KK {VillageBuilder.CardNumber(1)}, kepala keluarga BUDI SANTOSO", page, StringComparison.Ordinal);
        Assert.Contains("<td>ISLAM</td><td><b>KATHOLIK</b></td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>(kosong)</td><td><b>081200009999</b></td>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://tejosari.example/index.php/penduduk/form/1/0/3\"", page, StringComparison.Ordinal);
        Assert.Contains("AYU &lt;SCRIPT&gt;, NIK 1872040101839999 (usul ", page, StringComparison.Ordinal);
        Assert.Contains("Dibuat oleh Pak Budi", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([VillageBuilder.OurId(1), VillageBuilder.OurId(3)], ScreenListPage.ResidentsOf(village, list).Order());
    }

    [Theory]
    [InlineData("javascript:alert(1)//")]
    [InlineData("file:///etc/")]
    public async Task An_address_that_is_not_of_the_web_becomes_no_link(string web)
    {
        var village = Sample.Village().Build();

        var (page, _) = await WriteAsync(village, web, Ready(village, 1, Sample.Field("phone", null, "081200009999")));

        Assert.DoesNotContain("href", page, StringComparison.Ordinal);
        Assert.Contains("Menu Kependudukan", page, StringComparison.Ordinal);
    }

    private async Task<(string Page, IReadOnlyList<ScreenPage> List)> WriteAsync(VillagePopulation village, string web, params Correction[] ready)
    {
        var corrections = new MemoryCorrections();
        await corrections.AddAsync(ready, Cancellation);
        var list = await new ScreenList(corrections, new OneVillage(village) { WebUrl = new Uri(web) }).BuildAsync(Sample.Code, Cancellation);
        return (ScreenListPage.Write("Tejosari", village, list, FieldWords.Of(village, this), "Dibuat oleh Pak Budi"), list);
    }

    private static Correction Ready(VillagePopulation village, long key, CorrectionField field) => Sample.Of(village, CorrectionState.ReadyToApply, field with { Standing = FieldStanding.ReadyToApply }) with
    {
        Id = 0,
        Subject = Sample.Resident(key),
    };
}
