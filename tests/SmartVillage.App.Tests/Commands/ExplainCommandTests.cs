using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MySqlConnector;
using SmartVillage.App.Configuration;
using SmartVillage.App.Explaining;
using SmartVillage.App.Hosting;
using SmartVillage.Domain.Statistics;
using SmartVillage.Store.Audit;
using SmartVillage.Store.Queries;

namespace SmartVillage.App.Tests.Commands;

/// <summary>A number explained by its rule and its rows, against a real OpenSID structure in MariaDB.</summary>
public sealed partial class ExplainCommandTests(OpenSidServer server)
{
    private const string ActiveHeads = "tweb_keluarga k JOIN tweb_penduduk p ON p.id = k.nik_kepala WHERE p.status_dasar = 1";

    [Fact]
    public async Task Every_published_number_of_the_village_is_recounted_to_the_row()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        await using var services = Services(village);
        var explainer = new StatisticExplainer(services.GetRequiredService<EditionArchive>());
        using var reader = services.GetRequiredService<PopulationQueries>().Open();
        var tables = reader.ReadExactStatistics(reader.FindVillage(OpenSidVillageUnderTest.Code)!)!.Tables.Where(table => table.Level == AreaLevel.Village).ToList();

        Assert.True(tables.Count > 30);
        foreach (var table in tables.Where(table => StatisticsTopics.Find(table.Topic)?.IsSpecific != true))
        {
            foreach (var line in table.Lines.Select(line => line.Code).Append("total"))
            {
                var explanation = explainer.Explain(new ExplainRequest { Topic = table.Topic, Area = string.Empty, Line = line }, TestContext.Current.CancellationToken);

                Assert.True(explanation.IsConfirmed, $"{table.Topic} {line}");
                Assert.Equal(explanation.Published, explanation.Rows!.Count);
                Assert.NotEmpty(explanation.Rule.Tables);
            }
        }
    }

    [Fact]
    public async Task Definitions_of_the_number_of_families_differ_by_exactly_the_rows_that_OpenSID_counts_differently()
    {
        await using var village = await server.CreateVillageAsync();
        await village.ExecuteAsync($"UPDATE tweb_penduduk SET kk_level = 3 WHERE id = (SELECT x FROM (SELECT MIN(p.id) x FROM {ActiveHeads} AND p.kk_level = 1) y)");
        await village.ExecuteAsync("DELETE FROM log_keluarga WHERE id_kk = (SELECT x FROM (SELECT MAX(k.id) x FROM tweb_keluarga k JOIN tweb_penduduk p ON p.id = k.nik_kepala AND p.status_dasar = 1 AND p.kk_level = 1) y)");
        await village.Cli.RunAsync("sync");
        var (active, headed) = (await CountAsync(village, ActiveHeads), await CountAsync(village, $"{ActiveHeads} AND p.kk_level = 1"));

        var areaPage = (await village.Cli.RunAsync("explain", "statistic", "familiesActiveHead", "--compare", "familiesHeadOfFamily", "--limit", "1000", "--json")).Json();
        var dashboard = (await village.Cli.RunAsync("explain", "statistic", "familiesHeadOfFamily", "--compare", "familiesDashboard", "--limit", "1000", "--json")).Json();

        Assert.Equal((active, headed), (Number(areaPage), Number(areaPage.GetProperty("compare"))));
        Assert.Equal((active - headed, 0), (Count(areaPage, "compare", "onlyInFirst"), Count(areaPage, "compare", "onlyInSecond")));
        Assert.True(active > headed);
        Assert.All(Rows(areaPage, "compare", "onlyInFirst"), row => Assert.Contains("kk_level", row.GetProperty("reason").GetString(), StringComparison.Ordinal));
        Assert.Equal(Number(dashboard), Number(dashboard.GetProperty("compare")) + Count(dashboard, "compare", "onlyInFirst"));
        Assert.Contains(Rows(dashboard, "compare", "onlyInFirst"), row => row.GetProperty("reason").GetString()!.Contains("tidak ada peristiwanya", StringComparison.Ordinal));
        Assert.Equal(active, Count(areaPage, "rows"));
        Assert.Equal("tweb_keluarga", areaPage.GetProperty("rule").GetProperty("tables").EnumerateArray().Last().GetString());
        Assert.Equal("Families with a living head", areaPage.GetProperty("rule").GetProperty("english").GetProperty("label").GetString());
    }

    [Fact]
    public async Task Between_two_editions_every_row_that_entered_or_left_says_by_which_field()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        var before = await CountAsync(village, "tweb_penduduk WHERE status_dasar = 1");
        var keys = await KeysAsync(village, "SELECT p.id FROM tweb_penduduk p LEFT JOIN tweb_keluarga k ON k.nik_kepala = p.id WHERE p.status_dasar = 1 AND k.id IS NULL ORDER BY p.id LIMIT 3");
        await village.ExecuteAsync($"UPDATE tweb_penduduk SET status_dasar = 2 WHERE id = {keys[0]}; DELETE FROM tweb_penduduk WHERE id = {keys[1]}; UPDATE tweb_penduduk SET tempatlahir = 'LAIN' WHERE id = {keys[2]}");
        await village.ExecuteAsync("UPDATE tweb_penduduk SET status_dasar = 1 WHERE id = (SELECT x FROM (SELECT MIN(p.id) x FROM tweb_penduduk p LEFT JOIN tweb_keluarga k ON k.nik_kepala = p.id WHERE p.status_dasar = 3 AND k.id IS NULL) y)");
        Assert.Equal(0, (await village.Cli.RunAsync("sync")).Code);

        var json = (await village.Cli.RunAsync("explain", "statistic", "population", "--since", "1", "--json")).Json();
        var earlier = (await village.Cli.RunAsync("explain", "statistic", "population", "--edition", "1", "--json")).Json();

        var since = json.GetProperty("since");
        Assert.Equal((before, before), (Number(since), Number(earlier)));
        Assert.Equal(Number(json), before + Count(json, "since", "entered") - Count(json, "since", "left"));
        var left = Rows(json, "since", "left").ToDictionary(row => row.GetProperty("sourceKey").GetInt64(), row => row.GetProperty("reason").GetString()!);
        Assert.Equal(keys.Take(2).Order(), left.Keys.Order());
        Assert.Contains("lifeStatus", left[keys[0]], StringComparison.Ordinal);
        Assert.Contains("sudah tidak ada di OpenSID", left[keys[1]], StringComparison.Ordinal);
        Assert.All(Rows(json, "since", "entered"), row => Assert.Contains("lifeStatus", row.GetProperty("reason").GetString(), StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Null, earlier.GetProperty("published").ValueKind);
    }

    [Fact]
    public async Task Data_spesifik_is_never_explained_by_row_and_shows_no_exact_number()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");

        var result = await village.Cli.RunAsync("explain", "statistic", "disability", "--json");

        Assert.Equal(0, result.Code);
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (result.Json().GetProperty("number").ValueKind, result.Json().GetProperty("rows").ValueKind));
        Assert.Contains("Data spesifik", result.Json().GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_a_command_names_is_in_the_ledger_and_no_value_is_said()
    {
        await using var village = await server.CreateVillageAsync();
        await village.Cli.RunAsync("sync");
        await village.ExecuteAsync("UPDATE tweb_penduduk SET tempatlahir = 'LAIN' ORDER BY id LIMIT 2");

        var explained = await village.Cli.RunAsync("explain", "statistic", "religion", "--line", "1", "--limit", "7");
        var verified = await village.Cli.RunAsync("verify", "--explain");
        var json = await village.Cli.RunAsync("verify", "--explain", "--json");

        Assert.Equal((0, 5, 5), (explained.Code, verified.Code, json.Code));
        Assert.Contains("tweb_penduduk.agama_id", explained.Output, StringComparison.Ordinal);
        Assert.Contains("dan ", explained.Output, StringComparison.Ordinal);
        Assert.Contains("birthPlace (tweb_penduduk.tempatlahir)", verified.Output, StringComparison.Ordinal);
        Assert.Equal(2, json.Json().GetProperty("villages")[0].GetProperty("differences").GetArrayLength());
        Assert.All([explained, verified, json], result => Assert.DoesNotMatch(IdentityNumber(), result.Output + result.Error));
        await using var services = Services(village);
        var entries = await services.GetRequiredService<Ledger>().ListAsync(0, 10, resident: null, TestContext.Current.CancellationToken);
        Assert.Equal(
            [("explain statistic", 7), ("verify --explain", 2), ("verify --explain", 2)],
            entries.Select(line => (line.Entry.Route, line.Entry.Residents.Count)));
        Assert.All(entries, line => Assert.Equal(("local", "lihat", OpenSidVillageUnderTest.Code), (line.Entry.ActorKey, line.Entry.Action, line.Entry.Village)));
    }

    [Theory]
    [InlineData("SV-APP-042", "tidakada")]
    [InlineData("SV-APP-044", "religion", "--line", "4711")]
    [InlineData("SV-APP-044", "religion", "--area", "TIDAK/ADA")]
    [InlineData("SV-APP-044", "areas", "--sex", "m")]
    [InlineData("SV-APP-045", "population", "--edition", "7")]
    [InlineData("SV-APP-045", "population", "--since", "1")]
    [InlineData("SV-APP-046", "population", "--compare", "familiesActiveHead")]
    [InlineData("SV-APP-046", "population", "--compare", "disability")]
    [InlineData("SV-APP-002", "population", "--compare", "religion", "--since", "1")]
    [InlineData("SV-APP-041", "population", "--village", "18.72.04.1009")]
    public async Task What_cannot_be_explained_says_why_and_what_to_do(string code, params string[] arguments)
    {
        await using var village = await server.CreateVillageAsync(residents: 60);
        await village.Cli.RunAsync("sync");

        var result = await village.Cli.RunAsync(["explain", "statistic", .. arguments, "--json"]);

        Assert.Equal((1, code), (result.Code, result.Json().GetProperty("error").GetProperty("code").GetString()));
        Assert.NotEmpty(result.Json().GetProperty("error").GetProperty("remedy").GetString()!);
    }

    private static ServiceProvider Services(OpenSidVillageUnderTest village) =>
        new ServiceCollection().AddLogging().AddSmartVillage(SettingsFile.Load(village.Cli.Config)).BuildServiceProvider();

    private static int Number(JsonElement json) => json.GetProperty("number").GetInt32();

    private static int Count(JsonElement json, params string[] path) => path.Aggregate(json, (element, name) => element.GetProperty(name)).GetProperty("count").GetInt32();

    private static List<JsonElement> Rows(JsonElement json, params string[] path) =>
        [.. path.Aggregate(json, (element, name) => element.GetProperty(name)).GetProperty("data").EnumerateArray()];

    private static async Task<int> CountAsync(OpenSidVillageUnderTest village, string from) => (int)(await KeysAsync(village, $"SELECT COUNT(*) FROM {from}"))[0];

    private static async Task<List<long>> KeysAsync(OpenSidVillageUnderTest village, string sql)
    {
        await using var connection = await village.OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var keys = new List<long>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            keys.Add(Convert.ToInt64(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture));
        }

        return keys;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{16}(?![0-9])")]
    private static partial Regex IdentityNumber();
}
