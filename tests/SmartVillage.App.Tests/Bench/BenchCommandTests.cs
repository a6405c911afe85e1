using System.Text.Json;
using SmartVillage.TestSupport.Databases;

namespace SmartVillage.App.Tests.Bench;

/// <summary>Every figure once, far too small to mean anything: that all of them can be measured, and how they are told.</summary>
public sealed class BenchCommandTests
{
    private static readonly string[] Names =
        ["firstSync", "slowLine", "courtesy", "quality", "unchangedNight", "onePercentNight", "fullCompare", "growth", "memory"];

    [Fact]
    public async Task Every_figure_is_measured_and_told_by_its_name()
    {
        Assert.SkipUnless(MariaDbServer.IsInstalled, "MariaDB is not installed.");

        var result = await Cli.RunPlainAsync(TestContext.Current.CancellationToken, "bench", "--residents", "300", "--runs", "1", "--json");

        Assert.True(result.Code is 0 or 5, result.Error);
        var json = result.Json();
        var ratios = json.GetProperty("ratios");
        Assert.Equal(Names, ratios.EnumerateObject().Select(ratio => ratio.Name));
        Assert.All(ratios.EnumerateObject(), ratio => AssertShape(ratio.Value));
        Assert.Equal(result.Code == 0, ratios.EnumerateObject().All(ratio => ratio.Value.GetProperty("met").GetBoolean()));
        Assert.True(json.GetProperty("trial").GetBoolean());
        Assert.True(json.GetProperty("machine").GetProperty("processors").GetInt32() > 0);
        Assert.Empty(json.GetProperty("leftOut").EnumerateArray());
        // A source of three hundred people gives more than nothing and asks for one connection.
        Assert.Equal(1, ratios.GetProperty("courtesy").GetProperty("parts").GetProperty("connections").GetProperty("value").GetDouble());
        Assert.True(ratios.GetProperty("slowLine").GetProperty("parts").GetProperty("bytes").GetProperty("baselineMedian").GetDouble() > 300 * 100);
        Assert.True(ratios.GetProperty("memory").GetProperty("parts").EnumerateObject().Count() >= 6);
        Assert.Contains("unchangedNight 1/1", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_marketplace_is_measured_against_a_bare_endpoint_and_against_LIKE()
    {
        Assert.SkipUnless(MariaDbServer.IsInstalled, "MariaDB is not installed.");

        var result = await Cli.RunPlainAsync(TestContext.Current.CancellationToken, "bench", "marketplace", "--products", "300", "--villages", "3", "--seconds", "1", "--runs", "1", "--json");

        Assert.True(result.Code is 0 or 5, result.Error);
        var json = result.Json();
        var ratios = json.GetProperty("ratios");
        Assert.Equal(["marketplaceSearch", "marketplaceSearchNew", "marketplaceLike"], ratios.EnumerateObject().Select(ratio => ratio.Name));
        Assert.All(ratios.EnumerateObject(), ratio =>
        {
            Assert.True(ratio.Value.GetProperty("value").GetDouble() > 0);
            Assert.Single(ratio.Value.GetProperty("runs").EnumerateArray());
        });
        Assert.Equal(result.Code == 0, ratios.EnumerateObject().All(ratio => ratio.Value.GetProperty("met").GetBoolean()));
        Assert.Equal((300, 3), (json.GetProperty("index").GetProperty("products").GetInt32(), json.GetProperty("index").GetProperty("villages").GetInt32()));
        Assert.True(json.GetProperty("typos").GetProperty("ours").GetDouble() > json.GetProperty("typos").GetProperty("like").GetDouble());
    }

    [Theory]
    [InlineData("bench", "secondSync")]
    [InlineData("bench", "--runs", "0")]
    [InlineData("bench", "--residents", "0")]
    [InlineData("bench", "marketplace", "--products", "0")]
    public async Task What_cannot_be_measured_is_refused(params string[] args)
    {
        var result = await Cli.RunPlainAsync(TestContext.Current.CancellationToken, args);

        Assert.Equal(1, result.Code);
    }

    private static void AssertShape(JsonElement ratio)
    {
        Assert.True(ratio.GetProperty("value").GetDouble() > 0);
        Assert.True(ratio.GetProperty("budget").GetDouble() > 0);
        Assert.True(ratio.GetProperty("median").GetDouble() > 0);
        Assert.True(ratio.GetProperty("met").ValueKind is JsonValueKind.True or JsonValueKind.False);
        Assert.NotEmpty(ratio.GetProperty("unit").GetString()!);
        Assert.NotEmpty(ratio.GetProperty("runs").EnumerateArray());
        if (ratio.TryGetProperty("parts", out var parts))
        {
            Assert.All(parts.EnumerateObject(), part => AssertShape(part.Value));
        }
    }
}
