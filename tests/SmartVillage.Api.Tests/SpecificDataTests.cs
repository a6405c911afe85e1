using System.Net;
using System.Text;
using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Privacy;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Mutakhiran.Corrections;
using SmartVillage.Mutakhiran.Findings;
using SmartVillage.Mutakhiran.Population;
using SmartVillage.Mutakhiran.Rules;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>PRV-04: data spesifik that is copied per person comes out of no door, and what rules and corrections say of it is for the office alone.</summary>
[Collection(RouteSample.OneAtATime)]
public sealed class SpecificDataTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    /// <summary>Codes that stand for nothing and are found nowhere else.</summary>
    private static readonly string[] Marks = ["7134567", "7245678"];

    private ApiHost? _host;

    private ApiHost Host => _host!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(fill: village =>
    {
        village.SwitchedOn = ["contraception", "disability", "pregnancy"];
        village.Rows["residents"] = [.. village.Rows["residents"].Select(row => SyntheticVillage.Changed(
            row, ("disability", Marks[0]), ("contraception", Marks[1]), ("pregnancy", row.SourceKey % 2 == 0 ? 1 : 2)))];
    });

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Fact]
    public async Task No_answer_of_any_route_to_any_role_no_log_and_no_file_holds_a_value()
    {
        Support.Campaigns.Open(Host, ApiHost.Own);
        Proposals.Add(Host, state: CorrectionState.ReadyToApply, sourceKey: 5, field: new FieldDraft("contraception", Marks[1], "8", Basis: "kata kader"));
        foreach (var role in ApiRoles.All)
        {
            var answers = new StringBuilder();
            foreach (var route in Host.Routes.Where(r => r.Method == "GET" || r.Name is "searchResidents" or "exportResidents"))
            {
                answers.Append(await EverythingAsync(route.Method, RouteSample.PathOf(Host, route, ApiHost.Own), role, RouteSample.BodyOf(route)));
            }

            answers.Append(await EverythingAsync("GET", $"{Village}/residents?limit=200", role, null));
            answers.Append(await EverythingAsync("GET", $"{Village}/changes?sinceEdition=1", role, null));
            answers.Append(await EverythingAsync("POST", $"{Village}/residents/export?format=csv", role, """{"purpose":"Penyusunan daftar warga"}"""));
            answers.Append(await EverythingAsync("POST", $"{Village}/residents/1/reveal", role, """{"fields":["contraception"],"purpose":"Pencetakan surat pengantar"}"""));
            Assert.All(Marks, mark => Assert.DoesNotContain(mark, answers.ToString(), StringComparison.Ordinal));
            if (RolePolicy.SightOf(role) == Sight.Initials)
            {
                Assert.DoesNotContain("kata kader", answers.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain("\"field\":\"contraception\"", answers.ToString(), StringComparison.Ordinal);
            }
        }

        Assert.All(Marks, mark => Assert.DoesNotContain(mark, string.Join('\n', Host.Logs.Lines), StringComparison.Ordinal));
        Assert.All(Marks, mark => Assert.DoesNotContain(Directory.EnumerateFiles(Host.Files.Folder), file => Holds(file, mark)));
    }

    [Theory]
    [InlineData(ApiRoles.Reader, false)]
    [InlineData(ApiRoles.Enumerator, false)]
    [InlineData(ApiRoles.RwCoordinator, false)]
    [InlineData(ApiRoles.Operator, true)]
    [InlineData(ApiRoles.Approver, true)]
    public async Task Findings_about_it_are_shown_to_those_who_work_on_them(string role, bool isShown)
    {
        var finding = Findings.Of(Host, Reports.Village(ApiHost.Own)).First(one => one.Rule == "UMR-09");

        var list = (await Host.GetAsync($"{Village}/quality/findings?rule=UMR-09", role)).GetProperty("data").GetArrayLength();
        var all = (await Host.GetAsync($"{Village}/quality/findings?limit=200", role)).GetRawText();
        using var one = await Host.SendAsync("GET", $"{Village}/quality/findings/{finding.Id}", role);

        Assert.Equal(isShown, list > 0);
        Assert.Equal(isShown ? HttpStatusCode.OK : HttpStatusCode.NotFound, one.StatusCode);
        Assert.True(isShown || RuleCatalog.Specific.All(rule => !all.Contains(rule, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(ApiRoles.VillageHead, false)]
    [InlineData(ApiRoles.District, false)]
    [InlineData(ApiRoles.Operator, true)]
    public async Task Their_counts_and_exceptions_are_shown_to_nobody_else(string role, bool isShown)
    {
        var finding = Findings.Of(Host, Reports.Village(ApiHost.Own)).First(one => one.Rule == "UMR-08");
        Host.Services.GetRequiredService<IFindingDesk>().Except(Reports.Village(ApiHost.Own), finding.Id, new FindingWaiver(WaiverKind.Other, "Menunggu kader", new DateOnly(2026, 6, 30)), "uji", "uji");

        var rules = (await Host.GetAsync($"{Village}/quality", role)).GetProperty("data").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString());
        using var exceptions = await Host.SendAsync("GET", $"{Village}/quality/exceptions", role);

        Assert.Equal(isShown, rules.Contains("UMR-08"));
        Assert.Equal(isShown, (await exceptions.Content.ReadAsStringAsync(ApiHost.Cancellation)).Contains("UMR-08", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_corrected_by_the_office_and_nobody_else_sees_that_it_is()
    {
        var resident = Host.Services.GetRequiredService<IVillagePopulations>().Read(Reports.Village(ApiHost.Own))!.FindPerson(4)!.Id;
        string Body(string id, string before) => $$"""{"corrections":[{"clientId":"{{id}}","resident":{{resident}},"fields":[{"field":"pregnancy","base":"{{before}}","value":"2"}]}]}""";

        using var right = await Host.SendAsync("POST", $"{Village}/corrections", ApiRoles.Enumerator, Body("a", "1"));
        using var wrong = await Host.SendAsync("POST", $"{Village}/corrections", ApiRoles.Enumerator, Body("a", "2"));
        using var handedIn = await Host.SendAsync("POST", $"{Village}/corrections", ApiRoles.Operator, Body("b", "1"));
        var kept = (await ApiHost.JsonAsync(handedIn, HttpStatusCode.Created)).GetProperty("data")[0];
        var id = kept.GetProperty("id").GetInt64();
        using var reader = await Host.SendAsync("GET", $"{Village}/corrections/{id}", ApiRoles.Reader);
        var list = (await Host.GetAsync($"{Village}/corrections", ApiRoles.Reader)).GetProperty("data").GetArrayLength();
        var opened = (await Host.PostAsync($"{Village}/corrections/{id}/reveal", ApiRoles.Operator, """{"purpose":"Mencocokkan dengan kader"}""")).GetProperty("data").GetProperty("fields")[0];

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (right.StatusCode, wrong.StatusCode));
        Assert.Equal(await FaultsAsync(right), await FaultsAsync(wrong));
        var field = kept.GetProperty("fields")[0];
        Assert.Equal(("pregnancy", JsonValueKind.Null, JsonValueKind.Null), (field.GetProperty("field").GetString(), field.GetProperty("base").ValueKind, field.GetProperty("value").ValueKind));
        Assert.Equal((HttpStatusCode.NotFound, 0), (reader.StatusCode, list));
        Assert.Equal(("1", "2"), (opened.GetProperty("base").GetString(), opened.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task What_is_switched_off_is_refused_and_judged_by_no_rule()
    {
        await using var host = await ApiHost.StartAsync();
        var resident = host.Services.GetRequiredService<IVillagePopulations>().Read(Reports.Village(ApiHost.Own))!.FindPerson(4)!.Id;

        using var refused = await host.SendAsync(
            "POST", $"{Village}/corrections", ApiRoles.Operator, $$"""{"corrections":[{"clientId":"a","resident":{{resident}},"fields":[{"field":"pregnancy","base":null,"value":"2"}]}]}""");

        Assert.Contains("off: no recorded basis", await refused.Content.ReadAsStringAsync(ApiHost.Cancellation), StringComparison.Ordinal);
        Assert.DoesNotContain(Findings.Of(host, Reports.Village(ApiHost.Own)), finding => RuleCatalog.Specific.Contains(finding.Rule));
    }

    private static bool Holds(string file, string mark)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) >= 0;
    }

    private static async Task<string> FaultsAsync(HttpResponseMessage response) => (await ApiHost.ProblemAsync(response)).GetProperty("errors").GetRawText();

    private async Task<string> EverythingAsync(string method, string path, string role, string? body)
    {
        using var response = await Host.SendAsync(method, path, role, body);
        return $"{response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync(ApiHost.Cancellation)}";
    }
}
