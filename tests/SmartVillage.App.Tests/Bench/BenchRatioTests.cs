using SmartVillage.App.Bench;

namespace SmartVillage.App.Tests.Bench;

public sealed class BenchRatioTests
{
    [Theory]
    [InlineData(1.0, true)]
    [InlineData(0.5, true)]
    [InlineData(0.4999, false)]
    public void A_ratio_is_met_up_to_its_budget(double budget, bool met)
    {
        var ratio = BenchRatio.Of(budget, residents: 300, [new(1, 2), new(9, 20), new(2, 4)]);

        Assert.Equal((0.5, 2.0, 4.0, met), (ratio.Value, ratio.Median, ratio.BaselineMedian!.Value, ratio.Met));
    }

    [Fact]
    public void Medians_are_of_each_side_alone_so_that_one_slow_moment_does_not_decide()
    {
        var ratio = BenchRatio.Of(1, residents: 300, [new(1, 10), new(100, 10), new(1, 10), new(1, 1000)]);

        Assert.Equal((1, 10, 0.1), (ratio.Median, ratio.BaselineMedian, ratio.Value));
    }

    [Fact]
    public void Against_a_fixed_limit_the_worst_counts()
    {
        var peak = BenchRatio.OfLimit(300, residents: 300, [100, 301, 100], BenchUnits.Mebibytes);

        Assert.Equal((301, 100, false, null), (peak.Value, peak.Median, peak.Met, peak.BaselineMedian));
    }

    [Fact]
    public void A_figure_of_parts_shows_the_one_nearest_to_its_budget_and_is_met_only_when_all_are()
    {
        var bytes = BenchRatio.Of(0.02, residents: 300, [new(3, 100)], BenchUnits.Bytes);
        var time = BenchRatio.Of(0.1, residents: 300, [new(5, 100)]);

        var figure = BenchRatio.OfParts(new Dictionary<string, BenchRatio>(StringComparer.Ordinal) { ["time"] = time, ["bytes"] = bytes });

        Assert.Equal((0.03, 0.02, false, BenchUnits.Bytes), (figure.Value, figure.Budget, figure.Met, figure.Unit));
        Assert.Equal(["time", "bytes"], figure.Parts!.Keys);
    }

    [Theory]
    [InlineData(0.0123, "seconds", "0,012 detik")]
    [InlineData(61.25, "seconds", "61,3 detik")]
    [InlineData(2048, "bytes", "2 KiB")]
    [InlineData(299.2, "MiB", "300 MiB")]
    [InlineData(1, "connections", "1 sambungan")]
    public void Amounts_are_shown_in_their_unit(double amount, string unit, string text) => Assert.Equal(text, BenchUnits.Show(amount, unit));
}
