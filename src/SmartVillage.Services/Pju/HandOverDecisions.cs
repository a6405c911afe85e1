using SmartVillage.Services.Requests;

namespace SmartVillage.Services.Pju;

/// <summary>What becomes of a report that was handed over to the server of another office; pure, so that the rules can be tried without a store.</summary>
public static class HandOverDecisions
{
    private const int LongestWords = 500;

    /// <summary>Notes that it is there now, and under which number or token.</summary>
    public static RequestChange Sent(ServiceRequest request, OutletReceipt receipt, RequestActor actor, RequestNotes notes)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return Linked(RequestDecisions.Note(request, actor, notes), new HandOverLink(receipt.RequestId, receipt.Token));
    }

    /// <summary>Notes the number that a token has become.</summary>
    public static RequestChange Numbered(ServiceRequest request, string number, RequestActor actor) => request is { IsClosed: false, Content.HandOver: { RequestId: null } link }
        ? Linked(RequestDecisions.Note(request, actor, new RequestNotes(Internal: $"Nomor di server dinas: {number}.")), link with { RequestId = number })
        : RequestChange.Refuse(RequestRefusal.NotAllowed);

    /// <summary>
    /// The next step towards what the other office says of the number that was asked for, or null when nothing is left to do: its words are told, and what it has closed is completed. Ours has
    /// states in between; so one look can take several steps.
    /// </summary>
    public static RequestChange? Next(ServiceRequest request, string number, OutletState seen, RequestActor actor, WorkingHours hours)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(seen);
        if (request.IsClosed || request.Content is not { HandOver: { } link } content || link.RequestId != number)
        {
            return null;
        }

        var words = WordsOf(seen.Notes, content);
        if (!seen.IsOpen)
        {
            var next = RequestWorkflow.Towards(request.State, RequestState.Completed);
            var said = words is null ? string.Empty : $": {words}";
            var notes = next == RequestState.Completed ? new RequestNotes($"Dinas yang menerima laporan ini sudah menutupnya{said}. Bila belum beres, laporkan lagi.") : RequestNotes.None;
            return RequestDecisions.Move(request, next, actor, notes, hours);
        }

        return words is null || words == link.Told
            ? null
            : Linked(RequestDecisions.Note(request, actor, new RequestNotes($"Kabar dari dinas: {words}")), link with { Told = words });
    }

    /// <summary>Their words, which may name who reported it, or anybody.</summary>
    private static string? WordsOf(string? notes, RequestContent content)
    {
        var words = PersonalText.Hide(PlainText.Clean(notes ?? string.Empty), [content.Name, content.Phone, content.Email]).ReplaceLineEndings(" ").TrimEnd('.', ' ');
        return words.Length switch
        {
            0 => null,
            > LongestWords => $"{words.AsSpan(0, char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords).TrimEnd()}…",
            _ => words,
        };
    }

    private static RequestChange Linked(RequestChange change, HandOverLink link) => change is { After: { Content: { } content } after, Step: { } step }
        ? RequestChange.To(after with { Content = content with { HandOver = link } }, step)
        : change;
}
