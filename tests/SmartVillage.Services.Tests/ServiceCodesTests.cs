namespace SmartVillage.Services.Tests;

public sealed class ServiceCodesTests
{
    [Fact]
    public void There_are_ten_in_the_order_of_the_pilot() => Assert.Equal(
        ["bpjs", "ambulans", "layanan-mandiri", "nib", "psc119", "kependudukan", "pbb", "pju", "rsud", "bpbd"],
        ServiceCodes.All.Select(ServiceCodes.TextOf));

    [Fact]
    public void Text_and_code_name_each_other() => Assert.All(ServiceCodes.All, code =>
    {
        Assert.True(ServiceCodes.TryParse(ServiceCodes.TextOf(code), out var parsed));
        Assert.Equal(code, parsed);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("BPJS")]
    [InlineData("0")]
    [InlineData("layananmandiri")]
    public void Anything_else_is_no_code(string? text) => Assert.False(ServiceCodes.TryParse(text, out _));
}
