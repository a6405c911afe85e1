using SmartVillage.Adapters.Tests.Support;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService;
using static SmartVillage.Adapters.Tests.OpenSidApi.OpenSidStubs;

namespace SmartVillage.Adapters.Tests.OpenSidApi;

public sealed class CitizenComplaintTests : OutsideContract
{
    private const string Root = "/api/v1/layanan-mandiri/pengaduan";

    protected override bool IsCommand => true;

    protected override async Task<IAdapterFailure> CallAsync(Uri url)
    {
        using var adapter = Adapter(url, Time);
        return await adapter.Citizen!.Complaints.SendAsync(Session, Complaint, Cancellation);
    }

    [Fact]
    public async Task A_complaint_is_found_again_by_title_and_time()
    {
        Stub.Post($"{Root}/store", """{"status":true,"message":"Berhasil"}""");
        Stub.Get(
            Root,
            """{"data":[{"id":"9","attributes":{"judul":"Lampu mati","created_at":"2023-11-14 22:13:05"}},{"id":"10","attributes":{"judul":"Lampu mati","created_at":"2023-11-15 05:13:25"}},{"id":"3","attributes":{"judul":"Lampu mati","created_at":"2023-10-01 10:00:00"}},{"id":"11","attributes":{"judul":"Lain","created_at":"2023-11-14 22:13:05"}}]}""");
        using var adapter = Adapter(Stub.Url, Time);

        var sent = await adapter.Citizen!.Complaints.SendAsync(Session, Complaint, Cancellation);

        Assert.Equal("10", sent.Value!.Id);
        Assert.Contains("name=judul", Stub.BodyOf(0).Replace("\"", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_that_was_taken_but_not_found_again_was_still_taken()
    {
        Stub.Post($"{Root}/store", """{"status":true}""");
        using var adapter = Adapter(Stub.Url, Time);

        var sent = await adapter.Citizen!.Complaints.SendAsync(Session, Complaint, Cancellation);

        Assert.True(sent.IsOk);
        Assert.Null(sent.Value.Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData((10 * 1024 * 1024) + 1)]
    public async Task A_picture_that_OpenSID_would_refuse_is_not_sent(int bytes)
    {
        using var adapter = Adapter(Stub.Url, Time);

        Assert.Equal(AnswerStatus.Invalid, (await adapter.Citizen!.Complaints.SendAsync(Session, Complaint with { File = new byte[bytes] }, Cancellation)).Status);
        Assert.Equal(0, Stub.Calls);
    }

    [Theory]
    [InlineData("9", AnswerStatus.Ok)]
    [InlineData("10", AnswerStatus.NotFound)]
    public async Task Details_are_asked_for_own_complaints_only(string id, AnswerStatus expected)
    {
        Stub.Get(Root, """{"data":[{"id":"9","attributes":{"judul":"Lampu mati","status":"Sedang Diproses"}}]}""");
        Stub.Get($"{Root}/detail", """{"data":{"id":9,"attributes":{"judul":"Lampu mati","isi":"Di RT 3","status":2,"nama":"WARGA UJI"}}}""");
        using var adapter = Adapter(Stub.Url, Time);

        var answer = await adapter.Citizen!.Complaints.FindAsync(Session, id, Cancellation);

        Assert.Equal((expected, expected == AnswerStatus.Ok ? 2 : 1), (answer.Status, Stub.Calls));
        Assert.Equal(expected == AnswerStatus.Ok ? ("Di RT 3", ComplaintState.InProgress) : (null, ComplaintState.Unknown), (answer.Value?.Text, answer.Value?.State ?? ComplaintState.Unknown));
    }
}
