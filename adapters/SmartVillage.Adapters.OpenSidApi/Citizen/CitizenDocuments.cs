using Refit;
using SmartVillage.Adapters.Http.JsonApi;
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
        Document,
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

    /// <summary>The kind of paper is a thing with a name, and was its name alone; the address of the file is open to anybody there and not taken.</summary>
    private static CitizenDocument? Document(JsonRow row) => row.Id is not { } id ? null : new CitizenDocument(
        id, row.Text("nama", "nama_dokumen"), row.Below("jenis_dokumen").Text("nama") ?? row.Text("jenis_dokumen", "syarat"), row.Text("tanggal_upload", "tgl_upload", "created_at"));
}
