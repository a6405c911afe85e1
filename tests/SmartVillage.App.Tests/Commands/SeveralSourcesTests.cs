using System.Text.Json;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.App.Tests.Commands;

/// <summary>One <c>sync</c> over several sources: one JSON object, one exit code.</summary>
public sealed class SeveralSourcesTests
{
    private const string Configuration = """
        { "SmartVillage": { "Store": { "ConnectionString": "Data Source=data/smartvillage.db" },
            "Adapters": { "Bmkg": { "Mode": "Off" } },
            "Sources": [ { "Name": "tejosari", "Kind": "OpenSidBackup", "Path": "satu", "TimeZone": "Asia/Jakarta" },
                         { "Name": "margodadi", "Kind": "OpenSidBackup", "Path": "dua", "TimeZone": "Asia/Jakarta" } ] } }
        """;

    [Fact]
    public async Task All_failed_is_their_failure_some_failed_is_5_and_none_is_0()
    {
        using var cli = new Cli(Configuration);

        var none = await cli.RunAsync("sync", "--json");
        await PutAsync(cli, "satu", OpenSidVillage.Tejosari, seed: 7);
        var one = await cli.RunAsync("sync", "--json");
        await PutAsync(cli, "dua", OpenSidVillage.Margodadi, seed: 8);
        var both = await cli.RunAsync("sync", "--json");

        Assert.Equal((3, 5, 0), (none.Code, one.Code, both.Code));
        Assert.Equal(["Failed", "Failed"], Outcomes(none));
        Assert.Equal(["Failed", "Published"], Outcomes(one));
        Assert.Equal(["Published", "Unchanged"], Outcomes(both));
    }

    [Fact]
    public async Task A_first_preview_shows_that_everybody_is_new()
    {
        using var cli = new Cli(Configuration);
        await PutAsync(cli, "satu", OpenSidVillage.Tejosari, seed: 7);
        await PutAsync(cli, "dua", OpenSidVillage.Margodadi, seed: 8);

        var preview = await cli.RunAsync("sync", "--preview", "--json");
        var text = await cli.RunAsync("sync", "--preview");

        Assert.Equal((0, 0), (preview.Code, text.Code));
        Assert.All(preview.Json().GetProperty("runs").EnumerateArray(), run => Assert.Equal(
            """{"byNumber":0,"byOther":0,"restored":0,"byName":0,"ambiguous":0,"new":100,"vanished":0}""",
            JsonSerializer.Serialize(run.GetProperty("rebinding").GetProperty("residents"))));
        Assert.Contains("Pencocokan penduduk: 0 dikenali lewat NIK", string.Join(' ', text.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static string[] Outcomes(CliResult result) =>
        [.. result.Json().GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("outcome").GetString()!).Order(StringComparer.Ordinal)];

    private static async Task PutAsync(Cli cli, string folder, OpenSidVillage village, int seed)
    {
        Directory.CreateDirectory(cli.PathOf(folder));
        await using var writer = new StreamWriter(cli.PathOf($"{folder}/backup-on-2024-05-31.sql"));
        var options = new OpenSidDatabaseOptions { Era = OpenSidEra.V2410Fresh, Residents = 100, Seed = seed, Villages = [village] };
        await OpenSidDatabase.WriteScriptAsync(writer, options, cancellationToken: TestContext.Current.CancellationToken);
    }
}
