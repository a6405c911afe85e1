using System.Globalization;

namespace SmartVillage.App.Tests.Configuration;

/// <summary>What an operator sets about requests, and what doctor says about it.</summary>
public sealed class RequestSettingsTests
{
    [Fact]
    public async Task Doctor_says_whether_other_systems_can_be_told_and_whether_holidays_are_known()
    {
        // A day of each year, so that this is true in whatever year the test runs.
        var holidays = string.Join(", ", Enumerable.Range(2025, 80).Select(year => string.Create(CultureInfo.InvariantCulture, $"\"{year}-03-10 Idul Fitri\"")));
        using var cli = With($$"""{ "Webhook": { "Url": "http://127.0.0.1:9/kabar", "SecretFile": "rahasia.txt" }, "Holidays": [ {{holidays}} ] }""");
        cli.Write("rahasia.txt", "rahasia-yang-panjang\n");

        var doctor = await cli.RunAsync("doctor", "--json");
        var findings = doctor.Json().GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("subject").GetString()!.StartsWith("Requests:", StringComparison.Ordinal))
            .ToDictionary(f => f.GetProperty("subject").GetString()!, f => (f.GetProperty("code").GetString(), f.GetProperty("level").GetString()), StringComparer.Ordinal);

        Assert.Equal(("request-webhook-down", "Warning"), findings["Requests:Webhook"]);
        Assert.Equal(("request-webhook-off", "Ok"), findings["Requests:Ambulance:Webhook"]);
        Assert.Equal(("holidays", "Ok"), findings["Requests:Holidays"]);
        Assert.DoesNotContain("rahasia-yang-panjang", doctor.Output + doctor.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("kabar\"", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_there_and_wrong_is_a_mistake()
    {
        using var cli = With("""{ "Holidays": [ "10 Maret" ], "Attachments": { "FileMiB": 500, "Megapixels": 0 }, "Ambulance": { "RemindHours": "tiga" } }""");

        var result = await cli.RunAsync("status");

        Assert.Equal(2, result.Code);
        foreach (var key in (string[])["Requests:Holidays:0", "Requests:Attachments:FileMiB", "Requests:Attachments:Megapixels", "Requests:Ambulance:RemindHours"])
        {
            Assert.Contains($"SmartVillage:{key} ", result.Error, StringComparison.Ordinal);
        }
    }

    private static Cli With(string requests) => new(
        $$"""
        { "SmartVillage": {
            "Store": { "ConnectionString": "Data Source=data/smartvillage.db" },
            "Sources": [ { "Name": "a", "Kind": "OpenSidMySql", "ConnectionString": "Server=127.0.0.1;Port=9;User ID=x;Database=y;ConnectionTimeout=5" } ],
            "Adapters": { "Bmkg": { "Mode": "Off" } },
            "Requests": {{requests}} } }
        """);
}
