using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SmartVillage.App.Configuration;
using SmartVillage.App.Demo;
using SmartVillage.App.Hosting;
using SmartVillage.TestSupport.OpenSid;

namespace SmartVillage.App.Tests.Commands;

/// <summary>The commands on backup files, which need no database server.</summary>
public sealed class BackupSourceTests
{
    private const string Configuration = """
        { "SmartVillage": { "Store": { "ConnectionString": "Data Source=data/smartvillage.db" },
            "Adapters": { "Bmkg": { "Mode": "Off" } },
            "Sources": [ { "Name": "tejosari", "Kind": "OpenSidBackup", "Path": "inbox", "Watch": true, "TimeZone": "Asia/Jakarta" } ] } }
        """;

    [Fact]
    public async Task Doctor_sync_and_verify_work_on_a_backup()
    {
        using var cli = new Cli(Configuration);
        await PutAsync(cli, "backup-on-2024-05-31-23-10-00.sql");

        var doctor = await cli.RunAsync("doctor", "--json");
        var sync = await cli.RunAsync("sync", "--json");
        var verify = await cli.RunAsync("verify", "--json");

        Assert.Equal((0, 0, 0), (doctor.Code, sync.Code, verify.Code));
        var codes = doctor.Json().GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).ToList();
        Assert.Contains("rights-not-applicable", codes);
        Assert.Contains("cascade-family", codes);
        Assert.Equal(150, Run(sync).GetProperty("stored").GetProperty("residents").GetInt32());
    }

    [Fact]
    public async Task Doctor_says_that_photos_of_goods_are_on_no_page_without_the_address_of_the_website()
    {
        using var cli = new Cli(Configuration);
        await PutAsync(cli, "backup-on-2024-05-31-23-10-00.sql");
        await cli.RunAsync("sync");

        var doctor = await cli.RunAsync("doctor", "--json");

        var finding = Assert.Single(doctor.Json().GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "photos-without-website");
        Assert.Equal(("Note", "tejosari: WebUrl"), (finding.GetProperty("level").GetString(), finding.GetProperty("subject").GetString()));
    }

    [Fact]
    public async Task Older_backup_ends_with_3_and_force_takes_it()
    {
        using var cli = new Cli(Configuration);
        var newer = await PutAsync(cli, "backup-on-2024-05-31.sql");
        await cli.RunAsync("sync");
        File.Move(newer, cli.PathOf("inbox/backup-on-2024-05-01.sql"));

        var refused = await cli.RunAsync("sync", "--json");
        var forced = await cli.RunAsync("sync", "--force", "--json");

        Assert.Equal((3, 0), (refused.Code, forced.Code));
        Assert.Equal("SV-SRC-077", Run(refused).GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Empty_folder_says_what_to_put_there()
    {
        using var cli = new Cli(Configuration);

        var sync = await cli.RunAsync("sync", "--json");

        Assert.Equal((3, "SV-SRC-070"), (sync.Code, Run(sync).GetProperty("error").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Mistakes_of_a_backup_source_are_named()
    {
        using var cli = new Cli("""
            { "SmartVillage": { "Store": { "ConnectionString": "Data Source=data/smartvillage.db" },
                "Sources": [ { "Name": "a", "Kind": "OpenSidBackup", "TimeZone": "Metro/Lampung" } ] } }
            """);

        var result = await cli.RunAsync("status");

        Assert.Equal(2, result.Code);
        Assert.Contains("Sources:0:Path ", result.Error, StringComparison.Ordinal);
        Assert.Contains("Sources:0:TimeZone ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ConnectionString ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_starts_a_run_for_a_backup_that_has_arrived_and_goes_on_after_a_failure()
    {
        using var cli = new Cli(Configuration);
        await PutAsync(cli, "backup-on-2024-05-31.sql");
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero));
        var sync = new FailingSync();
        using var watcher = new BackupWatcher(SettingsFile.Load(cli.Config), sync, time, NullLogger<BackupWatcher>.Instance);

        await watcher.StartAsync(TestContext.Current.CancellationToken);
        var first = await sync.NextAsync(time);
        File.Move(cli.PathOf("inbox/backup-on-2024-05-31.sql"), cli.PathOf("inbox/backup-on-2024-06-01.sql"));
        var second = await sync.NextAsync(time);
        await watcher.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("tejosari", "watch"), (first.SourceName, first.Trigger));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Demo_has_a_backup_to_fall_back_on()
    {
        using var folder = new TemporaryFolder("demo-test");
        await using var source = await SyntheticBackup.CreateAsync(folder, Content, TestContext.Current.CancellationToken);
        using var cli = new Cli(Configuration.Replace("inbox", JsonEncodedText.Encode(source.Settings.BackupPath!).ToString(), StringComparison.Ordinal));

        Assert.Equal(150, Run(await cli.RunAsync("sync", "--json")).GetProperty("stored").GetProperty("residents").GetInt32());
    }

    private static OpenSidDatabaseOptions Content => new() { Era = OpenSidEra.V2410Fresh, Residents = 150 };

    private static async Task<string> PutAsync(Cli cli, string name)
    {
        Directory.CreateDirectory(cli.PathOf("inbox"));
        await using var writer = new StreamWriter(cli.PathOf($"inbox/{name}"));
        await OpenSidDatabase.WriteScriptAsync(writer, Content, cancellationToken: TestContext.Current.CancellationToken);
        return cli.PathOf($"inbox/{name}");
    }

    private static JsonElement Run(CliResult result) => result.Json().GetProperty("runs")[0];
}
