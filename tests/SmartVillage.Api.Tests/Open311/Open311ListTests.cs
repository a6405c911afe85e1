using System.Net;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Requests;
using SmartVillage.Store.Access;

namespace SmartVillage.Api.Tests.Open311;

/// <summary>Lists, filters, "me too", limits and what the public never sees; on a host of its own, because everything is counted.</summary>
public sealed class Open311ListTests : IAsyncLifetime
{
    private static readonly (string Name, string Value) Own = ("jurisdiction_id", ApiHost.Own);

    private ApiHost _host = null!;
    private Open311Client _client = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartAsync(ApiHost.Generous with { PublicWritesPerHour = 8 }, families: 1);
        _client = new Open311Client(_host, "json");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Filters_choose_by_number_type_state_and_span()
    {
        var lamp = await SendAsync("pju-mati", "105.301");
        _host.Time.Advance(TimeSpan.FromDays(30));
        var wifi = await SendAsync("wifi-mati", "105.302", ("attribute[problem]", "slow"));
        _host.Time.Advance(TimeSpan.FromDays(70));
        var cable = await SendAsync("pju-kabel", "105.303");
        await CloseAsync(wifi);

        Assert.Equal([cable, wifi], await IdsAsync());
        Assert.Equal([wifi], await IdsAsync(("status", "closed")));
        Assert.Equal([cable], await IdsAsync(("status", "open")));
        Assert.Equal([cable, wifi], await IdsAsync(("status", "open,closed"), ("service_code", "pju-kabel,wifi-mati")));
        Assert.Equal([lamp], await IdsAsync(("service_request_id", $"{lamp},999999"), ("status", "closed")));
        Assert.Equal([wifi, lamp], await IdsAsync(("start_date", "2026-03-01T00:00:00Z"), ("end_date", "2026-05-01T00:00:00+07:00")));
        Assert.Equal([wifi, lamp], await IdsAsync(("start_date", "2026-03-01T00:00:00Z")));
        Assert.Equal([lamp], await IdsAsync(("end_date", "2026-03-05T00:00:00Z")));
        Assert.Equal([wifi], await IdsAsync(("page", "2"), ("page_size", "1")));
        Assert.Empty((await _client.GetAsync("requests", ("jurisdiction_id", ApiHost.Other))).List);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync($"requests/{lamp}", ("jurisdiction_id", ApiHost.Other))).Status);
    }

    [Fact]
    public async Task The_same_report_within_thirty_metres_and_fourteen_days_counts_as_me_too()
    {
        var first = await SendAsync("pju-mati", "105.30000");
        var near = await SendAsync("pju-mati", "105.30025");
        var far = await SendAsync("pju-mati", "105.30030");
        var other = await SendAsync("pju-kedip", "105.30000");
        _host.Time.Advance(TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1));
        var late = await SendAsync("pju-mati", "105.30000");
        await CloseAsync(first);

        var requests = (await _client.GetAsync("requests", Own)).List.ToDictionary(r => (string)r["service_request_id"]!);
        Assert.Contains("1 orang lain", (string)requests[first]["status_notes"]!, StringComparison.Ordinal);
        Assert.Contains($"nomor {first}", (string)requests[near]["status_notes"]!, StringComparison.Ordinal);
        Assert.Equal(("closed", "closed"), ((string)requests[first]["status"]!, (string)requests[near]["status"]!));
        Assert.All([far, other, late], id => Assert.Equal("open", (string)requests[id]["status"]!));
    }

    [Fact]
    public async Task Nobody_sees_who_reported_and_no_number_stands_in_any_answer_or_log()
    {
        var sent = await _client.PostAsync(
            Own, ("service_code", "pju-tiang"), ("lat", "-5.11"), ("long", "105.36"), ("first_name", "Wulandari"), ("last_name", "Kusumaningrum"), ("phone", "0812-3456-7890"),
            ("email", "wulan.rahasia@example.com"), ("device_id", "device-4711"), ("account_id", "account-0815"), ("address_string", "Rumah Wulandari, telp 0725 418209"),
            ("description", "Tiang miring. Saya WULANDARI, NIK 1872044501909999, KK 1872 0445 0190 9998, hubungi +62 812-3456-7890 atau wulan.rahasia@example.com"));
        var id = sent.Id;
        var everything = sent.Body;
        foreach (var format in (string[])["json", "xml"])
        {
            var client = new Open311Client(_host, format);
            everything += (await client.GetAsync("requests", Own)).Body + (await client.GetAsync($"requests/{id}", Own)).Body + (await client.GetAsync($"tokens/{id}", Own)).Body;
        }

        var logs = string.Join('\n', _host.Logs.Lines);
        Assert.Contains("Tiang miring", everything, StringComparison.Ordinal);
        foreach (var secret in (string[])["Wulandari", "Kusumaningrum", "0812", "3456", "418209", "wulan.rahasia", "device-4711", "account-0815", "1872044501909999", "0445 0190"])
        {
            Assert.DoesNotContain(secret, everything, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, logs, StringComparison.OrdinalIgnoreCase);
            Assert.False(Holds(secret), secret);
        }
    }

    [Fact]
    public async Task The_words_of_a_refused_report_disappear()
    {
        var id = await SendAsync("pju-mati", "105.31", ("description", "kata kasar"), ("media_url", "https://example.com/x.jpg"));
        Assert.Equal(("kata kasar", ""), (await TextAsync(id, "description"), await TextAsync(id, "media_url")));

        await MoveAsync(id, RequestState.Verified);
        Assert.Equal("https://example.com/x.jpg", await TextAsync(id, "media_url"));

        await MoveAsync(id, RequestState.Rejected, "Bukan laporan.");
        Assert.Equal(("", "", "Bukan laporan."), (await TextAsync(id, "description"), await TextAsync(id, "lat"), await TextAsync(id, "status_notes")));
    }

    [Fact]
    public async Task Who_sends_too_many_reports_is_told_when_to_come_back_and_a_trusted_application_is_not()
    {
        for (var i = 0; i < 8; i++)
        {
            await SendAsync("pju-mati", $"105.4{i}");
        }

        var refused = await _client.PostAsync(Own, ("service_code", "pju-mati"), ("address_string", "Jalan"));
        var trusted = await _client.PostAsync(Own, ("service_code", "pju-mati"), ("address_string", "Jalan"), ("api_key", _host.Key(ApiRoles.Operator)));

        Assert.Equal((HttpStatusCode.TooManyRequests, "429"), (refused.Status, refused.Text("code")));
        Assert.Equal(HttpStatusCode.OK, trusted.Status);
    }

    [Fact]
    public async Task An_answer_is_confirmed_until_somebody_reports_something()
    {
        var address = $"/open311/v2/requests.json?jurisdiction_id={ApiHost.Own}";
        using var first = await _host.SendAsync("GET", address);
        var etag = first.Headers.ETag!.ToString();
        using var same = await _host.SendAsync("GET", address, headers: ("If-None-Match", etag));
        await SendAsync("pju-mati", "105.33");
        using var changed = await _host.SendAsync("GET", address, headers: ("If-None-Match", etag));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, changed.StatusCode));
        Assert.Equal("1", first.Headers.GetValues("SmartVillage-Edition").Single());
    }

    private bool Holds(string secret)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(secret);
        return new[] { _host.Files.Work, _host.Files.Work + "-wal" }.Where(File.Exists).Any(path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[file.Length];
            file.ReadExactly(content);
            return content.AsSpan().IndexOf(bytes) >= 0;
        });
    }

    private async Task<string> SendAsync(string type, string longitude, params (string Name, string Value)[] more)
    {
        var sent = await _client.PostAsync([Own, ("service_code", type), ("lat", "-5.1"), ("long", longitude), .. more]);
        Assert.True(sent.Status == HttpStatusCode.OK, sent.Body);
        return sent.Id;
    }

    private async Task CloseAsync(string id)
    {
        await MoveAsync(id, RequestState.Verified);
        await MoveAsync(id, RequestState.InProgress);
        await MoveAsync(id, RequestState.Completed);
    }

    private async Task MoveAsync(string id, RequestState to, string? note = null)
    {
        var actor = new RequestActor("Petugas", "k", _host.Time.GetUtcNow());
        var change = await _host.Services.GetRequiredService<IServiceRequests>().ChangeAsync(
            Reports.Village(ApiHost.Own), long.Parse(id), r => RequestDecisions.Move(r, to, actor, new RequestNotes(note), new WorkingHours(TimeSpan.FromHours(7))), ApiHost.Cancellation);
        Assert.Null(change.Refusal);
        _host.Time.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<string> TextAsync(string id, string field) => (await _client.GetAsync($"requests/{id}", Own)).Text(field);

    private async Task<IEnumerable<string>> IdsAsync(params (string Name, string Value)[] query) =>
        (await _client.GetAsync("requests", [Own, .. query])).List.Select(r => (string)r["service_request_id"]!);
}
