using SmartVillage.App.Output;
using SmartVillage.Domain.Records;
using SmartVillage.Sync.Runs;

namespace SmartVillage.App.Tests.Output;

public sealed class RunProgressBarTests
{
    [Fact]
    public void ShareOf_never_goes_back_from_the_first_entity_to_publishing()
    {
        var stages = Entities.All.Select(entity => new RunProgress("reading", entity.Name, 1, null))
            .Append(new RunProgress("comparing", null, 1, null)).Append(new RunProgress("publishing", null, 1, null)).Select(RunProgressBar.ShareOf).ToList();

        Assert.Equal(0, stages[0]);
        Assert.Equal(stages.Order().Distinct(), stages);
        Assert.True(stages[^1] < 1, "A run that still publishes is not done.");
    }

    [Fact]
    public void Describe_speaks_to_an_operator() =>
        Assert.Equal("membaca penduduk · 12.345 baris", RunProgressBar.Describe(new RunProgress("reading", "residents", 12_345, null)));
}
