using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.JsonApi;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService;

namespace SmartVillage.Adapters.OpenSidApi.Staff;

/// <summary>Letters as staff sees them.</summary>
internal sealed class StaffLetters(StaffLine line) : IStaffLetterDesk
{
    public Task<AdapterAnswer<IReadOnlyDictionary<string, long>>> CountsAsync(CancellationToken cancellationToken) =>
        line.CountsAsync(bearer => line.Api.LetterCountsAsync(bearer, cancellationToken), cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<StaffLetter>>> ArchiveAsync(CancellationToken cancellationToken) =>
        line.ListAsync((bearer, page, size) => line.Api.LetterArchiveAsync(bearer, page, size, cancellationToken), Letter, cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<StaffLetter>>> PendingAsync(CancellationToken cancellationToken) =>
        line.ListAsync((bearer, page, size) => line.Api.PendingLettersAsync(bearer, page, size, cancellationToken), Letter, cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<StaffLetterRequest>>> RequestsAsync(CancellationToken cancellationToken) =>
        line.ListAsync((bearer, page, size) => line.Api.LetterRequestsAsync(bearer, page, size, cancellationToken), Request, cancellationToken);

    public Task<AdapterAnswer<StaffLetterRequest>> ExamineAsync(string requestId, CancellationToken cancellationToken) =>
        line.OneAsync(bearer => line.Api.LetterRequestAsync(bearer, requestId, cancellationToken), Request, cancellationToken);

    public Task<AdapterAnswer<bool>> AcceptRequestAsync(string requestId, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => line.Api.AcceptRequestAsync(bearer, new LetterDecisionBody(requestId), cancellationToken), cancellationToken);

    public Task<AdapterAnswer<bool>> RefuseRequestAsync(string requestId, string reason, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => line.Api.RefuseRequestAsync(bearer, new LetterDecisionBody(requestId, reason), cancellationToken), cancellationToken);

    public Task<AdapterAnswer<bool>> ApproveAsync(string letterId, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => line.Api.ApproveLetterAsync(bearer, new LetterDecisionBody(letterId), cancellationToken), cancellationToken);

    public Task<AdapterAnswer<bool>> RefuseAsync(string letterId, string reason, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => line.Api.RefuseLetterAsync(bearer, new LetterDecisionBody(letterId, reason), cancellationToken), cancellationToken);

    public Task<AdapterAnswer<bool>> ReturnAsync(string letterId, string reason, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => line.Api.ReturnLetterAsync(bearer, new LetterDecisionBody(letterId, reason), cancellationToken), cancellationToken);

    public Task<AdapterAnswer<bool>> SignAsync(string letterId, string passphrase, CancellationToken cancellationToken) =>
        line.DoAsync(bearer => line.Api.SignLetterAsync(letterId, bearer, new SignatureBody(passphrase), cancellationToken), cancellationToken);

    private static StaffLetter? Letter(JsonRow row) => row.Id is not { } id ? null : new StaffLetter(
        id, row.Text("nomor_surat", "no_surat"), row.Text("nama_surat", "jenis_surat"), row.Text("nama_penduduk"), Nik(row), row.Text("tanggal"), row.Flag("tte"));

    private static StaffLetterRequest? Request(JsonRow row) => row.Id is not { } id ? null : new StaffLetterRequest(
        id, row.Text("nama_surat", "jenis_surat"), row.Text("nama_penduduk"), Nik(row), States.Letter(row.Text("status")), row.Text("tanggal", "tanggal_kirim", "created_at"), row.Text("alasan"));

    private static string? Nik(JsonRow row) => row.Text("nik") is { } nik ? Masking.Number(nik) : null;
}
