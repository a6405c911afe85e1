using System.Text.Json;
using System.Text.RegularExpressions;
using SmartVillage.TestSupport.OpenSid;
using SmartVillage.TestSupport.OpenSid.Operating;

namespace SmartVillage.App.Tests.Commands;

/// <summary>The commands an operator uses, against a real OpenSID structure in MariaDB.</summary>
public sealed class RealSourceTests(OpenSidServer server)
{
    [Fact]
    public async Task Sync_publishes_then_finds_nothing_to_do_and_verify_agrees()
    {
        await using var village = await server.CreateVillageAsync();

        var first = await village.Cli.RunAsync("sync", "--json");
        var second = await village.Cli.RunAsync("sync", "--json");
        var verify = await village.Cli.RunAsync("verify", "--json");

        Assert.Equal((0, 0, 0), (first.Code, second.Code, verify.Code));
        Assert.Equal(("Published", "Unchanged"), (Outcome(first), Outcome(second)));
        Assert.Equal(300, Run(first).GetProperty("stored").GetProperty("residents").GetInt32());
        Assert.True(verify.Json().GetProperty("sources")[0].GetProperty("courtesy").GetProperty("statements").GetInt64() > 0);
        var entities = verify.Json().GetProperty("villages")[0].GetProperty("entities");
        Assert.All(entities.EnumerateObject(), entity => Assert.Equal(
            (0, 0, 0), (entity.Value.GetProperty("missing").GetInt32(), entity.Value.GetProperty("ghosts").GetInt32(), entity.Value.GetProperty("stale").GetInt32())));
    }

    [Fact]
    public async Task Verify_ends_with_5_when_the_source_went_on_and_with_0_after_the_next_sync()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        await village.ExecuteAsync("UPDATE tweb_penduduk SET pekerjaan_id = pekerjaan_id % 80 + 1 WHERE id = (SELECT id FROM (SELECT MIN(id) id FROM tweb_penduduk) x)");

        var before = await village.Cli.RunAsync("verify", "--json");
        var sync = await village.Cli.RunAsync("sync", "--json");
        var after = await village.Cli.RunAsync("verify", "--json");

        Assert.Equal((5, 0, 0), (before.Code, sync.Code, after.Code));
        Assert.Equal(1, before.Json().GetProperty("villages")[0].GetProperty("entities").GetProperty("residents").GetProperty("stale").GetInt32());
        Assert.Equal(1, Run(sync).GetProperty("changes").GetProperty("residents").GetProperty("changed").GetInt32());
    }

    [Fact]
    public async Task A_mass_deletion_stops_at_the_gate_with_5_and_publishes_only_after_approval()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        await village.ExecuteAsync("DELETE FROM log_penduduk ORDER BY id LIMIT 100");

        var preview = await village.Cli.RunAsync("sync", "--preview", "--json");
        var stopped = await village.Cli.RunAsync("sync", "--json");
        var approved = await village.Cli.RunAsync("approve", Run(stopped).GetProperty("runId").GetString()!, "--by", "Bu Lurah", "--json");
        var again = await village.Cli.RunAsync("approve", Run(stopped).GetProperty("runId").GetString()!, "--json");

        Assert.Equal((0, 5, 0, 1), (preview.Code, stopped.Code, approved.Code, again.Code));
        Assert.Equal(("AwaitingApproval", 1), (Outcome(stopped), Run(stopped).GetProperty("edition").GetInt32()));
        Assert.Equal("Published", approved.Json().GetProperty("outcome").GetString());
        Assert.Equal(2, approved.Json().GetProperty("edition").GetInt32());
        Assert.Equal("SV-RUN-409", again.Json().GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_re_import_shows_by_what_everybody_was_recognised_until_somebody_decides()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        await using (var connection = await village.OpenAsync())
        {
            var desk = await OpenSidOperator.StartAsync(connection, OpenSidEra.V2410Fresh, cancellationToken: TestContext.Current.CancellationToken);
            await desk.Mass.RenumberAsync(cancellationToken: TestContext.Current.CancellationToken);
        }

        var text = await village.Cli.RunAsync("sync", "--preview");
        var stopped = await village.Cli.RunAsync("sync", "--json");
        var status = (await village.Cli.RunAsync("status", "--json")).Json().GetProperty("runs")[0];
        var approved = await village.Cli.RunAsync("approve", Run(stopped).GetProperty("runId").GetString()!, "--by", "Bu Lurah", "--json");

        var numbers = Recognised(Run(stopped));
        Assert.Equal(300, numbers.Where(part => part.Key != "vanished").Sum(part => part.Value));
        Assert.InRange(numbers["byNumber"], 280, 300);
        Assert.Contains($"{numbers["byNumber"]} dikenali lewat NIK", string.Join(' ', text.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(numbers, Recognised(status));
        Assert.Equal((5, 0), (stopped.Code, approved.Code));
        Assert.Equal(numbers, Recognised(approved.Json()));
        Assert.Equal("Bu Lurah", approved.Json().GetProperty("approvedBy").GetString());
        Assert.Equal(numbers["byNumber"], approved.Json().GetProperty("changes").GetProperty("residents").GetProperty("rebound").GetInt32());
    }

    [Fact]
    public async Task An_approval_of_other_changes_ends_with_5_and_a_new_preview()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        await village.ExecuteAsync("DELETE FROM log_penduduk ORDER BY id LIMIT 100");
        var stopped = Run(await village.Cli.RunAsync("sync", "--json")).GetProperty("runId").GetString()!;
        await village.ExecuteAsync("DELETE FROM log_penduduk ORDER BY id LIMIT 1");

        var outdated = await village.Cli.RunAsync("approve", stopped, "--by", "Bu Lurah", "--json");
        var preview = outdated.Json().GetProperty("runId").GetString()!;
        var approved = await village.Cli.RunAsync("approve", preview, "--by", "Bu Lurah", "--json");

        Assert.Equal((5, 0), (outdated.Code, approved.Code));
        Assert.NotEqual(stopped, preview);
        Assert.Equal(101, approved.Json().GetProperty("changes").GetProperty("residentEvents").GetProperty("removed").GetInt32());
    }

    [Fact]
    public async Task A_rejected_run_leaves_the_edition_and_status_names_who_decided()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        await village.ExecuteAsync("DELETE FROM log_penduduk ORDER BY id LIMIT 100");
        var stopped = Run(await village.Cli.RunAsync("sync", "--json"));

        var rejected = await village.Cli.RunAsync("reject", stopped.GetProperty("runId").GetString()!, "--by", "Bu Lurah", "--json");
        var status = (await village.Cli.RunAsync("status", "--json")).Json();

        Assert.Equal(0, rejected.Code);
        Assert.Equal("Rejected", rejected.Json().GetProperty("outcome").GetString());
        Assert.Equal("Bu Lurah", status.GetProperty("runs")[0].GetProperty("decidedBy").GetString());
        Assert.Equal(1, status.GetProperty("villages")[0].GetProperty("edition").GetInt32());
    }

    [Fact]
    public async Task Doctor_finds_nothing_wrong_and_tells_of_rights_that_are_too_broad()
    {
        await using var village = await server.CreateVillageAsync();
        var before = await village.Cli.RunAsync("doctor", "--json");
        await server.Server.ExecuteAsync($"GRANT UPDATE ON `{village.Database.Name}`.* TO '{village.User}'@'%'", TestContext.Current.CancellationToken);

        var after = await village.Cli.RunAsync("doctor", "--json");

        Assert.Equal((0, 0), (before.Code, after.Code));
        Assert.Contains(Findings(before), finding => Code(finding) == "rights");
        var broad = Assert.Single(Findings(after), finding => Code(finding) == "rights-too-broad");
        Assert.Contains("REVOKE UPDATE", broad.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal("24.10", after.Json().GetProperty("sources")[0].GetProperty("release").GetString());
    }

    [Fact]
    public async Task Doctor_tells_what_would_vanish_with_a_head_and_what_nobody_would_hear_of()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");

        var doctor = await village.Cli.RunAsync("doctor", "--json");
        var text = await village.Cli.RunAsync("doctor");

        Assert.Equal((0, 0), (doctor.Code, text.Code));
        Assert.True(doctor.Json().GetProperty("ok").GetBoolean());
        var levels = Findings(doctor).ToLookup(finding => Code(finding)!, finding => finding.GetProperty("level").GetString(), StringComparer.Ordinal);
        Assert.Equal(
            ("Note", "Warning", "Warning", "Ok", "Ok"),
            (levels["cascade-family"].Single(), levels["alerts-off"].Single(), levels["no-backup"].Single(), levels["store-sound"].Single(), levels["store-readable"].Single()));
        var source = doctor.Json().GetProperty("sources")[0];
        Assert.Contains(source.GetProperty("cascades").EnumerateArray(), key => key.GetProperty("column").GetString() == "nik_kepala");
        Assert.Equal(JsonValueKind.False, source.GetProperty("completeDataMode").ValueKind);
        Assert.Contains("Menghapus seorang kepala keluarga di OpenSID ikut menghapus keluarganya", Flat(text.Output), StringComparison.Ordinal);
        Assert.Contains("hal sebaiknya ditangani", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_a_problem_in_doctor_and_told_in_status()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        await File.WriteAllTextAsync(village.Cli.PathOf("data/smartvillage-quartz.db"), new string('x', 5000), TestContext.Current.CancellationToken);

        var doctor = await village.Cli.RunAsync("doctor", "--json");
        var status = await village.Cli.RunAsync("status");

        Assert.Equal(4, doctor.Code);
        Assert.Equal("smartvillage-quartz.db", Assert.Single(Findings(doctor), finding => Code(finding) == "store-damaged").GetProperty("subject").GetString());
        Assert.Contains("RUSAK smartvillage-quartz.db", Flat(status.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_ends_the_advice_to_make_one()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        village.Cli.Write("sandi", "kalimat sandi yang panjang");

        await village.Cli.RunAsync("backup", village.Cli.PathOf("semua.backup"), "--passphrase-file", village.Cli.PathOf("sandi"));

        var doctor = await village.Cli.RunAsync("doctor", "--json");
        Assert.DoesNotContain(Findings(doctor), finding => Code(finding) == "no-backup");
        Assert.Contains(Findings(doctor), finding => Code(finding) == "backup");
        Assert.Equal(JsonValueKind.String, (await village.Cli.RunAsync("status", "--json")).Json().GetProperty("upkeep").GetProperty("backedUpAt").ValueKind);
    }

    [Fact]
    public async Task No_command_shows_an_identity_number_or_the_password()
    {
        await using var village = await server.CreateVillageAsync();
        string[][] commands = [["sync"], ["verify"], ["status"], ["doctor"], ["sync", "--preview"]];

        foreach (var command in commands)
        {
            foreach (var result in new[] { await village.Cli.RunAsync(command), await village.Cli.RunAsync([.. command, "--json"]) })
            {
                var text = result.Output + result.Error;
                Assert.DoesNotMatch(new Regex(@"(?<![0-9])[0-9]{16}(?![0-9])", RegexOptions.None, TimeSpan.FromSeconds(5)), text);
                Assert.DoesNotContain(TestDatabase.Password, text, StringComparison.Ordinal);
            }
        }
    }

    private static Dictionary<string, int> Recognised(JsonElement run) => run.GetProperty("rebinding").GetProperty("residents").EnumerateObject()
        .ToDictionary(part => part.Name, part => part.Value.GetInt32(), StringComparer.Ordinal);

    private static JsonElement Run(CliResult result) => Assert.Single(result.Json().GetProperty("runs").EnumerateArray());

    private static string? Outcome(CliResult result) => Run(result).GetProperty("outcome").GetString();

    private static List<JsonElement> Findings(CliResult result) => [.. result.Json().GetProperty("findings").EnumerateArray()];

    /// <summary>Without the breaks of a narrow screen.</summary>
    private static string Flat(string output) => string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Code(JsonElement finding) => finding.GetProperty("code").GetString();
}
