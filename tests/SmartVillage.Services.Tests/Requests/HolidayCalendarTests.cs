using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Holidays;

namespace SmartVillage.Services.Tests.Requests;

/// <summary>Holidays stop the clock; a year that nobody entered is said to be unknown.</summary>
public sealed class HolidayCalendarTests
{
    private static readonly TimeSpan Metro = TimeSpan.FromHours(7);

    [Fact]
    public void The_file_of_2026_has_seventeen_holidays_and_eight_days_of_joint_leave()
    {
        var days = HolidayCalendar.Standard.Of(2026);

        Assert.Equal((17, 8), (days.Count(d => !d.Joint), days.Count(d => d.Joint)));
        Assert.All(days.Where(d => d.Joint), d => Assert.False(d.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.All(HolidayCalendar.Shipped, year =>
        {
            Assert.All(year.Holidays, day => Assert.Equal(year.Year, day.Date.Year));
            Assert.Equal(year.Holidays.Count, year.Holidays.Select(d => d.Date).Distinct().Count());
            Assert.Contains(year.Confidence, (string[])["A", "B", "C", "D"]);
            Assert.NotEmpty(year.Source);
        });
    }

    [Fact]
    public void It_says_until_when_it_is_known_without_a_gap()
    {
        var own = new HolidayCalendar(HolidayCalendar.Shipped, [new Holiday(new DateOnly(2027, 3, 10), "Idul Fitri")]);

        Assert.Equal(new DateOnly(2026, 12, 31), HolidayCalendar.Standard.KnownUntil(2026));
        Assert.Null(HolidayCalendar.Standard.KnownUntil(2027));
        Assert.Equal(new DateOnly(2027, 12, 31), own.KnownUntil(2026));
        Assert.Null(HolidayCalendar.None.KnownUntil(2026));
    }

    [Theory]
    [InlineData("2026-03-17T08:00:00Z", 2, "2026-03-25T02:00:00Z")] // Tuesday 15.00: an hour, then Nyepi, leave and Idul Fitri until Wednesday
    [InlineData("2026-08-14T08:30:00Z", 1, "2026-08-18T01:30:00Z")] // Friday before the day of independence
    [InlineData("2026-12-23T09:30:00Z", 8, "2026-12-28T09:00:00Z")]
    public void The_clock_stands_still_on_holidays(string from, int hours, string expected)
    {
        var clock = new WorkingHours(Metro, HolidayCalendar.Standard);

        Assert.Equal(DateTimeOffset.Parse(expected), clock.Add(DateTimeOffset.Parse(from), TimeSpan.FromHours(hours)));
        Assert.Equal(TimeSpan.FromHours(hours), clock.Between(DateTimeOffset.Parse(from), DateTimeOffset.Parse(expected)));
    }

    [Fact]
    public void A_year_is_known_when_its_file_is_whole_or_the_operator_entered_it()
    {
        var own = new HolidayCalendar(HolidayCalendar.Shipped, [new Holiday(new DateOnly(2027, 3, 10), "Idul Fitri")]);

        Assert.Equal((true, false, false), (HolidayCalendar.Standard.Knows(2026), HolidayCalendar.Standard.Knows(2027), HolidayCalendar.Standard.Knows(2031)));
        Assert.Equal((true, true, true), (own.Knows(2027), own.Holds(new DateOnly(2027, 3, 10)), own.Holds(new DateOnly(2027, 8, 17))));
    }

    [Theory]
    [InlineData("2026-12-30T20:00:00Z", "2026-12-31T16:00:00Z", true)]
    [InlineData("2026-12-30T20:00:00Z", "2026-12-31T17:30:00Z", false)] // already 2027 in Metro
    public void A_promise_that_reaches_into_an_unknown_year_says_so(string from, string until, bool isKnown) =>
        Assert.Equal(isKnown, new WorkingHours(Metro, HolidayCalendar.Standard).KnowsHolidays(DateTimeOffset.Parse(from), DateTimeOffset.Parse(until)));
}
