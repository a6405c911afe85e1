using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Accounts;
using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Adapters.OpenSidApi.Staff;

/// <summary>Complaints as staff sees them. Who complained (name, NIK, e-mail, phone, address of the computer) is never taken.</summary>
internal sealed class StaffComplaints(IOpenSidStaffApi api, AccountLine line, OutsideSystem system)
{
    public Task<AdapterAnswer<IReadOnlyList<StaffComplaint>>> ListAsync(ComplaintState? state, CancellationToken cancellationToken) => line.ListAsync(
        (bearer, page) => api.ComplaintsAsync(bearer, state is { } one ? (int)one : null, page, AccountLine.PageSize, cancellationToken), Complaint, cancellationToken);

    public Task<AdapterAnswer<StaffComplaintDetail>> FindAsync(string id, CancellationToken cancellationToken) => line.OneAsync(
        bearer => api.ComplaintAsync(bearer, id, cancellationToken),
        row => Complaint(row) is { } complaint ? new StaffComplaintDetail(complaint, row.Text("isi"), Answers(row)) : null,
        cancellationToken);

    public async Task<AdapterAnswer<AttachedFile>> PhotoAsync(string id, CancellationToken cancellationToken)
    {
        var raw = await line.FileAsync(bearer => api.ComplaintPhotoAsync(bearer, id, cancellationToken), cancellationToken);
        return raw is { IsOk: true, Value: { IsSuccess: true } file } && JsonAnswer.Read(file) is { } named
            ? await FetchAsync(named, cancellationToken)
            : raw.Then(file => ReceivedFile.Of(file, system));
    }

    public Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> CountsAsync(CancellationToken cancellationToken) =>
        line.CountsAsync(bearer => api.ComplaintCountsAsync(bearer, cancellationToken), cancellationToken);

    public Task<AdapterAnswer<bool>> ReplyAsync(string id, ComplaintState state, string text, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => api.ReplyAsync(bearer, new ReplyBody(id, (int)state, text), cancellationToken), cancellationToken);

    /// <summary>OpenSID names the picture by its address, which is open to anybody. It is fetched from OpenSID's own host only, and without our token: an address from an answer may lead anywhere.</summary>
    private async Task<AdapterAnswer<AttachedFile>> FetchAsync(JsonAnswer named, CancellationToken cancellationToken)
    {
        if (named.IsNothing)
        {
            return AdapterAnswers.Failed<AttachedFile>(AnswerStatus.NotFound, "Pengaduan ini tidak mempunyai foto.");
        }

        if (!Uri.TryCreate(named.Word, UriKind.Absolute, out var address) || !IsOwn(address))
        {
            return AdapterAnswers.Failed<AttachedFile>(AnswerStatus.Unavailable, "OpenSID menyimpan foto ini di alamat lain.");
        }

        var raw = await system.FileAsync(() => system.Http.GetAsync(address, cancellationToken), cancellationToken);
        return raw.Then(file => ReceivedFile.Of(file, system));
    }

    private bool IsOwn(Uri address) => Uri.Compare(address, system.Options.Address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>The complaint of a row, or null for an answer to one.</summary>
    private static StaffComplaint? Complaint(JsonRow row) => row.Id is { } id && row.Text("id_pengaduan") is null or "0"
        ? new StaffComplaint(id, row.Text("judul"), States.Complaint(row.Text("status")), row.Text("created_at"))
        : null;

    private static IReadOnlyList<string> Answers(JsonRow row)
    {
        foreach (var name in (string[])["child", "tanggapan", "balasan"])
        {
            if (row.Rows(name) is { Count: > 0 } answers)
            {
                return [.. answers.Select(answer => answer.Text("isi", "tanggapan")).OfType<string>()];
            }
        }

        return [];
    }
}
