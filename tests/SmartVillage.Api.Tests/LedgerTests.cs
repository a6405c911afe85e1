using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>Every identified read is in the ledger before its answer leaves.</summary>
public sealed class LedgerTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 5);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_list_counts_the_residents_of_its_page()
    {
        var page = await _host.GetAsync($"{Village}/residents?limit=7", ApiRoles.Reader);

        var entry = await LastAsync();
        Assert.Equal(("lihat", "GET /villages/{code}/residents", 200, 7), Summary(entry));
        Assert.Equal((ApiRoles.Reader, "Pemegang Reader", ApiHost.Own, "127.0.0.1"), (
            entry.GetProperty("role").GetString(), entry.GetProperty("name").GetString(), entry.GetProperty("village").GetString(), entry.GetProperty("client").GetString()));
        var resident = page.GetProperty("data")[0].GetProperty("id").GetInt64();
        var mine = await _host.GetAsync($"/api/v1/ledger?resident={resident}", ApiRoles.Auditor);
        Assert.Single(mine.GetProperty("data").EnumerateArray());
        Assert.Empty((await _host.GetAsync($"/api/v1/ledger?resident={resident + 500}", ApiRoles.Auditor)).GetProperty("data").EnumerateArray());
    }

    [Fact]
    public async Task Families_and_participants_count_the_people_they_name()
    {
        await _host.GetAsync($"{Village}/families", ApiRoles.Operator);
        Assert.Equal(5, Summary(await LastAsync()).Residents);
        var benefit = (await _host.GetAsync($"{Village}/benefits", ApiRoles.Operator)).GetProperty("data")[0].GetProperty("id").GetInt64();

        await _host.GetAsync($"{Village}/benefits/{benefit}/participants", ApiRoles.Operator);

        Assert.Equal(3, Summary(await LastAsync()).Residents);
    }

    [Fact]
    public async Task A_reveal_is_written_with_purpose_and_fields_and_a_refused_one_too()
    {
        var id = (await _host.GetAsync($"{Village}/residents?limit=1", ApiRoles.Operator)).GetProperty("data")[0].GetProperty("id").GetInt64();
        await _host.PostAsync($"{Village}/residents/{id}/reveal", ApiRoles.Operator, """{"fields":["nik"],"purpose":"Pencetakan surat pengantar"}""");
        var revealed = await LastAsync();
        using var refused = await _host.SendAsync("POST", $"{Village}/residents/{id}/reveal", ApiRoles.Reader, """{"fields":["nik"],"purpose":"Ingin tahu saja"}""");

        Assert.Equal(("ungkap", "POST /villages/{code}/residents/{id}/reveal", 200, 1), Summary(revealed));
        Assert.Equal("Pencetakan surat pengantar [nik]", revealed.GetProperty("purpose").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(("ungkap", "POST /villages/{code}/residents/{id}/reveal", 403, 0), Summary(await LastAsync()));
    }

    [Fact]
    public async Task An_export_is_written_before_its_first_byte()
    {
        using var response = await _host.SendAsync(
            "POST", $"{Village}/residents/export", ApiRoles.Operator, """{"purpose":"Penyusunan daftar warga"}""", HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(("ekspor", "POST /villages/{code}/residents/export", 200, 20), Summary(await LastAsync()));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Public_reads_and_aggregates_leave_no_entry()
    {
        await _host.GetAsync($"{Village}/statistics/religion");
        await _host.GetAsync($"{Village}/statistics/religion?exact=true", ApiRoles.Operator);

        Assert.Empty((await _host.GetAsync("/api/v1/ledger", ApiRoles.Auditor)).GetProperty("data").EnumerateArray());
    }

    [Fact]
    public async Task Without_a_ledger_there_is_no_answer()
    {
        await _host.GetAsync($"{Village}/residents?limit=1", ApiRoles.Reader);
        using (var connection = new SqliteConnection($"Data Source={_host.Files.Ledger};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE ledger";
            command.ExecuteNonQuery();
        }

        using var response = await _host.SendAsync("GET", $"{Village}/residents", ApiRoles.Reader);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("store-unavailable", (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_chain_is_checked_and_pages_lead_through_all_entries()
    {
        for (var i = 0; i < 5; i++)
        {
            await _host.GetAsync($"{Village}/residents?limit={i + 1}", ApiRoles.Reader);
        }

        var check = (await _host.GetAsync("/api/v1/ledger/check", ApiRoles.Auditor)).GetProperty("data");
        var first = await _host.GetAsync("/api/v1/ledger?limit=3", ApiRoles.Auditor);
        var second = await _host.GetAsync($"/api/v1/ledger?limit=3&next={first.GetProperty("next").GetString()}", ApiRoles.Auditor);

        Assert.Equal((true, 5), (check.GetProperty("intact").GetBoolean(), check.GetProperty("entries").GetInt32()));
        Assert.Equal([1, 2, 3, 4, 5], first.GetProperty("data").EnumerateArray().Concat(second.GetProperty("data").EnumerateArray()).Select(e => e.GetProperty("sequence").GetInt32()));
    }

    private static (string Action, string Route, int Result, int Residents) Summary(JsonElement entry) => (
        entry.GetProperty("action").GetString()!, entry.GetProperty("route").GetString()!, entry.GetProperty("result").GetInt32(), entry.GetProperty("residents").GetInt32());

    private async Task<JsonElement> LastAsync() =>
        (await _host.GetAsync("/api/v1/ledger?limit=200", ApiRoles.Auditor)).GetProperty("data").EnumerateArray().Last();
}
