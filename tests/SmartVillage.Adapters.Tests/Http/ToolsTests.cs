using System.Text.Json;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Contracts;
using SmartVillage.Services;

namespace SmartVillage.Adapters.Tests.Http;

public sealed class ToolsTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new TolerantTextConverter() } };

    [Theory]
    [InlineData("1872044501909999", "1872********9999")]
    [InlineData("0001234567890", "0001*****7890")]
    [InlineData("12345678901", "***********")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Number_keeps_only_head_and_tail(string? number, string masked) => Assert.Equal(masked, Masking.Number(number));

    [Theory]
    [InlineData("\"0\"", "0")]
    [InlineData("0", "0")]
    [InlineData("1.50", "1.50")]
    [InlineData("18720445019099990001", "18720445019099990001")]
    [InlineData("true", "true")]
    [InlineData("null", null)]
    [InlineData("{\"a\":[1]}", null)]
    public void A_text_is_read_from_whatever_it_was_sent_as(string json, string? text) => Assert.Equal(text, JsonSerializer.Deserialize<string?>(json, Json));

    [Fact]
    public void Missing_names_every_key_that_is_not_there()
    {
        var missing = new AdapterContract().Missing("Adapters:Contoh", [AdapterNeed.Text("UserKeyFile", "kunci", " ")]);

        Assert.Equal(
            [
                "mode Sandbox atau Live (Adapters:Contoh:Mode)", "alamat layanan (Adapters:Contoh:Url)", "kunci (Adapters:Contoh:UserKeyFile)",
                "nomor perjanjian (Adapters:Contoh:ContractReference)", "petugas penanggung jawab (Adapters:Contoh:Officer)",
            ],
            missing);
    }

    [Fact]
    public void A_sandbox_needs_no_contract() =>
        Assert.Empty(new AdapterContract { Wanted = AdapterMode.Sandbox, Url = new Uri("http://127.0.0.1") }.Missing("Adapters:Contoh", []));
}
