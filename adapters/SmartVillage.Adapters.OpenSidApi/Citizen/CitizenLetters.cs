using Refit;
using SmartVillage.Adapters.Http;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Attachments;
using SmartVillage.Services.SelfService;
using SmartVillage.Services.SelfService.Citizen;
using static SmartVillage.Adapters.OpenSidApi.Citizen.CitizenLine;

namespace SmartVillage.Adapters.OpenSidApi.Citizen;

/// <summary>Letters of a resident.</summary>
internal sealed class CitizenLetters(CitizenLine line) : ICitizenLetters
{
    public Task<AdapterAnswer<IReadOnlyList<LetterKind>>> KindsAsync(CitizenSession session, CancellationToken cancellationToken) => line.ListAsync(
        (page, size) => line.Api.LetterKindsAsync(Bearer(session), page, size, cancellationToken),
        row => row.Id is { } id ? new LetterKind(id, row.Text("kode"), row.Text("nama"), row.Text("slug"), row.Raw("form_surat")) : null,
        cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<LetterRequirement>>> RequirementsAsync(CitizenSession session, CancellationToken cancellationToken) => line.ListAsync(
        (page, size) => line.Api.RequirementsAsync(Bearer(session), page, size, cancellationToken),
        row => row.Id is { } id ? new LetterRequirement(id, row.Text("nama", "ref_syarat_nama", "syarat")) : null,
        cancellationToken);

    public Task<AdapterAnswer<IReadOnlyList<CitizenLetter>>> ListAsync(CitizenSession session, CancellationToken cancellationToken) => line.ListAsync(
        (page, size) => line.Api.LettersAsync(Bearer(session), page, size, cancellationToken),
        row => row.Id is { } id ? new CitizenLetter(id, row.Text("jenis_surat", "nama_surat"), States.Letter(row.Text("status")), row.Text("tanggal_kirim")) : null,
        cancellationToken);

    public async Task<AdapterAnswer<SentLetter>> RequestAsync(CitizenSession session, LetterDraft draft, CancellationToken cancellationToken)
    {
        if (!IsPart(draft.Slug))
        {
            return AdapterAnswers.Failed<SentLetter>(AnswerStatus.NotFound, "Jenis surat ini tidak dikenal OpenSID.");
        }

        var before = await ListAsync(session, cancellationToken);
        if (!before.IsOk)
        {
            return before.Failure<SentLetter>();
        }

        var body = new LetterBody { KindId = draft.KindId, Fields = draft.Fields, Requirements = draft.Requirements, Note = draft.Note, Phone = draft.Phone };
        var sent = await line.DoAsync(() => line.Api.RequestLetterAsync(draft.Slug, Bearer(session), body, cancellationToken), cancellationToken);
        if (!sent.IsOk)
        {
            return sent.Failure<SentLetter>();
        }

        // It was taken, whether it is found again or not. Two that are new at once cannot be told apart.
        var known = before.Value.Select(letter => letter.Id).ToHashSet(StringComparer.Ordinal);
        var after = await ListAsync(session, cancellationToken);
        return AdapterAnswers.Ok(new SentLetter(after.IsOk && after.Value.Where(letter => !known.Contains(letter.Id)).ToList() is [var added] ? added.Id : null));
    }

    public Task<AdapterAnswer<bool>> CancelAsync(CitizenSession session, string letterId, CancellationToken cancellationToken) => OwnAsync(
        letterId,
        ListAsync(session, cancellationToken),
        letter => letter.Id,
        letter => letter.State is LetterState.Incomplete or LetterState.BeingChecked
            ? line.DoAsync(() => line.Api.CancelLetterAsync(letter.Id, Bearer(session), cancellationToken), cancellationToken)
            : Task.FromResult(AdapterAnswers.Failed<bool>(AnswerStatus.Conflict, "Permohonan ini sudah diproses dan tidak dapat dibatalkan.")));

    public Task<AdapterAnswer<IReadOnlyList<ArchivedLetter>>> ArchiveAsync(CitizenSession session, CancellationToken cancellationToken) => line.ListAsync(
        (page, size) => line.Api.ArchiveAsync(Bearer(session), page, size, cancellationToken),
        row => row.Id is { } id ? new ArchivedLetter(id, row.Text("no_surat", "nomor_surat"), row.Text("jenis_surat", "nama_surat"), row.Text("tanggal")) : null,
        cancellationToken);

    public Task<AdapterAnswer<AttachedFile>> DownloadAsync(CitizenSession session, string archivedId, CancellationToken cancellationToken) => OwnAsync(
        archivedId,
        ArchiveAsync(session, cancellationToken),
        letter => letter.Id,
        letter => line.FileAsync(() => line.Api.DownloadLetterAsync(letter.Id, Bearer(session), cancellationToken), cancellationToken));

    public Task<AdapterAnswer<bool>> UploadPaperAsync(CitizenSession session, PaperDraft paper, CancellationToken cancellationToken) =>
        ReceivedFile.Obstacle(paper.File.Length) is { } obstacle
            ? Task.FromResult(AdapterAnswers.Failed<bool>(AnswerStatus.Invalid, obstacle))
            : line.DoAsync(
                () => line.Api.UploadPaperAsync(Bearer(session), paper.Name, paper.RequirementId, new ByteArrayPart(paper.File, paper.FileName), cancellationToken), cancellationToken);
}
