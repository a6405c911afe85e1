using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Tests.Statistics;

public sealed class StatisticsNumberTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", "0")]
    [InlineData("0", "000")]
    [InlineData("187204999", "0187204999")]
    [InlineData("1872041111119999", "001872041111119999")]
    [InlineData("abc9999", "ABC9999")]
    public void Numbers_are_equal_without_leading_zeros_and_texts_without_case(string? one, string? other) => Assert.Equal(StatisticsNumber.Of(one), StatisticsNumber.Of(other));

    [Theory]
    [InlineData("187204999", "187204998")]
    [InlineData("abc", "0abc")]
    [InlineData("1234567890123456789", "01234567890123456789")]
    [InlineData("1 2", "12")]
    public void Anything_else_is_another_number(string one, string other) => Assert.NotEqual(StatisticsNumber.Of(one), StatisticsNumber.Of(other));

    [Theory]
    [InlineData("7")]
    [InlineData("187204999")]
    [InlineData("1872041111119999")]
    [InlineData("999999999999999999")]
    public void Every_spelling_is_the_same_number_and_no_shorter_or_longer_one_is_left_out(string number)
    {
        var spellings = StatisticsNumber.Spellings(StatisticsNumber.Of(number)).ToList();

        Assert.All(spellings, spelling => Assert.Equal(StatisticsNumber.Of(number), StatisticsNumber.Of(spelling)));
        Assert.Equal(Enumerable.Range(number.Length, StatisticsNumber.MostDigits - number.Length + 1), spellings.Select(spelling => spelling.Length));
    }

    [Fact]
    public void Nothing_and_texts_have_no_spellings()
    {
        Assert.Empty(StatisticsNumber.Spellings(StatisticsNumber.Of("0")));
        Assert.True(StatisticsNumber.IsText(StatisticsNumber.Of("1234567890123456789")));
        Assert.Throws<ArgumentOutOfRangeException>(() => StatisticsNumber.Spellings(StatisticsNumber.Of("12a")));
    }
}
