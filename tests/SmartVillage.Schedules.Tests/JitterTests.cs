using SmartVillage.Schedules.Definitions;

namespace SmartVillage.Schedules.Tests;

public sealed class JitterTests
{
    private static readonly string[] Sources = [.. Enumerable.Range(1, 22).Select(n => $"kelurahan-{n}")];

    [Fact]
    public void Apply_gives_a_source_the_same_start_every_time() =>
        Assert.All(Sources, source => Assert.Equal(Jitter.Apply("0 30 2 * * ?", 30, source), Jitter.Apply("0 30 2 * * ?", 30, source)));

    [Fact]
    public void Apply_spreads_sources_within_the_minutes_given()
    {
        var starts = Sources.Select(source => SecondsOf(Jitter.Apply("0 30 2 * * ?", 30, source))).ToList();

        Assert.All(starts, start => Assert.InRange(start, 150 * 60, (180 * 60) - 1));
        Assert.True(starts.Distinct().Count() > 18, "Almost every source should start at a time of its own.");
    }

    [Fact]
    public void Apply_never_moves_a_start_past_midnight() =>
        Assert.All(Sources, source => Assert.InRange(SecondsOf(Jitter.Apply("0 58 23 * * ?", 240, source)), (23 * 3600) + (58 * 60), 86_399));

    [Fact]
    public void Apply_without_minutes_changes_nothing() => Assert.Equal("0 30 2 * * ?", Jitter.Apply("0 30 2 * * ?", 0, "tejosari"));

    [Theory]
    [InlineData("0 30 2 * * ?", true)]
    [InlineData("0 0/5 2 * * ?", false)]
    [InlineData("0 30 2,14 * * ?", false)]
    public void HasFixedTime_tells_whether_a_start_can_be_moved(string cron, bool expected) => Assert.Equal(expected, Jitter.HasFixedTime(cron));

    private static int SecondsOf(string cron)
    {
        var fields = cron.Split(' ');
        return int.Parse(fields[0]) + (60 * int.Parse(fields[1])) + (3600 * int.Parse(fields[2]));
    }
}
