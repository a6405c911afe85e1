using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Tests.Requests;

public sealed class SatisfactionAnswerTests
{
    [Theory]
    [InlineData(100, 'A')]
    [InlineData(88.31, 'A')]
    [InlineData(88.30, 'B')]
    [InlineData(76.61, 'B')]
    [InlineData(76.60, 'C')]
    [InlineData(65.00, 'C')]
    [InlineData(64.99, 'D')]
    [InlineData(25, 'D')]
    public void Bands_are_those_of_the_regulation(double index, char band) => Assert.Equal(band, SatisfactionAnswer.BandOf((decimal)index));

    [Fact]
    public void The_index_is_the_mean_times_twenty_five()
    {
        Assert.Equal(100m, SatisfactionAnswer.IndexOf([[4, 4, 4, 4, 4, 4, 4, 4, 4]]));
        Assert.Equal(83.33m, SatisfactionAnswer.IndexOf([[3, 3, 3, 3, 3, 3, 3, 3, 3], [4, 4, 4, 4, 4, 4, 3, 3, 3]]));
    }

    [Fact]
    public void Nine_marks_from_one_to_four_are_whole()
    {
        Assert.True(SatisfactionAnswer.IsWhole([1, 2, 3, 4, 1, 2, 3, 4, 1]));
        Assert.False(SatisfactionAnswer.IsWhole([1, 2, 3, 4, 1, 2, 3, 4]));
        Assert.False(SatisfactionAnswer.IsWhole([1, 2, 3, 4, 1, 2, 3, 4, 5]));
        Assert.False(SatisfactionAnswer.IsWhole(null));
    }
}
