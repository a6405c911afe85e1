using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Accounts;
using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Adapters.OpenSidApi.Staff;

/// <summary>Letters as staff sees them.</summary>
internal sealed class StaffLetters(IOpenSidStaffApi api, AccountLine line, string password) : IStaffLetterDesk
{
    public Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> CountsAsync(CancellationToken cancellationToken) =>
        line.CountsAsync(bearer => api.LetterCountsAsync(bearer, cancellationToken), cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<StaffLetter>>> ArchiveAsync(CancellationToken cancellationToken) =>
        line.ListAsync((bearer, page) => api.LetterArchiveAsync(bearer, page, AccountLine.PageSize, cancellationToken), Letter, cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<StaffLetter>>> PendingAsync(CancellationToken cancellationToken) =>
        line.ListAsync((bearer, page) => api.PendingLettersAsync(bearer, page, AccountLine.PageSize, cancellationToken), Letter, cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<StaffLetterRequest>>> RequestsAsync(CancellationToken cancellationToken) =>
        line.ListAsync((bearer, page) => api.LetterRequestsAsync(bearer, page, AccountLine.PageSize, cancellationToken), Request, cancellationToken);

    public Task<AdapterAnswer<StaffLetterRequest>> ExamineAsync(string requestId, CancellationToken cancellationToken) =>
        line.OneAsync(bearer => api.LetterRequestAsync(bearer, requestId, cancellationToken), Request, cancellationToken);

    public Task<AdapterAnswer<bool>> AcceptRequestAsync(string requestId, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => api.AcceptRequestAsync(bearer, new LetterDecisionBody(requestId, password), cancellationToken), cancellationToken);

    /// <summary>That OpenSID keeps the reason is known of its own form (<c>permohonan_surat.alasan</c>); of this route it is not, and an unknown field is passed over there.</summary>
    public Task<AdapterAnswer<bool>> RefuseRequestAsync(string requestId, string reason, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => api.RefuseRequestAsync(bearer, new LetterDecisionBody(requestId, password, reason), cancellationToken), cancellationToken);

    public Task<AdapterAnswer<bool>> ApproveAsync(string letterId, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => api.ApproveLetterAsync(bearer, new LetterDecisionBody(letterId, password), cancellationToken), cancellationToken);

    public Task<AdapterAnswer<bool>> RefuseAsync(string letterId, string reason, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => api.RefuseLetterAsync(bearer, new LetterDecisionBody(letterId, password, reason), cancellationToken), cancellationToken);

    public Task<AdapterAnswer<bool>> ReturnAsync(string letterId, string reason, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => api.ReturnLetterAsync(bearer, new LetterDecisionBody(letterId, password, reason), cancellationToken), cancellationToken);

    public Task<AdapterAnswer<bool>> SignAsync(string letterId, string passphrase, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => api.SignLetterAsync(letterId, bearer, new SignatureBody(passphrase, password), cancellationToken), cancellationToken);

    private static StaffLetter? Letter(JsonRow row) => row.Id is not { } id ? null : new StaffLetter(
        id, row.Text("nomor_surat", "no_surat"), row.Text("nama_surat", "jenis_surat"), row.Text("nama_penduduk"), Nik(row), row.Text("tanggal"), row.Flag("tte"));

    private static StaffLetterRequest? Request(JsonRow row) => row.Id is not { } id ? null : new StaffLetterRequest(
        id, row.Text("nama_surat", "jenis_surat"), row.Text("nama_penduduk"), Nik(row), States.Letter(row.Text("status")), row.Text("tanggal", "tanggal_kirim", "created_at"), row.Text("alasan"));

    private static string? Nik(JsonRow row) => row.Text("nik") is { } nik ? Masking.Number(nik) : null;
}
