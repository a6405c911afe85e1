using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.Mutakhiran.Tests.Campaigns;

public sealed class CampaignCalendarTests
{
    [Fact]
    public void The_rounds_of_a_year_end_before_the_consolidations_of_30_June_and_31_December()
    {
        var (yearly, brief) = (CampaignCalendar.Yearly(2027), CampaignCalendar.Short(2027));

        Assert.True(yearly.IsInOrder() && brief.IsInOrder() && CampaignCalendar.From(new DateOnly(2027, 3, 3)).IsInOrder());
        Assert.Equal(1, yearly.Opens.Month);
        Assert.True(yearly.Closes < new DateOnly(2027, 6, 30));
        Assert.True(yearly.Closes < brief.Opens && brief.Opens >= new DateOnly(2027, 10, 1) && brief.Closes <= new DateOnly(2027, 11, 30));
    }

    [Theory]
    [InlineData("2027-01-31", CampaignPhase.Preparation)]
    [InlineData("2027-02-01", CampaignPhase.Field)]
    [InlineData("2027-04-30", CampaignPhase.Field)]
    [InlineData("2027-05-01", CampaignPhase.Approval)]
    [InlineData("2027-06-01", CampaignPhase.WriteBack)]
    [InlineData("2027-06-25", CampaignPhase.WriteBack)]
    [InlineData("2027-06-26", CampaignPhase.Overdue)]
    public void A_day_has_a_phase(string day, CampaignPhase phase) => Assert.Equal(phase, CampaignCalendar.Yearly(2027).PhaseOn(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("02-29", 2027, "2027-02-28")]
    [InlineData("02-29", 2028, "2028-02-29")]
    [InlineData("12-31", 2027, "2027-12-31")]
    public void A_day_of_every_year_lies_in_each_of_them(string text, int year, string day)
    {
        Assert.True(MonthDay.TryParse(text, out var parsed));
        Assert.Equal(DateOnly.Parse(day, null), parsed.In(year));
    }

    [Theory]
    [InlineData("13-01")]
    [InlineData("2-3")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_day_is_refused(string? text) => Assert.False(MonthDay.TryParse(text, out _));
}
