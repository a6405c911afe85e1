using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CsCheck;
using SmartVillage.Api.Tests.Support;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Store.Access;
using SmartVillage.Tests.Shared;

namespace SmartVillage.Api.Tests;

/// <summary>Photos and receipts: from the phone of a resident to an officer, with nothing in them but what one sees; and hostile ones.</summary>
public sealed class RequestAttachmentTests : IAsyncLifetime
{
    private const string Village = $"/api/v1/villages/{ApiHost.Own}";
    private const string CodeText = "0000-0000-0000-0000-0009";
    private const int FileBytes = 300_000;

    private ApiHost _host = null!;
    private long _id;

    public async ValueTask InitializeAsync()
    {
        _host = await ApiHost.StartAsync(ApiHost.Generous with { Attachments = new AttachmentLimits { FileBytes = FileBytes, FilesPerRequest = 3, Pixels = 1_000_000 } }, families: 1);
        _id = Reports.Add(_host, "nib-bantuan", new RequestContent { Name = "Sari" }, Reports.Code(CodeText)).Id;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_resident_sends_a_photo_and_both_ends_get_it_without_its_place()
    {
        var sent = Data(await ApiHost.JsonAsync(await UploadAsync(SamplePictures.Jpeg(), name: "NIK 9812345678909999 Sari.jpg"), HttpStatusCode.OK));
        using var own = await _host.SendAsync("POST", $"{Village}/requests/tracking/attachments/content", body: $$"""{"trackingCode":"{{CodeText}}","attachment":1}""");
        using var office = await _host.SendAsync("GET", $"{Village}/requests/{_id}/attachments/1", ApiRoles.Operator);
        var bytes = await own.Content.ReadAsByteArrayAsync(ApiHost.Cancellation);

        var listed = sent.GetProperty("attachments")[0];
        Assert.Equal((1, "image/jpeg", true), (listed.GetProperty("number").GetInt32(), listed.GetProperty("mediaType").GetString(), listed.GetProperty("byResident").GetBoolean()));
        Assert.Equal(listed.GetProperty("bytes").GetInt32(), bytes.Length);
        Assert.True(bytes.AsSpan().IndexOf(SamplePictures.Place) < 0 && bytes.AsSpan().IndexOf("Exif"u8) < 0);
        Assert.Equal(bytes, await office.Content.ReadAsByteArrayAsync(ApiHost.Cancellation));
        foreach (var response in (HttpResponseMessage[])[own, office])
        {
            Assert.Equal(("image/jpeg", "attachment", $"lampiran-{_id}-1.jpg"), (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.DispositionType, response.Content.Headers.ContentDisposition.FileName));
            Assert.Equal(("nosniff", "no-store"), (response.Headers.GetValues("X-Content-Type-Options").Single(), response.Headers.CacheControl!.ToString()));
        }
    }

    [Fact]
    public async Task Nothing_of_a_file_or_its_name_is_in_a_log_a_path_or_an_answer()
    {
        var sent = await (await UploadAsync(SamplePdfs.Plain, name: "9812345678909999-WARGANAMA.pdf")).Content.ReadAsStringAsync(ApiHost.Cancellation);
        using var office = await _host.SendAsync("GET", $"{Village}/requests/{_id}/attachments/1", ApiRoles.Operator);
        var given = await office.Content.ReadAsStringAsync(ApiHost.Cancellation);
        var ledger = (await _host.GetAsync("/api/v1/ledger", ApiRoles.Auditor)).ToString();
        var paths = string.Join('\n', Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_host.Files.Population)!, "*", SearchOption.AllDirectories));

        Assert.Contains("Bukti pembayaran", given, StringComparison.Ordinal);
        Assert.Contains("GET /villages/{code}/requests/{id}/attachments/{attachment}", ledger, StringComparison.Ordinal);
        foreach (var text in (string[])[sent, ledger, paths, string.Join('\n', _host.Logs.Lines)])
        {
            Assert.DoesNotContain("9812345678909999", text, StringComparison.Ordinal);
            Assert.DoesNotContain("WARGANAMA", text, StringComparison.Ordinal);
            Assert.DoesNotContain(CodeText.Replace("-", "", StringComparison.Ordinal), text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(SamplePdfs.Secret, given, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ApiRoles.Reader)]
    [InlineData(ApiRoles.VillageHead)]
    [InlineData(ApiRoles.District)]
    [InlineData(ApiRoles.Admin)]
    [InlineData(ApiRoles.Auditor)]
    [InlineData(null)]
    public async Task Nobody_else_gets_a_file(string? role)
    {
        await UploadAsync(SamplePictures.Png());

        using var refused = await _host.SendAsync("GET", $"{Village}/requests/{_id}/attachments/1", role);
        using var wrongCode = await _host.SendAsync("POST", $"{Village}/requests/tracking/attachments/content", body: """{"trackingCode":"0000-0000-0000-0000-0008","attachment":1}""");
        using var neighbour = await _host.SendAsync("GET", $"{Village}/requests/{_id}/attachments/1", headers: ("Authorization", $"Bearer {_host.Key(ApiRoles.Operator, ApiHost.Other)}"));

        Assert.Equal(role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, wrongCode.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, neighbour.StatusCode);
    }

    [Fact]
    public async Task A_file_is_what_its_bytes_say_whatever_it_is_called()
    {
        var sent = Data(await ApiHost.JsonAsync(await UploadAsync(SamplePictures.Png(), name: "surat.pdf", type: "application/pdf"), HttpStatusCode.OK));

        Assert.Equal("image/png", sent.GetProperty("attachments")[0].GetProperty("mediaType").GetString());
    }

    public static TheoryData<string, int, string> Hostile => new()
    {
        { "empty", 400, "empty-file" }, { "exe", 415, "unsupported-file" }, { "svg", 415, "unsupported-file" }, { "zip", 415, "unsupported-file" }, { "html", 415, "unsupported-file" },
        { "half-jpeg", 400, "unreadable-file" }, { "bomb", 413, "too-many-pixels" }, { "program-pdf", 400, "active-pdf" }, { "pdf-zip", 400, "unreadable-file" }, { "large", 413, "file-too-large" },
        { "larger", 413, "file-too-large" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_file_is_refused_with_what_to_do_and_nothing_is_kept(string kind, int status, string code)
    {
        byte[] file = kind switch
        {
            "empty" => [],
            "exe" => [.. "MZ"u8, .. new byte[100]],
            "svg" => [.. "<svg onload=alert(1)>"u8],
            "zip" => [.. "PK\u0003\u0004"u8, .. new byte[100]],
            "html" => [.. "<html><script>alert(1)</script>"u8],
            "half-jpeg" => [0xFF, 0xD8, 0xFF, 0xE0, 1],
            "bomb" => SamplePictures.PngBomb(50_000, 50_000),
            "program-pdf" => SamplePdfs.Make("<< /OpenAction << /S /JavaScript >> >>"),
            "pdf-zip" => [.. SamplePdfs.Plain, .. "PK\u0005\u0006"u8, .. new byte[18]],
            "large" => [0xFF, 0xD8, 0xFF, .. new byte[FileBytes]],
            _ => [0xFF, 0xD8, 0xFF, .. new byte[FileBytes * 10]],
        };

        using var response = await UploadAsync(file);
        var problem = await ApiHost.ProblemAsync(response);

        Assert.Equal((status, code), ((int)response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.False(Directory.Exists(_host.Files.AttachmentsFolder) && Directory.EnumerateFiles(_host.Files.AttachmentsFolder).Any());
    }

    [Fact]
    public async Task A_body_without_end_is_stopped_at_the_limit()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_host.Address, $"{Village}/requests/tracking/attachments"));
        var parts = new MultipartFormDataContent { { new StringContent(CodeText), "trackingCode" }, { new StreamContent(new MemoryStream(new byte[FileBytes * 4])), "file", "f" } };
        request.Headers.TransferEncodingChunked = true;
        request.Content = parts;

        using var response = await _host.Client.SendAsync(request, ApiHost.Cancellation);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await ApiHost.ProblemAsync(response);
    }

    [Fact]
    public async Task An_officer_adds_and_destroys_and_an_ended_or_full_request_takes_nothing()
    {
        using var added = await UploadAsync(SamplePdfs.Plain, path: $"requests/{_id}/attachments", role: ApiRoles.Operator, code: null);
        var after = Data(await ApiHost.JsonAsync(added, HttpStatusCode.OK));
        await UploadAsync(SamplePdfs.Plain);
        await UploadAsync(SamplePdfs.Plain);
        using var fourth = await UploadAsync(SamplePdfs.Plain);
        using var removed = await _host.SendAsync("DELETE", $"{Village}/requests/{_id}/attachments/1", ApiRoles.Operator);
        using var again = await _host.SendAsync("DELETE", $"{Village}/requests/{_id}/attachments/1", ApiRoles.Operator);
        Reports.Move(_host, _id, RequestState.Rejected, "Sudah punya");
        using var ended = await UploadAsync(SamplePdfs.Plain);

        Assert.Equal(("Attached", "Pemegang Operator"), (after.GetProperty("steps")[1].GetProperty("kind").GetString(), after.GetProperty("steps")[1].GetProperty("by").GetString()));
        Assert.Equal("too-many-attachments", (await ApiHost.ProblemAsync(fourth)).GetProperty("code").GetString());
        Assert.Equal(2, Data(await ApiHost.JsonAsync(removed, HttpStatusCode.OK)).GetProperty("attachments").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal("not-allowed-now", (await ApiHost.ProblemAsync(ended)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_disk_without_room_is_said_and_nothing_half_written_stays()
    {
        await using var host = await ApiHost.StartAsync(ApiHost.Generous with { Attachments = new AttachmentLimits { FreeBytes = long.MaxValue / 2 } }, families: 1);
        Reports.Add(host, "nib-bantuan", new RequestContent { Name = "Sari" }, Reports.Code(CodeText));

        using var content = Form(SamplePdfs.Plain, "f.pdf", "application/pdf", CodeText);
        using var response = await host.Client.PostAsync(new Uri(host.Address, $"{Village}/requests/tracking/attachments"), content, ApiHost.Cancellation);

        Assert.Equal((507, "no-room"), ((int)response.StatusCode, (await ApiHost.ProblemAsync(response)).GetProperty("code").GetString()));
        Assert.False(Directory.Exists(host.Files.AttachmentsFolder));
    }

    [Fact]
    public async Task Garbage_in_parts_is_a_fault_of_the_sender()
    {
        var pieces = Gen.OneOf(
            Gen.OneOf(
                "--limit\r\n", "--limit--\r\n", "--limit", "\r\n\r\n", "\r\n", "Content-Disposition: form-data; name=\"file\"\r\n", "Content-Disposition: form-data; name=file; filename=\"../../x\"\r\n",
                "Content-Disposition: form-data; name=\"trackingCode\"\r\n\r\n" + CodeText, "Content-Disposition: attachment\r\n", "Content-Type: \u00ff\r\n", "X: " + new string('y', 5000) + "\r\n", "%PDF-1.7", "%%EOF",
                "Content-Disposition: form-data; name=\"file\"\r\n\r\n%PDF-1.7\n%%EOF"),
            Gen.Byte.Array[0, 50].Select(Encoding.Latin1.GetString));
        var types = Gen.OneOf("multipart/form-data; boundary=limit", "multipart/form-data; boundary=\"limit\"", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=limit", "text/plain", $"multipart/form-data; boundary={new string('b', 100)}");

        await Gen.Select(pieces.Array[0, 12], types, Gen.Bool).SampleAsync(
            async (body, type, isOffice) =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_host.Address, isOffice ? $"{Village}/requests/{_id}/attachments" : $"{Village}/requests/tracking/attachments"));
                request.Headers.Authorization = isOffice ? new AuthenticationHeaderValue("Bearer", _host.Key(ApiRoles.Operator)) : null;
                request.Content = new ByteArrayContent([.. body.SelectMany(Encoding.Latin1.GetBytes)]);
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                using var response = await _host.Client.SendAsync(request);
                Assert.True((int)response.StatusCode < 500, await response.Content.ReadAsStringAsync());
                if (!response.IsSuccessStatusCode)
                {
                    Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
                }
            },
            iter: 600,
            threads: 2);
    }

    private static JsonElement Data(JsonElement answer) => answer.GetProperty("data");

    private static MultipartFormDataContent Form(byte[] file, string name, string type, string? code)
    {
        var content = new MultipartFormDataContent();
        if (code is not null)
        {
            content.Add(new StringContent(code), "trackingCode");
        }

        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue(type);
        content.Add(part, "file", name);
        return content;
    }

    private async Task<HttpResponseMessage> UploadAsync(
        byte[] file, string name = "foto.jpg", string type = "image/jpeg", string path = "requests/tracking/attachments", string? role = null, string? code = CodeText)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_host.Address, $"{Village}/{path}")) { Content = Form(file, name, type, code) };
        request.Headers.Authorization = role is null ? null : new AuthenticationHeaderValue("Bearer", _host.Key(role));
        return await _host.Client.SendAsync(request, ApiHost.Cancellation);
    }
}
