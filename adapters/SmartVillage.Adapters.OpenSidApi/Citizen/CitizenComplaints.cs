using System.Globalization;
using Refit;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService.Citizen;
using static SmartVillage.Adapters.OpenSidApi.Citizen.CitizenLine;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

/// <summary>Complaints of a resident.</summary>
internal sealed class CitizenComplaints(CitizenLine line, TimeProvider time) : ICitizenComplaints
{
    private static readonly int[] PossibleOffsets = [0, 7, 8, 9];
    private static readonly TimeSpan SameComplaint = TimeSpan.FromMinutes(10);

    public Task<AdapterAnswer<IReadOnlyList<CitizenComplaint>>> ListAsync(CitizenSession session, CancellationToken cancellationToken) =>
        line.ListAsync((page, size) => line.Api.ComplaintsAsync(Bearer(session), page, size, cancellationToken), Complaint, cancellationToken);

    public Task<AdapterAnswer<CitizenComplaint>> FindAsync(CitizenSession session, string complaintId, CancellationToken cancellationToken) => OwnAsync(
        complaintId,
        ListAsync(session, cancellationToken),
        complaint => complaint.Id,
        complaint => line.OneAsync(() => line.Api.ComplaintAsync(Bearer(session), complaint.Id, cancellationToken), Complaint, cancellationToken));

    public async Task<AdapterAnswer<SentComplaint>> SendAsync(CitizenSession session, ComplaintDraft draft, CancellationToken cancellationToken)
    {
        if (ReceivedFile.Obstacle(draft.File.Length) is { } obstacle)
        {
            return AdapterAnswers.Failed<SentComplaint>(AnswerStatus.Invalid, obstacle);
        }

        var sent = await line.DoAsync(
            () => line.Api.SendComplaintAsync(
                Bearer(session), draft.Email, draft.Phone, draft.Title, draft.Text, new ByteArrayPart(draft.File, draft.FileName), cancellationToken),
            cancellationToken);
        if (!sent.IsOk)
        {
            return sent.Failure<SentComplaint>();
        }

        // It was taken, whether it is found again or not.
        var list = await ListAsync(session, cancellationToken);
        return AdapterAnswers.Ok(new SentComplaint(list.IsOk ? list.Value.Where(complaint => IsSame(complaint, draft.Title)).Select(complaint => complaint.Id).MaxBy(Number) : null));
    }

    private bool IsSame(CitizenComplaint complaint, string title) =>
        complaint.Title?.Trim() == title.Trim()
        && DateTimeOffset.TryParse(complaint.CreatedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)

        // A time without a zone is of the server's, which may be any of three.
        && PossibleOffsets.Any(hours => (time.GetUtcNow() - at.AddHours(-hours)).Duration() <= SameComplaint);

    private static CitizenComplaint? Complaint(JsonRow row) =>
        row.Id is { } id ? new CitizenComplaint(id, row.Text("judul"), row.Text("isi"), States.Complaint(row.Text("status")), row.Text("created_at")) : null;

    private static long Number(string id) => long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
