using SmartVillage.Mutakhiran.Campaigns;

namespace SmartVillage.Mutakhiran.Tests.Campaigns;

public sealed class TaskCodeTests
{
    [Fact]
    public void A_drawn_code_is_read_back_however_it_is_typed()
    {
        var code = TaskCode.Draw();

        foreach (var typed in (string[])[code.Value, code.Value.ToLowerInvariant(), code.Value.Replace("-", string.Empty, StringComparison.Ordinal), $" {code.Value.Replace('-', ' ')} "])
        {
            Assert.True(TaskCode.TryParse(typed, out var read), typed);
            Assert.Equal(code, read);
        }
    }

    [Fact]
    public void One_wrong_sign_and_two_exchanged_ones_are_seen()
    {
        const string Signs = "23456789ABCDEFGHJKMNPQRSTVWXY";
        for (var round = 0; round < 20; round++)
        {
            var code = TaskCode.Draw().Value.Replace("-", string.Empty, StringComparison.Ordinal);
            for (var at = 0; at < code.Length; at++)
            {
                foreach (var sign in Signs.Where(sign => sign != code[at]))
                {
                    Assert.False(TaskCode.TryParse($"{code[..at]}{sign}{code[(at + 1)..]}", out _));
                }
            }

            for (var at = 0; at + 2 < code.Length; at++)
            {
                var exchanged = $"{code[..at]}{code[at + 1]}{code[at]}{code[(at + 2)..]}";
                Assert.True(exchanged == code || !TaskCode.TryParse(exchanged, out _), "Two neighbours in the other order are another code.");
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7QF-2M9C")]
    [InlineData("O0IL-1U2Z-X")]
    public void Whatever_is_no_code_is_refused(string? text) => Assert.False(TaskCode.TryParse(text, out _));
}
