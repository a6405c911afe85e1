using System.Net;
using System.Text;
using System.Text.Json;
using SmartVillage.Api.Tests.Open311;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Domain.Records;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.Requests.Complaints;
using SmartVillage.Services.SelfService;
using SmartVillage.Store.Access;
using SmartVillage.Store.Queries;
using SmartVillage.Tests.Shared;

namespace SmartVillage.Api.Tests;

/// <summary>Complaints of OpenSID beside our own requests: seen by everybody without who complained, changed by nobody here, and answered through OpenSID alone.</summary>
public sealed class ComplaintTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";
    private static readonly (string Name, string Value) Own = ("jurisdiction_id", ApiHost.Own);
    private static readonly string[] Secrets = ["Wulandari", "Kusuma", "Ratna", "0812", "1872044501909999", "wulan@example.com"];

    private readonly FakeComplaintDesk _desk = new() { Village = Reports.Village(ApiHost.Own), Titles = { ["1"] = "Lampu mati", ["2"] = "Judul lain" } };
    private ApiHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await ApiHost.StartAsync(
        families: 1, services: services => services.AddSingleton<IServiceAdapter>(_desk), fill: village => village.Rows["complaints"].AddRange(
        [
            Complaint(1, 1, "Lampu mati", "Gelap di depan rumah Wulandari. Hubungi 0812-3456-7890, wulan@example.com, NIK 1872044501909999", "2026-02-20T08:00:00", "Wulandari Kusuma"),
            Complaint(2, 3, "Jalan rusak", "Berlubang", "2026-02-10T08:00:00", "Ratna Dewi"),
            Complaint(3, 3, null, "Sedang ditangani", "2026-02-11T08:00:00", "Petugas", parent: 2),
            Complaint(4, 3, null, "Sudah ditambal, Bu Ratna", "2026-02-12T08:00:00", "Petugas", parent: 2),
            Complaint(5, 2, "Sampah", "Menumpuk", "2025-10-01T08:00:00", "Budi"),
        ]));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public async Task Everybody_sees_complaints_of_ninety_days_in_Open311_and_nobody_sees_who_complained(string format)
    {
        var client = new Open311Client(_host, format);
        var kept = Reports.Add(_host, "pju-mati");

        var all = await client.GetAsync("requests", Own);
        var closed = (await client.GetAsync("requests", Own, ("status", "closed"))).List;
        var old = (await client.GetAsync("requests", Own, ("start_date", "2025-09-01T00:00:00Z"), ("end_date", "2025-11-01T00:00:00Z"))).List;
        var one = await client.GetAsync($"requests/{Number(1)}", Own);

        Assert.Equal([$"{kept.Id}", $"{Number(1)}", $"{Number(2)}"], all.List.Select(Id));
        Assert.Equal(["open", "open", "closed"], all.List.Select(r => (string)r["status"]!));
        Assert.Equal([$"{Number(2)}"], closed.Select(Id));
        Assert.Equal([$"{Number(5)}"], old.Select(Id));
        Assert.Equal("Sudah ditambal, Bu ***", (string)closed[0]["status_notes"]!);
        Assert.Equal(("opensid-pengaduan", "Pengaduan di OpenSID", "Tejosari"), ((string)closed[0]["service_code"]!, (string)closed[0]["service_name"]!, (string)closed[0]["agency_responsible"]!));
        Assert.Equal("2026-02-20T08:00:00+07:00", (string)one.List[0]["requested_datetime"]!);
        Assert.Contains("Gelap di depan rumah ***", (string)one.List[0]["description"]!, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, all.Body + one.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filters_and_pages_run_through_both_lists()
    {
        var client = new Open311Client(_host, "json");
        var kept = Reports.Add(_host, "pju-mati");

        Assert.Equal([$"{Number(1)}", $"{Number(2)}"], (await client.GetAsync("requests", Own, ("service_code", "opensid-pengaduan"))).List.Select(Id));
        Assert.Equal([$"{kept.Id}"], (await client.GetAsync("requests", Own, ("service_code", "pju-mati"))).List.Select(Id));
        Assert.Equal([$"{Number(1)}"], (await client.GetAsync("requests", Own, ("page", "2"), ("page_size", "1"))).List.Select(Id));
        Assert.Equal([$"{kept.Id}", $"{Number(5)}"], (await client.GetAsync("requests", Own, ("service_request_id", $"{kept.Id},{Number(5)},{Number(99)}"))).List.Select(Id));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"requests/{Number(1)}", ("jurisdiction_id", ApiHost.Other))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"requests/{Number(3)}", Own)).Status);
        Assert.DoesNotContain((await client.GetAsync("services", Own)).List, s => (string)s["service_code"]! == "opensid-pengaduan");
        Assert.Equal($"{Number(1)}", (string)(await client.GetAsync($"tokens/{Number(1)}", Own)).List[0]["service_request_id"]!);
    }

    [Fact]
    public async Task Officers_see_them_in_their_list_page_by_page_and_with_all_answers()
    {
        var kept = Reports.Add(_host, "pju-mati");

        var first = await _host.GetAsync($"{Village}/requests?limit=2", ApiRoles.Operator);
        var second = await _host.GetAsync($"{Village}/requests?limit=2&next={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}", ApiRoles.Operator);
        var open = Data(await _host.GetAsync($"{Village}/requests?open=true&type=opensid-pengaduan", ApiRoles.Operator)).EnumerateArray().Select(Line).ToArray();
        var whole = Data(await _host.GetAsync($"{Village}/requests/{Number(2)}", ApiRoles.Operator));

        Assert.Equal([kept.Id, Number(1)], Data(first).EnumerateArray().Select(Line));
        Assert.Equal([Number(2), Number(5)], Data(second).EnumerateArray().Select(Line));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal([Number(1), Number(5)], open);
        Assert.Equal(("OpenSid", "Completed", "Ratna Dewi"), (whole.GetProperty("channel").GetString(), whole.GetProperty("state").GetString(), whole.GetProperty("contact").GetProperty("name").GetString()));
        Assert.Equal([null, "Sedang ditangani", "Sudah ditambal, Bu Ratna"], whole.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("note").GetString()));
        Assert.Equal((0, JsonValueKind.Null), (whole.GetProperty("next").GetArrayLength(), whole.GetProperty("dueAt").ValueKind));
        Assert.Equal(HttpStatusCode.NotFound, (await _host.SendAsync("GET", $"{Village}/requests/{Number(3)}", ApiRoles.Operator)).StatusCode);
    }

    [Theory]
    [InlineData("state", """{"to":"Verified"}""")]
    [InlineData("notes", """{"note":"Besok"}""")]
    [InlineData("assignment", """{"to":"Bu Ani"}""")]
    [InlineData("merge", """{"into":1}""")]
    public async Task Our_workflow_does_not_touch_them(string action, string body)
    {
        Assert.Equal((409, "lives-in-opensid"), await RefusedAsync(Number(1), action, body));
        Assert.Equal((404, "not-found"), await RefusedAsync(Number(99), action, body));
        Assert.Empty(_desk.Replies);
    }

    [Fact]
    public async Task An_answer_goes_through_OpenSID_and_is_seen_coming_back()
    {
        var sent = Data(await AnswerAsync("""{"to":"Completed","answer":"Lampunya sudah diganti.","basedOn":1}"""));
        var line = (await new Open311Client(_host, "json").GetAsync($"requests/{Number(1)}", Own)).List[0];
        Assert.Equal([("1", ComplaintState.Done, "Lampunya sudah diganti.")], _desk.Replies);
        Assert.Equal((2, "Pemegang Operator", "Received"), (sent.GetProperty("steps").GetArrayLength(), LastStep(sent).GetProperty("by").GetString(), sent.GetProperty("state").GetString()));
        Assert.StartsWith("Diterima OpenSID", LastStep(sent).GetProperty("internalNote").GetString(), StringComparison.Ordinal);
        Assert.Empty((string)line["status_notes"]!);

        _host.Village.Rows["complaints"][0] = SyntheticVillage.Changed(_host.Village.Rows["complaints"][0], ("status", 3));
        _host.Village.Rows["complaints"].Add(Complaint(6, 3, null, "Lampunya sudah diganti.", "2026-03-02T03:05:00", "admin", parent: 1));
        await _host.Publisher.PublishAsync(_host.Village);
        var back = Data(await _host.GetAsync($"{Village}/requests/{Number(1)}", ApiRoles.Operator));

        Assert.Equal((2, "Completed", "Pemegang Operator", JsonValueKind.Null), (
            back.GetProperty("steps").GetArrayLength(), back.GetProperty("state").GetString(), LastStep(back).GetProperty("by").GetString(), LastStep(back).GetProperty("internalNote").ValueKind));
        Assert.Equal("Lampunya sudah diganti.", (string)(await new Open311Client(_host, "json").GetAsync($"requests/{Number(1)}", Own)).List[0]["status_notes"]!);
        var entry = Data(await _host.GetAsync("/api/v1/ledger?limit=200", ApiRoles.Auditor)).EnumerateArray().Single(e => e.GetProperty("action").GetString() == "putuskan");
        Assert.Equal("POST /villages/{code}/requests/{id}/answer", entry.GetProperty("route").GetString());
        Assert.DoesNotContain("diganti", string.Join('\n', _host.Logs.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AnswerStatus.Unknown, "answer-unknown", "Belum pasti")]
    [InlineData(AnswerStatus.Invalid, "answer-not-taken", "Tidak diterima")]
    [InlineData(AnswerStatus.Unavailable, "answer-not-taken", "Tidak diterima")]
    public async Task What_OpenSID_does_not_confirm_is_said_and_kept(AnswerStatus status, string code, string told)
    {
        _desk.Refusal = AdapterAnswers.Failed<bool>(status, "OpenSID sedang tidak menjawab.");

        var refused = await RefusedAsync(Number(1), "answer", """{"to":"InProgress","answer":"Petugas datang besok."}""");
        var whole = Data(await _host.GetAsync($"{Village}/requests/{Number(1)}", ApiRoles.Operator));

        Assert.Equal((502, code), refused);
        Assert.StartsWith(told, LastStep(whole).GetProperty("internalNote").GetString(), StringComparison.Ordinal);
        Assert.Equal((409, "changed-meanwhile"), await RefusedAsync(Number(1), "answer", """{"to":"InProgress","answer":"Petugas datang besok.","basedOn":1}"""));
        Assert.Single(_desk.Replies);
    }

    [Fact]
    public async Task Nothing_is_sent_without_a_desk_of_this_village_or_to_another_complaint_or_with_numbers_of_people()
    {
        const string Answer = """{"to":"InProgress","answer":"Petugas datang besok."}""";
        var kept = Reports.Add(_host, "pju-mati");

        Assert.Equal((409, "other-complaint"), await RefusedAsync(Number(2), "answer", Answer));
        Assert.Equal((409, "not-from-opensid"), await RefusedAsync(kept.Id, "answer", Answer));
        Assert.Equal((404, "not-found"), await RefusedAsync(Number(3), "answer", Answer));
        Assert.Equal((400, "invalid-answer"), await RefusedAsync(Number(1), "answer", """{"to":"InProgress","answer":"NIK 1872044501909999"}"""));
        Assert.Equal((400, "invalid-answer"), await RefusedAsync(Number(1), "answer", """{"to":"Rejected","answer":"Tidak"}"""));
        Assert.Equal((400, "invalid-answer"), await RefusedAsync(Number(1), "answer", """{"to":"InProgress","answer":" "}"""));
        Assert.Equal((400, "invalid-body"), await RefusedAsync(Number(1), "answer", """{"to":"InProgress"}"""));
        _desk.Village = null;
        Assert.Equal((409, "complaint-desk-off"), await RefusedAsync(Number(1), "answer", Answer));
        (_desk.Village, _desk.IsReady) = (Reports.Village(ApiHost.Own), false);
        Assert.Equal((409, "complaint-desk-off"), await RefusedAsync(Number(1), "answer", Answer));
        Assert.Empty(_desk.Replies);
    }

    [Fact]
    public async Task Officers_see_the_picture_drawn_anew_and_nobody_else_does()
    {
        var jpeg = SamplePictures.Jpeg();
        _desk.Photos["1"] = new AttachedFile(AttachmentType.Jpeg, jpeg);
        using var photo = await _host.SendAsync("GET", $"{Village}/requests/{Number(1)}/photo", ApiRoles.Operator);
        var bytes = await photo.Content.ReadAsByteArrayAsync(ApiHost.Cancellation);

        Assert.Equal((HttpStatusCode.OK, "image/jpeg", "no-store"), (photo.StatusCode, photo.Content.Headers.ContentType!.MediaType, photo.Headers.CacheControl!.ToString()));
        Assert.True(jpeg.AsSpan().IndexOf(Encoding.ASCII.GetBytes(SamplePictures.Secret)) > 0);
        Assert.True(bytes.AsSpan().StartsWith((byte[])[0xFF, 0xD8]) && bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(SamplePictures.Secret)) < 0);
        using var anyone = await _host.SendAsync("GET", $"{Village}/requests/{Number(1)}/photo");
        Assert.Equal(HttpStatusCode.Unauthorized, anyone.StatusCode);
        Assert.Contains(
            Data(await _host.GetAsync("/api/v1/ledger?limit=200", ApiRoles.Auditor)).EnumerateArray(), e => e.GetProperty("route").GetString() == "GET /villages/{code}/requests/{id}/photo");
    }

    [Fact]
    public async Task A_picture_that_is_none_or_not_of_this_complaint_is_not_given()
    {
        _desk.Photos["1"] = new AttachedFile(AttachmentType.Pdf, "%PDF-1.7"u8.ToArray());
        _desk.Photos["2"] = new AttachedFile(AttachmentType.Jpeg, SamplePictures.Jpeg());
        Assert.Equal((502, "photo-not-given"), await PhotoRefusedAsync(Number(1)));
        _desk.Photos["1"] = new AttachedFile(AttachmentType.Jpeg, new byte[] { 0xFF, 0xD8, 0xFF, 1 });
        Assert.Equal((502, "photo-not-given"), await PhotoRefusedAsync(Number(1)));
        _desk.Photos.Remove("1");
        Assert.Equal((404, "not-found"), await PhotoRefusedAsync(Number(1)));
        Assert.Equal((409, "other-complaint"), await PhotoRefusedAsync(Number(2)));
        Assert.Equal((409, "not-from-opensid"), await PhotoRefusedAsync(Reports.Add(_host, "pju-mati").Id));
        _desk.IsReady = false;
        Assert.Equal((409, "complaint-desk-off"), await PhotoRefusedAsync(Number(1)));
    }

    private async Task<(int Status, string? Code)> PhotoRefusedAsync(long id)
    {
        using var response = await _host.SendAsync("GET", $"{Village}/requests/{id}/photo", ApiRoles.Operator);
        return ((int)response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
    }

    private static EntityRecord Complaint(long key, int status, string? title, string text, string at, string reporter, long? parent = null) => SyntheticVillage.Row(
        Entities.Complaints, key, ("parent", parent), ("status", status), ("title", title), ("text", text), ("createdAt", at), ("updatedAt", at), ("reporter", reporter));

    private static string Id(IReadOnlyDictionary<string, object?> request) => (string)request["service_request_id"]!;

    private static long Line(JsonElement line) => line.GetProperty("id").GetInt64();

    private static JsonElement Data(JsonElement answer) => answer.GetProperty("data");

    private static JsonElement LastStep(JsonElement whole) => whole.GetProperty("steps").EnumerateArray().Last();

    private long Number(long key)
    {
        using var reader = _host.Services.GetRequiredService<PopulationQueries>().Open();
        return ComplaintRequests.NumberOf(reader.FindIds(Entities.Complaints, reader.FindVillage(ApiHost.Own)!.Id, [key]).GetValueOrDefault(key, key + 1_000));
    }

    private Task<JsonElement> AnswerAsync(string body) => _host.PostAsync($"{Village}/requests/{Number(1)}/answer", ApiRoles.Operator, body);

    private async Task<(int Status, string? Code)> RefusedAsync(long id, string action, string body)
    {
        using var response = await _host.SendAsync("POST", $"{Village}/requests/{id}/{action}", ApiRoles.Operator, body);
        return ((int)response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString());
    }
}
