using Microsoft.Extensions.Time.Testing;
using SmartVillage.Domain.Areas;
using SmartVillage.Mutakhiran.Extracts;
using SmartVillage.Mutakhiran.Tests.Support;

namespace SmartVillage.Mutakhiran.Tests.Extracts;

public sealed class QuarterlyExtractsTests : IExtractShelf
{
    private readonly List<KeptExtract> _kept = [];
    private readonly Office _office = new(new VillageBuilder().Area(1).Family(1).Resident(1).Build(edition: 12));

    [Theory]
    [InlineData("2027-01-01", "2026-Q4", "2026-12-31")]
    [InlineData("2027-03-31", "2026-Q4", "2026-12-31")]
    [InlineData("2027-04-01", "2027-Q1", "2027-03-31")]
    [InlineData("2027-12-31", "2027-Q3", "2027-09-30")]
    public void The_last_quarter_that_is_over_is_found_from_any_day(string day, string quarter, string last)
    {
        var found = Quarter.EndedBefore(DateOnly.Parse(day));

        Assert.Equal((quarter, DateOnly.Parse(last)), (found.ToString(), found.LastDay));
        Assert.True(Quarter.TryParse(quarter, out var read));
        Assert.Equal(found, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2027-Q5")]
    [InlineData("2027-Q0")]
    [InlineData("27-Q1xx")]
    [InlineData("1872-Q1")]
    public void What_is_no_quarter_is_refused(string? text) => Assert.False(Quarter.TryParse(text, out _));

    [Fact]
    public void Figures_are_taken_once_after_the_quarter_and_not_when_it_is_long_over()
    {
        var extracts = new QuarterlyExtracts(_office, this, _office, new FakeTimeProvider(Some.Now));

        Assert.Equal(0, On(new DateOnly(2027, 2, 1)));
        Assert.Equal(1, On(new DateOnly(2027, 4, 2)));
        Assert.Equal(0, On(new DateOnly(2027, 4, 3)));

        Assert.Equal([("2027-Q1", ExtractKind.Voters, 12L), ("2027-Q1", ExtractKind.Welfare, 12), ("2027-Q1", ExtractKind.Profile, 12)], _kept.Select(one => (one.Quarter.ToString(), one.Kind, one.Edition)));
        Assert.Equal(1, _kept[0].Lines.Single(line => line.Key == "voters").Count);

        int On(DateOnly day)
        {
            _office.Day = day;
            return extracts.Keep();
        }
    }

    KeptExtract? IExtractShelf.Find(VillageCode village, Quarter quarter, ExtractKind kind) => _kept.Find(one => (one.Village, one.Quarter, one.Kind) == (village, quarter, kind));

    void IExtractShelf.Add(IReadOnlyList<KeptExtract> extracts) => _kept.AddRange(extracts);
}
