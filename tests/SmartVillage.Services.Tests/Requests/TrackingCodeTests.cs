using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Tests.Requests;

public sealed class TrackingCodeTests
{
    [Fact]
    public void A_code_is_read_as_people_type_it_and_never_slips_into_a_text()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = TrackingCode.Create();
            var typed = $" {code.ToDisplay().ToLowerInvariant().Replace('1', 'l').Replace('0', 'o').Replace('-', ' ')}";

            Assert.True(TrackingCode.TryParse(typed, out var read));
            Assert.Equal(code, read);
            Assert.DoesNotContain(code.Value, $"{code}", StringComparison.Ordinal);
            Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$", code.ToDisplay());
        }
    }

    [Fact]
    public void Codes_differ() => Assert.Equal(5000, Enumerable.Range(0, 5000).Select(_ => TrackingCode.Create().Value).Distinct().Count());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0000-0000-0000-000")]
    [InlineData("0000-0000-0000-0000-00000")]
    [InlineData("0000-0000-0000-0000-000U")]
    [InlineData("0000-0000-0000-0000-000é")]
    public void Anything_else_is_none(string? text) => Assert.False(TrackingCode.TryParse(text, out _));
}
