using SmartVillage.Mutakhiran.Campaigns;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Campaigns;

public sealed class CampaignRoundsTests
{
    private readonly Office _office = new(new VillageBuilder().Area(1).Family(1).Resident(1).Build(edition: 12));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2027-01-04", null)]
    [InlineData("2027-01-05", CampaignKind.Yearly)]
    [InlineData("2027-04-30", CampaignKind.Yearly)]
    [InlineData("2027-05-01", null)]
    [InlineData("2027-09-30", null)]
    [InlineData("2027-10-20", CampaignKind.Short)]
    [InlineData("2027-11-09", null)]
    public async Task A_round_is_opened_once_while_families_can_still_be_visited(string today, CampaignKind? kind)
    {
        _office.Day = DateOnly.Parse(today, null);

        Assert.Equal(new RoundsReport(kind is null ? 0 : 1, 0), await Rounds().KeepAsync(Cancel));
        Assert.Equal(new RoundsReport(0, 0), await Rounds().KeepAsync(Cancel));

        Assert.Equal((kind, kind is null ? null : CampaignRounds.Actor), (_office.Current?.Kind, _office.Current?.StartedBy));
        Assert.Equal(kind is null ? null : 2027, _office.Current?.Year);
    }

    [Fact]
    public async Task A_campaign_is_closed_the_day_after_its_last_and_its_round_is_not_opened_again()
    {
        _office.Day = new DateOnly(2027, 1, 5);
        await Rounds().KeepAsync(Cancel);

        _office.Day = new DateOnly(2027, 6, 25);
        Assert.Equal(new RoundsReport(0, 0), await Rounds().KeepAsync(Cancel));
        _office.Day = new DateOnly(2027, 7, 20);
        Assert.Equal(new RoundsReport(0, 1), await Rounds().KeepAsync(Cancel));
        Assert.Equal(CampaignState.Closed, _office.Current!.State);
        _office.Day = new DateOnly(2027, 2, 1);
        Assert.Equal(new RoundsReport(0, 0), await Rounds().KeepAsync(Cancel));
    }

    [Fact]
    public async Task Rounds_that_people_open_wait_for_them_and_configured_days_count()
    {
        _office.Day = new DateOnly(2027, 3, 1);
        Assert.Equal(new RoundsReport(0, 0), await Rounds(new CampaignOptions { OnlyByHand = true }).KeepAsync(Cancel));

        var late = new YearDays(new(4, 1), new(4, 2), new(5, 1), new(5, 20), new(6, 10), new(6, 20));
        Assert.Equal(new RoundsReport(0, 0), await Rounds(new CampaignOptions { Yearly = late }).KeepAsync(Cancel));
        _office.Day = new DateOnly(2027, 4, 1);
        Assert.Equal(new RoundsReport(1, 0), await Rounds(new CampaignOptions { Yearly = late }).KeepAsync(Cancel));
        Assert.Equal(new DateOnly(2027, 6, 20), _office.Current!.Calendar.Closes);
    }

    private CampaignRounds Rounds(CampaignOptions? options = null) => new(_office, _office, _office.Desk(options), _office, options ?? new CampaignOptions());
}
