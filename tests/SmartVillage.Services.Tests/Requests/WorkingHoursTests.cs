using CsCheck;
using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Tests.Requests;

public sealed class WorkingHoursTests
{
    [Theory]
    [InlineData("2026-03-02T01:00:00Z", 8, "2026-03-02T09:00:00Z")] // Monday 08.00 in Metro, one day
    [InlineData("2026-03-01T20:00:00Z", 8, "2026-03-02T09:00:00Z")] // Sunday night
    [InlineData("2026-03-06T08:30:00Z", 1, "2026-03-09T01:30:00Z")] // Friday 15.30: half an hour, then Monday
    [InlineData("2026-03-06T12:00:00Z", 1, "2026-03-09T02:00:00Z")] // Friday evening
    [InlineData("2026-03-02T01:00:00Z", 80, "2026-03-13T09:00:00Z")]
    public void Only_working_time_counts(string from, int hours, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected), new WorkingHours(TimeSpan.FromHours(7)).Add(DateTimeOffset.Parse(from), TimeSpan.FromHours(hours)));

    [Fact]
    public void Adding_and_measuring_are_each_others_reverse()
    {
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Gen.Select(Gen.Int[0, 500_000], Gen.Int[1, 20_000], Gen.Int[7, 9]).Sample((after, minutes, offset) =>
        {
            var hours = new WorkingHours(TimeSpan.FromHours(offset));
            var from = start.AddMinutes(after);
            var until = hours.Add(from, TimeSpan.FromMinutes(minutes));
            Assert.Equal(TimeSpan.FromMinutes(minutes), hours.Between(from, until));
            Assert.True(hours.Between(from, until.AddMinutes(-1)) < TimeSpan.FromMinutes(minutes));
            Assert.Equal(TimeSpan.Zero, hours.Between(until, from));
        });
    }
}
