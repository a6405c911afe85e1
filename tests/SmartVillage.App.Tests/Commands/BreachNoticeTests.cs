using SmartVillage.App.Breaches;
using SmartVillage.App.Commands;
using SmartVillage.Domain.Errors;

namespace SmartVillage.App.Tests.Commands;

public sealed class BreachNoticeTests
{
    [Fact]
    public void The_notice_holds_what_the_law_asks_for_and_the_hour_until_which_it_is_sent()
    {
        var notice = new BreachNotice(new DateTimeOffset(2027, 3, 2, 8, 30, 0, TimeSpan.FromHours(7)), "Tejosari", "Bu Kasi, 0725-000000");

        var text = notice.Write();

        Assert.Equal(new DateTimeOffset(2027, 3, 5, 8, 30, 0, TimeSpan.FromHours(7)), notice.DueAt);
        Assert.All(
            (string[])["1. Data pribadi yang terungkap", "2. Kapan dan bagaimana", "3. Upaya penanganan dan pemulihan", "2027-03-05 08:30 (+07:00)", "Tejosari", "Bu Kasi, 0725-000000"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2027-03-02", 0)]
    [InlineData("2027-03-02T08:30", 510)]
    [InlineData("2027-03-02 08:30", 510)]
    public void Moments_are_read_as_the_clock_on_the_wall_shows_them(string text, int minutes) =>
        Assert.Equal(new DateTime(2027, 3, 2).AddMinutes(minutes), BreachMoment.Read(text, TimeProvider.System).DateTime);

    [Fact]
    public void What_is_no_moment_is_told() => Assert.Equal("SV-APP-051", Assert.Throws<SmartVillageException>(() => BreachMoment.Read("kemarin", TimeProvider.System)).Code);

    [Fact]
    public void The_register_of_processing_names_every_part_that_article_31_asks_for() =>
        Assert.All((string[])["tujuan", "dasar", "penerima", "disimpan", "Pengamanan", "3×24 jam"], word => Assert.Contains(word, PrivacyCommand.Read(), StringComparison.Ordinal));
}
