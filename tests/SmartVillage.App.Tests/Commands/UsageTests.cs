namespace SmartVillage.App.Tests.Commands;

public sealed class UsageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("smartvillage")]
    [InlineData("smartvillage", "sinkron")]
    [InlineData("smartvillage sync", "sync", "--vilage", "18.72.04.1002")]
    [InlineData("smartvillage approve", "approve")]
    [InlineData("smartvillage key create", "key", "create", "--name", "Uji")]
    [InlineData("smartvillage status", "status", "--limit", "0")]
    public async Task A_line_that_cannot_be_understood_ends_with_1_and_says_where_to_look(string command, params string[] args)
    {
        var result = await Cli.RunPlainAsync(Cancellation, args);

        Assert.Equal(1, result.Code);
        Assert.Empty(result.Output);
        Assert.Contains("tidak dimengerti", result.Error, StringComparison.Ordinal);
        Assert.Contains($": {command} --help", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_a_usage_error_is_one_object_on_standard_output()
    {
        var result = await Cli.RunPlainAsync(Cancellation, "sync", "--json", "--vilage", "x");

        Assert.Equal(1, result.Code);
        Assert.Equal("SV-APP-002", result.Json().GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_NIK_typed_in_the_wrong_place_is_not_repeated()
    {
        var result = await Cli.RunPlainAsync(Cancellation, "sync", "1872040101809999");

        Assert.Equal(1, result.Code);
        Assert.DoesNotContain("1872040101809999", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sync", "--village", "Tejosari")]
    [InlineData("approve", "nomor-satu")]
    [InlineData("serve", "--urls", "127.0.0.1:5080")]
    [InlineData("serve", "--urls", "https://127.0.0.1:5080")]
    public async Task A_value_that_cannot_be_meant_ends_with_1(params string[] args)
    {
        using var cli = Cli.WithSource();

        var result = await cli.RunAsync(args);

        Assert.Equal(1, result.Code);
        Assert.NotEmpty(result.Error);
    }

    [Fact]
    public async Task Help_is_an_answer_and_no_error()
    {
        var result = await Cli.RunPlainAsync(Cancellation, "--help");

        Assert.Equal(0, result.Code);
        Assert.Contains("verify", result.Output, StringComparison.Ordinal);
    }
}
