using System.Net;
using Microsoft.Data.Sqlite;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests;

/// <summary>What the last run learned about a source is told without the source, and nothing of it is about a person or a server's address.</summary>
public sealed class SourceTests
{
    private const string Path = $"/api/v1/villages/{ApiHost.Own}/source";

    [Fact]
    public async Task The_last_probe_is_told_with_its_time()
    {
        await using var host = await ApiHost.StartAsync();

        using var response = await host.SendAsync("GET", Path, ApiRoles.VillageHead);
        var answer = await ApiHost.JsonAsync(response, HttpStatusCode.OK);

        var source = answer.GetProperty("data");
        Assert.Equal(("tejosari", "none"), (source.GetProperty("source").GetString(), source.GetProperty("server").GetString()));
        Assert.Equal(Domain.Records.Entities.All.Count, source.GetProperty("entities").GetArrayLength());
        Assert.Contains(source.GetProperty("topicsNotRead").EnumerateArray(), topic => topic.GetString() == "disability");
        Assert.DoesNotContain(source.GetProperty("topicsNotRead").EnumerateArray(), topic => topic.GetString() == "religion");
        Assert.Equal("Fresh", answer.GetProperty("meta").GetProperty("freshness").GetString());
    }

    [Fact]
    public async Task A_probe_that_an_older_version_kept_is_told_as_far_as_it_goes()
    {
        await using var host = await ApiHost.StartAsync();
        Keep(host, """
            {"releaseHint":"22.12","serverVersion":"MariaDB 10.6","completeDataMode":null,"hasTenantColumn":false,"nonTransactionalTables":["program"],"specificColumns":[],"findings":[]}
            """);

        using var response = await host.SendAsync("GET", Path, ApiRoles.Operator);
        var source = (await ApiHost.JsonAsync(response, HttpStatusCode.OK)).GetProperty("data");

        Assert.Equal(("22.12", "program"), (source.GetProperty("release").GetString(), source.GetProperty("nonTransactionalTables")[0].GetString()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, source.GetProperty("radar").ValueKind);
    }

    [Fact]
    public async Task Foreign_keys_that_delete_and_rights_are_told()
    {
        await using var host = await ApiHost.StartAsync();
        Keep(host, """
            {"releaseHint":"24.10","serverVersion":"MariaDB 10.6","completeDataMode":false,"hasTenantColumn":true,"nonTransactionalTables":[],"specificColumns":[],"findings":[],
             "probedAt":"2026-03-01T19:30:00+00:00","isBackup":false,
             "radar":{"lookedAt":"2026-03-01T19:30:00+00:00","serverTimeZone":"SYSTEM (WIB)","clockAheadSeconds":3,"isReadOnly":false,"excessRights":["UPDATE ON `opensid`.*"],
               "cascades":[{"vanishes":"tweb_keluarga","column":"nik_kepala","deleted":"tweb_penduduk"}],
               "findings":[{"code":"cascade-family","subject":"tweb_keluarga.nik_kepala","message":"Menghapus.","remedy":"Jangan.","matters":false}]}}
            """);

        using var response = await host.SendAsync("GET", Path, ApiRoles.Admin);
        var radar = (await ApiHost.JsonAsync(response, HttpStatusCode.OK)).GetProperty("data").GetProperty("radar");

        Assert.Equal("nik_kepala", radar.GetProperty("cascades")[0].GetProperty("column").GetString());
        Assert.Equal("UPDATE ON `opensid`.*", radar.GetProperty("excessRights")[0].GetString());
        Assert.Equal(3, radar.GetProperty("clockAheadSeconds").GetInt32());
        var document = await host.GetAsync("/openapi/v1.json");
        var check = new SchemaCheck(document);
        check.Check(document.GetProperty("components").GetProperty("schemas").GetProperty("SourceRadar"), radar, "radar");
        Assert.Empty(check.Errors);
    }

    private static void Keep(ApiHost host, string probe)
    {
        using var connection = new SqliteConnection($"Data Source={host.Files.Population}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE villages SET probe = $probe WHERE code = $code";
        command.Parameters.AddWithValue("$probe", probe);
        command.Parameters.AddWithValue("$code", ApiHost.Own);
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
