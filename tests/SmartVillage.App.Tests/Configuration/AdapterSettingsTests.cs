using System.Text.Json;

namespace SmartVillage.App.Tests.Configuration;

public sealed class AdapterSettingsTests
{
    [Fact]
    public async Task Doctor_lists_every_adapter_with_what_it_lacks_and_none_of_it_is_a_problem()
    {
        using var cli = Cli.WithSource();

        var findings = Findings(await cli.RunAsync("doctor", "--json"));

        Assert.Equal(
            ["Beds", "Bmkg", "Bpjs", "Dukcapil", "Open311", "OpenSidApi", "OssRba", "Pbb", "PetaBencana", "RsudQueue", "Satusehat"],
            findings.Keys.Order(StringComparer.Ordinal));
        Assert.All(findings.Values, finding => Assert.Equal("Note", finding.GetProperty("level").GetString()));
        var missing = findings["Bpjs"].GetProperty("message").GetString()!;
        foreach (var key in (string[])["Mode", "Url", "ConsId", "SecretFile", "UserKeyFile", "ContractReference", "Officer"])
        {
            Assert.Contains($"(Adapters:Bpjs:{key})", missing, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_configured_is_no_longer_missing_and_no_secret_is_shown()
    {
        using var cli = new Cli(
            """
            { "SmartVillage": {
                "Store": { "ConnectionString": "Data Source=data/smartvillage.db" },
                "Sources": [ { "Name": "a", "Kind": "OpenSidMySql", "ConnectionString": "Server=127.0.0.1;Port=9;User ID=x;Database=y;ConnectionTimeout=5" } ],
                "Adapters": { "Bmkg": { "Mode": "Off" }, "Satusehat": { "Mode": "Live", "Url": "http://127.0.0.1:9", "ClientId": "a", "ClientSecretFile": "rahasia.txt", "Officer": "Petugas Uji" } } } }
            """);
        cli.Write("rahasia.txt", "rahasia-sekali\n");

        var result = await cli.RunAsync("doctor", "--json");

        Assert.Equal(
            "Layanan rsud: nonaktif; belum ada nomor perjanjian (Adapters:Satusehat:ContractReference).", Findings(result)["Satusehat"].GetProperty("message").GetString());
        Assert.DoesNotContain("rahasia-sekali", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_there_and_wrong_is_a_mistake()
    {
        using var cli = new Cli(
            """
            { "SmartVillage": {
                "Store": { "ConnectionString": "Data Source=data/smartvillage.db" },
                "Sources": [ { "Name": "a", "Kind": "OpenSidMySql", "ConnectionString": "Server=127.0.0.1;User ID=x;Database=y" } ],
                "Adapters": { "Bmkg": { "Mode": "Nyala" }, "Bpjs": { "Url": "bpjs", "SecretFile": "tidak-ada" }, "Pbb": { "Kind": "Lain" } } } }
            """);

        var result = await cli.RunAsync("status");

        Assert.Equal(2, result.Code);
        foreach (var key in (string[])["Adapters:Bmkg:Mode", "Adapters:Bpjs:Url", "Adapters:Bpjs:SecretFile", "Adapters:Pbb:Kind"])
        {
            Assert.Contains($"SmartVillage:{key} ", result.Error, StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, JsonElement> Findings(CliResult doctor) =>
        doctor.Json().GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("subject").GetString()!.StartsWith("Adapters:", StringComparison.Ordinal))
            .ToDictionary(finding => finding.GetProperty("subject").GetString()!["Adapters:".Length..], StringComparer.Ordinal);
}
