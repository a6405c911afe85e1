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
            ["Beds", "Bmkg", "Bpjs", "Dukcapil", "Open311", "OpenKab", "OpenSidApi", "OssRba", "Pbb", "PetaBencana", "RsudQueue", "Satusehat"],
            findings.Keys.Order(StringComparer.Ordinal));
        Assert.All(findings.Values, finding => Assert.Equal("Note", finding.GetProperty("level").GetString()));
        var missing = findings["Bpjs"].GetProperty("message").GetString()!;
        foreach (var key in (string[])["Mode", "Url", "ConsId", "SecretFile", "UserKeyFile", "ContractReference", "Officer"])
        {
            Assert.Contains($"(Adapters:Bpjs:{key})", missing, StringComparison.Ordinal);
        }

        Assert.Contains("(Adapters:OpenKab:PasswordFile)", findings["OpenKab"].GetProperty("message").GetString(), StringComparison.Ordinal);
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
    public async Task Letters_without_an_account_of_the_staff_are_warned_about()
    {
        const string Settings =
            """
            { "SmartVillage": {
                "Store": { "ConnectionString": "Data Source=data/smartvillage.db" },
                "Sources": [ { "Name": "a", "Kind": "OpenSidMySql", "ConnectionString": "Server=127.0.0.1;Port=9;User ID=x;Database=y;ConnectionTimeout=5" } ],
                "Adapters": { "Bmkg": { "Mode": "Off" }, "OpenSidApi": { "Mode": "Sandbox", "Url": "http://127.0.0.1:9", "StaffUser": "api", "StaffPasswordFile": "sandi.txt" } } } }
            """;
        using var without = new Cli(Settings.Replace(""", "StaffUser": "api", "StaffPasswordFile": "sandi.txt" """, string.Empty, StringComparison.Ordinal));
        using var with = new Cli(Settings);
        with.Write("sandi.txt", "rahasia\n");

        var warned = Findings(await without.RunAsync("doctor", "--json"))["OpenSidApi:StaffUser"];

        Assert.Equal(("Warning", true), (warned.GetProperty("level").GetString(), warned.GetProperty("remedy").GetString()!.Contains("StaffPasswordFile", StringComparison.Ordinal)));
        Assert.DoesNotContain("OpenSidApi:StaffUser", Findings(await with.RunAsync("doctor", "--json")).Keys);
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

    [Fact]
    public async Task Each_village_may_have_an_OpenSID_API_of_its_own_beside_the_one_for_the_others()
    {
        using var cli = new Cli(
            """
            { "SmartVillage": {
                "Store": { "ConnectionString": "Data Source=data/smartvillage.db" },
                "Sources": [
                  { "Name": "a", "Kind": "OpenSidMySql", "VillageCode": "18.72.04.1002", "ConnectionString": "Server=127.0.0.1;Port=9;User ID=x;Database=y;ConnectionTimeout=5",
                    "OpenSidApi": { "Mode": "Live", "Url": "http://127.0.0.1:9", "Officer": "Petugas Uji", "JwtSecretChanged": true } },
                  { "Name": "b", "Kind": "OpenSidMySql", "ConnectionString": "Server=127.0.0.1;Port=9;User ID=x;Database=z;ConnectionTimeout=5" } ],
                "Adapters": { "Bmkg": { "Mode": "Off" } } } }
            """);

        var findings = Findings(await cli.RunAsync("doctor", "--json"));

        Assert.Contains("(Sources:0:OpenSidApi:ContractReference)", findings["OpenSidApi:18.72.04.1002"].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("(Adapters:OpenSidApi:Url)", findings["OpenSidApi"].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(13, findings.Count);
    }

    [Fact]
    public async Task A_source_with_an_API_of_its_own_must_say_its_village()
    {
        using var cli = new Cli(
            """
            { "SmartVillage": {
                "Store": { "ConnectionString": "Data Source=data/smartvillage.db" },
                "Sources": [ { "Name": "a", "Kind": "OpenSidMySql", "ConnectionString": "Server=127.0.0.1;User ID=x;Database=y", "OpenSidApi": { "Mode": "Live", "Url": "http://127.0.0.1:9" } } ] } }
            """);

        var result = await cli.RunAsync("status");

        Assert.Equal(2, result.Code);
        Assert.Contains("SmartVillage:Sources:0:VillageCode harus diisi", result.Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, JsonElement> Findings(CliResult doctor) =>
        doctor.Json().GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("subject").GetString()!.StartsWith("Adapters:", StringComparison.Ordinal))
            .ToDictionary(finding => finding.GetProperty("subject").GetString()!["Adapters:".Length..], StringComparer.Ordinal);
}
