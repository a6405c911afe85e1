using System.Net;
using System.Text.Json;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Errors;
using SmartVillage.Store.Access;
using SmartVillage.Sync.Runs;

namespace SmartVillage.Api.Tests;

/// <summary>Starting, following, deciding and stopping runs by API.</summary>
public sealed class RunTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";

    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(families: 2);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_started_run_is_followed_at_its_location_and_a_second_order_joins_it()
    {
        using var started = await _host.SendAsync("POST", $"{Village}/sync-runs", ApiRoles.Operator);
        var run = (await ApiHost.JsonAsync(started, HttpStatusCode.Accepted)).GetProperty("data");
        using var again = await _host.SendAsync("POST", $"{Village}/sync-runs", ApiRoles.Admin);
        var joined = (await ApiHost.JsonAsync(again, HttpStatusCode.Accepted)).GetProperty("data");
        var live = (await _host.GetAsync(started.Headers.Location!.ToString(), ApiRoles.Operator)).GetProperty("data");

        Assert.Equal((false, true), (run.GetProperty("joined").GetBoolean(), joined.GetProperty("joined").GetBoolean()));
        Assert.Equal(run.GetProperty("runId").GetString(), joined.GetProperty("runId").GetString());
        Assert.Equal(("Running", 10, 120), (
            live.GetProperty("outcome").GetString(), live.GetProperty("progress").GetProperty("rows").GetInt32(), live.GetProperty("progress").GetProperty("expectedRows").GetInt32()));
        Assert.Equal("Pemegang Operator", run.GetProperty("requestedBy").GetString());
    }

    [Fact]
    public async Task A_running_run_is_asked_to_stop()
    {
        using var started = await _host.SendAsync("POST", $"{Village}/sync-runs", ApiRoles.Operator);
        var id = (await ApiHost.JsonAsync(started, HttpStatusCode.Accepted)).GetProperty("data").GetProperty("runId").GetGuid();

        using var cancelled = await _host.SendAsync("POST", $"/api/v1/sync-runs/{id}/cancel", ApiRoles.Operator);

        Assert.Equal(HttpStatusCode.Accepted, cancelled.StatusCode);
        Assert.True(await _host.Services.GetRequiredService<IRunLog>().IsCancelRequestedAsync(id, ApiHost.Cancellation));
    }

    [Fact]
    public async Task A_decision_carries_the_name_of_the_person_and_can_be_made_once()
    {
        var id = await RouteSample.WaitingRunAsync(_host);

        using var rejected = await _host.SendAsync("POST", $"/api/v1/sync-runs/{id}/approval", ApiRoles.Approver, """{"decision":"reject","comment":"Salah unggah"}""");
        using var again = await _host.SendAsync("POST", $"/api/v1/sync-runs/{id}/approval", ApiRoles.Approver, """{"decision":"approve"}""");
        using var bad = await _host.SendAsync("POST", $"/api/v1/sync-runs/{id}/approval", ApiRoles.Approver, """{"decision":"maybe"}""");

        Assert.Equal("Rejected", (await ApiHost.JsonAsync(rejected, HttpStatusCode.OK)).GetProperty("data").GetProperty("outcome").GetString());
        Assert.Equal(["Pemegang Approver (Salah unggah)"], _host.Commands.DecidedBy);
        Assert.Equal((HttpStatusCode.Conflict, "not-waiting"), (again.StatusCode, (await ApiHost.ProblemAsync(again)).GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Theory]
    [InlineData(ApiRoles.Approver)]
    [InlineData(ApiRoles.VillageHead)]
    [InlineData(ApiRoles.Admin)]
    public async Task An_approval_is_in_the_name_of_the_person_of_the_key(string role)
    {
        var id = await RouteSample.WaitingRunAsync(_host);

        await _host.PostAsync($"/api/v1/sync-runs/{id}/approval", role, """{"decision":"approve"}""");

        Assert.Equal([$"Pemegang {role}"], _host.Commands.DecidedBy);
    }

    [Fact]
    public async Task A_waiting_run_shows_how_everybody_was_recognised()
    {
        var id = await RouteSample.WaitingRunAsync(_host);

        var rebinding = (await _host.GetAsync($"/api/v1/sync-runs/{id}", ApiRoles.VillageHead)).GetProperty("data").GetProperty("report").GetProperty("rebinding").GetProperty("residents");

        Assert.Equal(
            """{"byNumber":80,"byOther":0,"restored":1,"byName":2,"ambiguous":3,"new":4,"vanished":90}""",
            rebinding.GetRawText());
    }

    [Fact]
    public async Task A_source_that_fails_is_told_in_its_own_words_and_a_surprise_in_none()
    {
        _host.Commands.Failure = new SourceException("SV-SRC-001", "Basis data OpenSID tidak dapat dihubungi.", "Periksa alamatnya.");
        using var told = await _host.SendAsync("POST", $"{Village}/sync-runs", ApiRoles.Operator);
        _host.Commands.Failure = new InvalidOperationException("row 9812345678909999");
        using var surprise = await _host.SendAsync("POST", $"{Village}/sync-runs", ApiRoles.Operator);

        var problem = await ApiHost.ProblemAsync(told);
        Assert.Equal((502, "sv-src-001", "Periksa alamatnya."), ((int)told.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("remedy").GetString()));
        var unexpected = await ApiHost.ProblemAsync(surprise);
        Assert.Equal((500, "unexpected"), ((int)surprise.StatusCode, unexpected.GetProperty("code").GetString()));
        var line = Assert.Single(_host.Logs.Lines, l => l.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.Contains(unexpected.GetProperty("traceId").GetString()!, line, StringComparison.Ordinal);
        Assert.DoesNotContain(_host.Logs.Lines, l => l.Contains("9812345678909999", StringComparison.Ordinal));
    }

    [Fact]
    public async Task History_of_a_key_is_the_history_of_its_village()
    {
        await RouteSample.WaitingRunAsync(_host);

        var own = (await _host.GetAsync("/api/v1/sync-runs", ApiRoles.Operator)).GetProperty("data");
        using var foreign = await _host.SendAsync("GET", $"/api/v1/sync-runs?village={ApiHost.Other}", ApiRoles.Operator);
        using var unknown = await _host.SendAsync("GET", $"/api/v1/sync-runs?village={ApiHost.Unknown}", ApiRoles.Operator);

        Assert.Single(own.EnumerateArray());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public async Task A_receipt_can_be_checked_by_anybody_who_has_it()
    {
        var receipt = (await _host.GetAsync($"{Village}/editions/1/receipt", ApiRoles.Auditor)).GetProperty("data");
        var previous = Convert.FromHexString(receipt.GetProperty("previousHash").GetString()!);
        var hash = System.Security.Cryptography.SHA256.HashData([.. previous, .. System.Text.Encoding.UTF8.GetBytes(receipt.GetProperty("signedText").GetString()!)]);
        using var key = System.Security.Cryptography.ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(receipt.GetProperty("publicKey").GetString()!), out _);

        Assert.Equal(receipt.GetProperty("hash").GetString(), Convert.ToHexStringLower(hash));
        Assert.True(key.VerifyData(hash, receipt.GetProperty("signature").GetBytesFromBase64(), System.Security.Cryptography.HashAlgorithmName.SHA256));
        Assert.Equal(JsonValueKind.Object, receipt.GetProperty("receipt").ValueKind);
    }
}
