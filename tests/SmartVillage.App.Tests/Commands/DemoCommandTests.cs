using System.Net;
using System.Text.RegularExpressions;
using SmartVillage.TestSupport.Databases;

namespace SmartVillage.App.Tests.Commands;

/// <summary>The demo as a newcomer runs it, only smaller.</summary>
public sealed class DemoCommandTests
{
    [Fact]
    public async Task The_line_it_prints_works_and_nothing_is_left_behind()
    {
        Assert.SkipWhen(!MariaDbServer.IsInstalled && Environment.GetEnvironmentVariable("CI") != "true", "MariaDB is not installed: install mariadb-server to run the demo.");

        await using var demo = await RunningService.StartAsync("demo", "--residents", "200", "--urls", "http://127.0.0.1:0", "--json");
        var folder = demo.Ready.GetProperty("folder").GetString()!;
        Assert.True(File.Exists(Path.Combine(folder, "smartvillage.db")));
        var line = Regex.Match(demo.Ready.GetProperty("curl").GetString()!, "^curl -H '(Authorization): ([^']+)' '([^']+)'$", RegexOptions.None, TimeSpan.FromSeconds(5));
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add(line.Groups[1].Value, line.Groups[2].Value);
        var answer = await client.GetAsync(new Uri(line.Groups[3].Value), TestContext.Current.CancellationToken);
        var docs = await client.GetAsync(new Uri(demo.Ready.GetProperty("docs").GetString()!), TestContext.Current.CancellationToken);
        var code = await demo.StopAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, 0), (answer.StatusCode, docs.StatusCode, code));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Too_few_residents_are_refused()
    {
        var result = await Cli.RunPlainAsync(TestContext.Current.CancellationToken, "demo", "--residents", "5");

        Assert.Equal(1, result.Code);
    }
}
