using SmartVillage.Domain.Areas;
using SmartVillage.Domain.Records;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Complaints;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Services.Tests.Requests;

public sealed class ComplaintRequestsTests
{
    private static readonly TimeSpan West = TimeSpan.FromHours(7);
    private static readonly VillageCode Village = VillageCode.TryParse("18.72.04.1002", out var code) ? code : default;

    [Theory]
    [InlineData("1", RequestState.Received, false)]
    [InlineData("2", RequestState.InProgress, false)]
    [InlineData("3", RequestState.Completed, true)]
    [InlineData("9", RequestState.Received, false)]
    [InlineData(null, RequestState.Received, false)]
    public void A_status_is_a_state_and_what_is_not_known_stays_open(string? status, RequestState expected, bool isClosed)
    {
        var request = Of(Row(("status", status), ("createdAt", "2026-02-20T08:00:00")), []);

        Assert.Equal((expected, isClosed, RequestChannel.OpenSid), (request.State, request.IsClosed, request.Channel));
        Assert.Equal(isClosed, request.ClosedAt is not null);
        Assert.False(request.IsLate(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Times_are_those_of_the_village_and_one_that_is_missing_is_invented_for_nobody()
    {
        Assert.Equal(new DateTimeOffset(2026, 2, 20, 8, 0, 0, West), Of(Row(("createdAt", "2026-02-20T08:00:00")), []).ReceivedAt);
        Assert.Equal(new DateTimeOffset(2026, 2, 21, 8, 0, 0, West), Of(Row(("updatedAt", "2026-02-21T08:00:00")), []).ReceivedAt);
        Assert.Equal(DateTimeOffset.UnixEpoch, Of(Row(("createdAt", "0001-01-01T00:00:00")), []).ReceivedAt);
    }

    [Fact]
    public void The_last_answer_of_OpenSID_is_what_the_resident_was_told()
    {
        var complaint = Row(("createdAt", "2026-02-20T08:00:00"), ("title", "Lampu"), ("text", "Mati"));
        var answers = new[] { Row(("createdAt", "2026-02-22T08:00:00"), ("text", "Kedua")), Row(("createdAt", "2026-02-21T08:00:00"), ("text", "Pertama")) };

        var steps = ComplaintRequests.StepsOf(complaint, answers, [Sent("Belum kembali")], West);
        var request = ComplaintRequests.Of(Village, 7, complaint, steps, West);

        Assert.Equal([null, "Pertama", "Kedua", "Belum kembali"], steps.Select(step => step.PublicNote));
        Assert.Equal([1, 2, 3, 4], steps.Select(step => step.Number));
        Assert.Equal(("Kedua", "Lampu\nMati", 4L), (request.PublicNote, request.Content!.Description, request.Steps));
    }

    [Fact]
    public void What_was_sent_twice_comes_back_twice()
    {
        var complaint = Row(("createdAt", "2026-02-20T08:00:00"));
        var once = new[] { Row(("createdAt", "2026-02-21T08:00:00"), ("text", "Baik. "), ("reporter", "admin")) };

        var steps = ComplaintRequests.StepsOf(complaint, once, [Sent("Baik."), Sent("Baik.")], West);

        Assert.Equal([("warga", false), ("Bu Ani", false), ("Bu Ani", true)], steps.Select(step => (step.By, step.InternalNote is not null)));
    }

    [Fact]
    public void Numbers_of_complaints_are_nobody_elses()
    {
        Assert.True(ComplaintRequests.TryGetId(ComplaintRequests.NumberOf(12), out var id));
        Assert.Equal(12, id);
        Assert.False(ComplaintRequests.TryGetId(12, out _));
        Assert.False(ComplaintRequests.TryGetId(ComplaintRequests.FirstNumber, out _));
    }

    [Fact]
    public void Only_states_that_OpenSID_knows_can_be_given() => Assert.Equal(
        [RequestState.Received, RequestState.InProgress, RequestState.Completed], Enum.GetValues<RequestState>().Where(state => ComplaintRequests.StatusOf(state) is not null and not ComplaintState.Unknown));

    [Fact]
    public void Nobody_can_send_one_here()
    {
        Assert.Null(RequestTypes.Find(RequestTypes.Complaint.Code));
        Assert.Same(RequestTypes.Complaint, RequestTypes.FindShown(RequestTypes.Complaint.Code));
        Assert.DoesNotContain(RequestTypes.Complaint, RequestTypes.All);
    }

    private static ServiceRequest Of(EntityRecord complaint, IReadOnlyList<RequestStep> steps) => ComplaintRequests.Of(Village, 7, complaint, steps, West);

    private static SentAnswer Sent(string text) => new(1, new DateTimeOffset(2026, 2, 23, 8, 0, 0, West), RequestState.Completed, "Bu Ani", "k", text, SentOutcome.Taken);

    private static EntityRecord Row(params (string Field, string? Value)[] values)
    {
        var record = new EntityRecord(Entities.Complaints, 1);
        foreach (var (field, value) in values)
        {
            record[Entities.Complaints[field].Ordinal] = value;
        }

        return record;
    }
}
