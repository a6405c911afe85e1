using SmartVillage.App.Bench;

namespace SmartVillage.App.Tests.Bench;

public sealed class BenchOptionsTests
{
    private static readonly string[] Names =
        ["firstSync", "slowLine", "courtesy", "quality", "unchangedNight", "onePercentNight", "fullCompare", "growth", "memory"];

    [Fact]
    public void Without_names_what_takes_long_is_left_out() => Assert.Equal(["firstSync", "slowLine", "courtesy", "quality"], Chosen([], residents: null));

    [Fact]
    public void A_number_of_residents_makes_everything_as_long_as_its_caller_wants() => Assert.Equal(Names, Chosen([], residents: 300));

    [Fact]
    public void All_are_all() => Assert.Equal(Names, Chosen(["all"], residents: null));

    [Fact]
    public void Names_choose() => Assert.Equal(["slowLine", "memory"], Chosen(["memory", "slowLine"], residents: null));

    private static IEnumerable<string> Chosen(string[] names, int? residents) =>
        new BenchOptions(names, residents, Runs: 5).Choose(BenchFigures.All).Select(figure => figure.Name);
}
