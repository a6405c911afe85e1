using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using SmartVillage.Store.Access;

namespace SmartVillage.App.Tests.Commands;

/// <summary>What an operator meets first: an OpenSID that cannot be reached, and a store that is still empty.</summary>
public sealed class UnreachableSourceTests
{
    [Fact]
    public async Task Sync_ends_with_3_and_one_JSON_object_that_says_why_and_what_to_do()
    {
        using var cli = Cli.WithSource();

        var result = await cli.RunAsync("sync", "--json");

        Assert.Equal(3, result.Code);
        var run = Assert.Single(result.Json().GetProperty("runs").EnumerateArray());
        Assert.Equal("Failed", run.GetProperty("outcome").GetString());
        Assert.StartsWith("SV-SRC-", run.GetProperty("error").GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(run.GetProperty("error").GetProperty("remedy").GetString()!);
        Assert.DoesNotContain("rahasia", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_shows_the_failed_run_afterwards()
    {
        using var cli = Cli.WithSource();
        var sync = (await cli.RunAsync("sync", "--json")).Json().GetProperty("runs")[0];

        var status = await cli.RunAsync("status", "--json");

        Assert.Equal(0, status.Code);
        var run = Assert.Single(status.Json().GetProperty("runs").EnumerateArray());
        Assert.Equal(sync.GetProperty("runId").GetString(), run.GetProperty("runId").GetString());
        Assert.Equal("Failed", run.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Verify_ends_with_3_and_one_JSON_object()
    {
        using var cli = Cli.WithSource();

        var result = await cli.RunAsync("verify", "--json");

        Assert.Equal(3, result.Code);
        Assert.StartsWith("SV-SRC-", result.Json().GetProperty("error").GetProperty("code").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_that_a_village_website_redirects_and_what_to_write_instead()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var website = builder.Build();
        website.Run(context =>
        {
            context.Response.Redirect("https://www.desa.example/lapak", permanent: true);
            return Task.CompletedTask;
        });
        await website.StartAsync(TestContext.Current.CancellationToken);
        using var cli = new Cli(Cli.ConfigurationOf(Cli.Unreachable).Replace("\"Kind\"", $"\"WebUrl\":\"{website.Urls.Single()}\",\"Kind\"", StringComparison.Ordinal));

        var result = await cli.RunAsync("doctor", "--json");

        var finding = Assert.Single(result.Json().GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "photos-redirected");
        Assert.Equal("Warning", finding.GetProperty("level").GetString());
        Assert.Contains("https://www.desa.example,", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("WebUrl", finding.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_ends_with_3_and_still_examines_the_store()
    {
        using var cli = Cli.WithSource();

        var result = await cli.RunAsync("doctor", "--json");

        Assert.Equal(3, result.Code);
        var findings = result.Json().GetProperty("findings").EnumerateArray().ToList();
        var problem = Assert.Single(findings, finding => finding.GetProperty("level").GetString() == "Problem");
        Assert.Equal("source", problem.GetProperty("area").GetString());
        Assert.NotEmpty(problem.GetProperty("remedy").GetString()!);
        Assert.Contains(findings, finding => finding.GetProperty("code").GetString() == "store");
        Assert.False(result.Json().GetProperty("ok").GetBoolean());
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    [InlineData("cancel")]
    public async Task An_unknown_run_ends_with_1_and_names_the_code(string command)
    {
        using var cli = Cli.WithSource();

        var result = await cli.RunAsync(command, "01a2136e-5803-73ca-916b-7837a728ba54", "--json");

        Assert.Equal(1, result.Code);
        Assert.Equal("SV-RUN-404", result.Json().GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_village_that_no_source_gives_ends_with_2()
    {
        using var cli = new Cli(Cli.ConfigurationOf(Cli.Unreachable).Replace("\"Kind\"", "\"VillageCode\":\"18.72.04.1002\",\"Kind\"", StringComparison.Ordinal));

        var result = await cli.RunAsync("verify", "--village", "18.72.04.1001", "--json");

        Assert.Equal(2, result.Code);
        Assert.Equal("SV-RUN-405", result.Json().GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_store_that_is_no_store_ends_with_4_and_keeps_its_content()
    {
        using var cli = Cli.WithSource();
        Directory.CreateDirectory(cli.PathOf("data"));
        cli.Write("data/smartvillage.db", new string('x', 8192));

        var result = await cli.RunAsync("status", "--json");

        Assert.Equal(4, result.Code);
        Assert.StartsWith("SV-STO-", result.Json().GetProperty("error").GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.Equal(new string('x', 8192), File.ReadAllText(cli.PathOf("data/smartvillage.db")));
    }

    [Fact]
    public async Task A_cancelled_command_ends_with_130()
    {
        using var cli = Cli.WithSource();

        var result = await cli.RunAsync(new CancellationToken(canceled: true), "verify", "--json");

        Assert.Equal(130, result.Code);
        Assert.Equal("SV-APP-130", result.Json().GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_key_is_shown_once_listed_without_its_secret_and_can_be_revoked()
    {
        using var cli = Cli.WithSource();
        var key = (await cli.RunAsync("key", "create", "--name", "Uji", "--role", ApiRoles.Operator, "--village", "1872041002", "--json")).Json();
        var id = key.GetProperty("id").GetString()!;

        var listed = await cli.RunAsync("key", "list", "--json");
        var revoked = await cli.RunAsync("key", "revoke", id, "--json");
        var unknown = await cli.RunAsync("key", "revoke", "tidak-ada", "--json");

        Assert.Equal("18.72.04.1002", key.GetProperty("village").GetString());
        Assert.Contains(id, listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(key.GetProperty("key").GetString()!, listed.Output, StringComparison.Ordinal);
        Assert.Equal((0, 1), (revoked.Code, unknown.Code));
        var after = (await cli.RunAsync("key", "list", "--json")).Json().GetProperty("keys")[0];
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, after.GetProperty("revokedAt").ValueKind);
    }

    [Theory]
    [InlineData("Operator", null)]
    [InlineData("Admin", "18.72.04.1002")]
    [InlineData("Lurah", "18.72.04.1002")]
    public async Task A_key_whose_role_and_village_do_not_fit_is_refused(string role, string? village)
    {
        using var cli = Cli.WithSource();

        var result = await cli.RunAsync(["key", "create", "--name", "Uji", "--role", role, .. village is null ? Array.Empty<string>() : ["--village", village]]);

        Assert.Equal(2, result.Code);
        Assert.Empty(result.Output);
    }
}
