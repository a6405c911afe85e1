using SmartVillage.Mutakhiran.Progress;

namespace SmartVillage.Mutakhiran.Tests.Progress;

public sealed class ForecastTests
{
    private static readonly DateOnly Today = new(2027, 3, 10);

    [Fact]
    public void It_goes_on_as_in_the_last_two_weeks() =>
        Assert.Equal(
            Today.AddDays(18),
            Forecast.Of(new FamilyCount(100, 10), new Dictionary<DateOnly, int> { [Today.AddDays(-1)] = 4, [Today] = 6, [Today.AddDays(-40)] = 500 }, Today));

    [Fact]
    public void Nobody_visited_means_no_forecast_and_nobody_left_means_today()
    {
        Assert.Null(Forecast.Of(new FamilyCount(10, 2), new Dictionary<DateOnly, int> { [Today.AddDays(-Forecast.Window)] = 2 }, Today));
        Assert.Equal(Today, Forecast.Of(new FamilyCount(10, 10), new Dictionary<DateOnly, int>(), Today));
    }
}
