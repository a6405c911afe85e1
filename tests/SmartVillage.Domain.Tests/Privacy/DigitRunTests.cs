using SmartVillage.Domain.Privacy;

namespace SmartVillage.Domain.Tests.Privacy;

public sealed class DigitRunTests
{
    [Fact]
    public void Runs_follow_each_other_and_say_where_they_stand()
    {
        const string Text = "RT 03, hp 0812-3456 (7)x٦";
        var runs = new List<(string, int, int, int)>();
        var at = 0;
        while (DigitRun.TryNext(Text, ref at, out var run))
        {
            runs.Add((Text[run.Start..run.End], run.Digits, run.First, run.Second));
        }

        Assert.Equal([("03", 2, 0, 3), ("0812-3456 (7", 9, 0, 8), ("٦", 1, 6, -1)], runs);
    }

    [Theory]
    [InlineData("1872044501909999", true)]
    [InlineData("1872 0445/0190_9999", true)]
    [InlineData("187204450190999", false)]
    [InlineData("18720445,01909999", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Sixteen_digits_however_grouped_are_an_identity_number(string? text, bool expected) => Assert.Equal(expected, DigitRun.HoldIdentity(text));
}
