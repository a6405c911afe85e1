using Refit;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService.Citizen;
using static SmartVillage.Adapters.OpenSidApi.Citizen.CitizenLine;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

/// <summary>Papers of a resident.</summary>
internal sealed class CitizenDocuments(CitizenLine line) : ICitizenDocuments
{
    public Task<AdapterAnswer<IReadOnlyList<CitizenDocument>>> ListAsync(CitizenSession session, CancellationToken cancellationToken) => line.ListAsync(
        (page, size) => line.Api.DocumentsAsync(Bearer(session), page, size, cancellationToken),
        row => row.Id is { } id ? new CitizenDocument(id, row.Text("nama", "nama_dokumen"), row.Text("syarat", "jenis_dokumen"), row.Text("tgl_upload", "created_at")) : null,
        cancellationToken);

    public Task<AdapterAnswer<AttachedFile>> DownloadAsync(CitizenSession session, string documentId, CancellationToken cancellationToken) => OwnAsync(
        documentId,
        ListAsync(session, cancellationToken),
        document => document.Id,
        document => line.FileAsync(() => line.Api.DownloadDocumentAsync(document.Id, Bearer(session), cancellationToken), cancellationToken));

    public Task<AdapterAnswer<bool>> AddAsync(CitizenSession session, PaperDraft paper, CancellationToken cancellationToken) =>
        ReceivedFile.Obstacle(paper.File.Length) is { } obstacle
            ? Task.FromResult(AdapterAnswers.Failed<bool>(AnswerStatus.Invalid, obstacle))
            : line.DoAsync(
                () => line.Api.AddDocumentAsync(Bearer(session), paper.Name, paper.RequirementId, new ByteArrayPart(paper.File, paper.FileName), cancellationToken), cancellationToken);

    public Task<AdapterAnswer<bool>> RemoveAsync(CitizenSession session, string documentId, CancellationToken cancellationToken) => OwnAsync(
        documentId,
        ListAsync(session, cancellationToken),
        document => document.Id,
        document => line.DoAsync(() => line.Api.RemoveDocumentAsync(document.Id, Bearer(session), cancellationToken), cancellationToken));
}
