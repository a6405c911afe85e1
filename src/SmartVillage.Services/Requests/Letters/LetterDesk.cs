using SmartVillage.Services.Adapters;
using SmartVillage.Services.SelfService;
using SmartVillage.Services.SelfService.Citizen;

namespace SmartVillage.Services.Requests.Letters;

/// <summary>Takes a resident's request for a letter in and sends it on to OpenSID. It is kept first, so that it is known also when the process ends in between.</summary>
public sealed class LetterDesk(RequestDesk desk, IServiceRequests requests, TimeProvider time)
{
    private const string By = "OpenSID";

    /// <summary>Keeps a checked request and sends it on; whatever came of it stands in its steps.</summary>
    /// <param name="intake">Where it came in.</param>
    /// <param name="letters">Letters of the village's OpenSID.</param>
    /// <param name="session">Who asks.</param>
    /// <param name="order">What is asked for.</param>
    public async Task<(ServiceRequest Request, TrackingCode Code)> ReceiveAsync(RequestIntake intake, ICitizenLetters letters, CitizenSession session, LetterOrder order)
    {
        ArgumentNullException.ThrowIfNull(letters);
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(order);
        var content = order.Checked.Content with { Name = session.Name, Letter = new LetterLink(Id: null, order.Kind.Name, LetterState.Unknown) };

        // Not cancelled with the caller: what is on its way to an office is finished and noted, also when the connection breaks.
        var (kept, code) = await desk.ReceiveAsync(intake, new RequestCheck.Good(order.Checked.Type, content), CancellationToken.None);
        var draft = new LetterDraft(order.Kind.Slug!, order.Kind.Id, order.Form.ToText(content.Values), order.Papers, LetterType.NoteOf(content.Description), content.Phone!);
        var sent = await letters.RequestAsync(session, draft, CancellationToken.None);
        var change = await requests.ChangeAsync(kept.Village, kept.Id, request => Decide(request, sent), CancellationToken.None);
        return (change.After ?? kept, code);
    }

    private RequestChange Decide(ServiceRequest request, AdapterAnswer<SentLetter> sent)
    {
        var actor = new RequestActor(By, Key: null, time.GetUtcNow());
        var change = sent.Status switch
        {
            AnswerStatus.Ok when sent.Value!.Id is { } id => RequestDecisions.Note(request, actor, new RequestNotes("Sudah diteruskan ke OpenSID.", $"Permohonan surat nomor {id} di OpenSID.")),
            AnswerStatus.Ok => RequestDecisions.Note(request, actor, new RequestNotes("Sudah diteruskan ke OpenSID.", "Nomornya di OpenSID tidak ditemukan: cocokkan di menu Permohonan Surat, lalu kerjakan di sini.")),
            AnswerStatus.Unknown => RequestDecisions.Note(
                request, actor, new RequestNotes("OpenSID belum memastikan penerimaannya; petugas memeriksa.", "Belum pasti diterima OpenSID: periksa di menu Permohonan Surat sebelum mengirim lagi.")),
            _ => RequestDecisions.Note(request, actor, new RequestNotes("Belum dapat diteruskan ke OpenSID; petugas mengerjakannya.", $"Tidak diterima OpenSID: {sent.Reason}")),
        };
        return change is { After: { Content: { Letter: { } link } content } after, Step: { } step } && sent is { IsOk: true, Value.Id: { } known }
            ? RequestChange.To(after with { Content = content with { Letter = link with { Id = known } } }, step)
            : change;
    }
}

/// <summary>A letter that is asked for.</summary>
/// <param name="Kind">Kind of letter; has a slug.</param>
/// <param name="Form">Its form.</param>
/// <param name="Checked">What was filled in, checked against that form.</param>
/// <param name="Papers">Papers of the resident in OpenSID by the requirement that they meet, as JSON text.</param>
public sealed record LetterOrder(LetterKind Kind, LetterForm Form, RequestCheck.Good Checked, string Papers = "{}");
