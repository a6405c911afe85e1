using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Tests.Corrections;
using SmartVillage.Mutakhiran.Tests.Support;
using SmartVillage.Mutakhiran.WriteBack.Screens;

namespace SmartVillage.Mutakhiran.Tests.WriteBack;

public sealed class ScreenTests
{
    private static readonly VillagePopulation Village = Sample.Village().Build();

    [Theory]
    [InlineData(ScreenKind.ResidentForm, "https://tejosari.example/index.php/penduduk/form/1/0/1")]
    [InlineData(ScreenKind.LifeStatus, "https://tejosari.example/index.php/penduduk/edit_status_dasar/1/0/1")]
    [InlineData(ScreenKind.FamilyMembers, "https://tejosari.example/index.php/keluarga/anggota/1/0/1")]
    [InlineData(ScreenKind.FamilyCard, "https://tejosari.example/index.php/keluarga/edit_nokk/1/0/1")]
    public void Links_name_rows_by_the_keys_of_their_OpenSID(ScreenKind screen, string link) =>
        Assert.Equal(link, Guide("2410.0.0").LinkTo(screen, Sample.View(Village))?.AbsoluteUri);

    [Fact]
    public void An_address_in_a_folder_keeps_its_folder() => Assert.Equal(
        "https://kota.example/tejosari/index.php/penduduk/form/1/0/1", Guide("22.12", new Uri("https://kota.example/tejosari/")).LinkTo(ScreenKind.ResidentForm, Sample.View(Village))?.AbsoluteUri);

    [Theory]
    [InlineData("22.11")]
    [InlineData("2501.0.0")]
    public void Of_a_release_that_nobody_read_there_are_words_only(string release)
    {
        Assert.Null(Guide(release).LinkTo(ScreenKind.ResidentForm, Sample.View(Village)));
        Assert.Contains("Kependudukan > Penduduk", ScreenGuide.WordsFor(ScreenKind.ResidentForm, Sample.View(Village)), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_there_are_words_only() => Assert.Null(new ScreenGuide(new PublishedVillage(Sample.Code, "Tejosari", 1, "22.12", false, null)).LinkTo(ScreenKind.ResidentForm, Sample.View(Village)));

    [Theory]
    [InlineData("22.12", false, false)]
    [InlineData("2410.0.0", false, true)]
    [InlineData("2410.0.0", null, true)]
    [InlineData("2410.0.0", true, false)]
    public void Deaths_and_moves_say_when_they_cannot_be_entered(string release, bool? fullData, bool hinted) =>
        Assert.Equal(hinted, new ScreenGuide(new PublishedVillage(Sample.Code, "Tejosari", 1, release, fullData, null)).HintFor(ScreenKind.LifeStatus) is not null);

    [Fact]
    public void Who_comes_back_is_given_back_by_a_button_that_no_link_may_press()
    {
        var gone = Sample.View(Sample.Village(("lifeStatus", "3")).Build());

        Assert.Null(Guide("22.12").LinkTo(ScreenKind.LifeStatus, gone));
        Assert.Contains("Kembalikan Status", ScreenGuide.WordsFor(ScreenKind.LifeStatus, gone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_by_family_and_area_and_holds_what_waits_for_a_screen()
    {
        var village = new VillageBuilder().Area(1, ("rt", "009")).Area(2, ("rt", "001")).Family(1).Family(2, ("area", "2")).Resident(1).Resident(2).Resident(3, ("family", "2"), ("area", "2")).Build();
        var corrections = new MemoryCorrections();
        await corrections.AddAsync([Ready(village, 1, "phone", ApplyRoute.Screen), Ready(village, 2, "lifeStatus", ApplyRoute.Screen), Ready(village, 3, "nik", ApplyRoute.Screen), Ready(village, 1, "occupation", ApplyRoute.Import)], CancellationToken.None);

        var pages = await new ScreenList(corrections, new OneVillage(village)).BuildAsync(Sample.Code, CancellationToken.None);

        Assert.Equal(["001", "009"], pages.Select(page => page.Area?.Rt));
        Assert.Equal([ScreenKind.ResidentForm, ScreenKind.LifeStatus], pages[1].Tasks.Select(task => task.Screen));
        Assert.Equal(["nik"], pages[0].Tasks.Single().Fields.Select(field => field.Name));
        Assert.DoesNotContain(pages.SelectMany(page => page.Tasks).SelectMany(task => task.Fields), field => field.Name == "occupation");
    }

    private static ScreenGuide Guide(string? release, Uri? web = null) => new(new PublishedVillage(Sample.Code, "Tejosari", 1, release, false, web ?? new Uri("https://tejosari.example")));

    private static Correction Ready(VillagePopulation village, long key, string field, ApplyRoute route) =>
        Sample.Of(village, CorrectionState.ReadyToApply, Sample.Field(field, null, "2") with { Standing = FieldStanding.ReadyToApply, Route = route }) with { Id = 0, Subject = Sample.Resident(key) };
}
