using System.Text.Json.Serialization.Metadata;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Complaints;
using SmartVillage.Services.Requests.Holidays;

namespace SmartVillage.Api.Requests;

/// <summary>What officers do with a request. Who, when and what is kept with it, and in the ledger.</summary>
internal sealed class RequestActionEndpoints(IServiceRequests requests, HolidayCalendar holidays, RequestChanges changes, ApiOptions options) : IEndpointGroup
{
    private const int LongestName = 80;

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("state", "moveRequest", "Ubah keadaan permohonan; menolak dan menunggu warga memerlukan note", "RequestStateOrder", MoveAsync),
        Route("notes", "noteRequest", "Catatan untuk warga (note) atau antarpetugas (internalNote)", "RequestNoteOrder", NoteAsync),
        Route("assignment", "assignRequest", "Tugaskan kepada seorang petugas; to null untuk tidak kepada siapa pun", "RequestAssignmentOrder", AssignAsync),
        Route("merge", "mergeRequest", "Gabungkan dengan permohonan lain tentang hal yang sama; keadaannya mengikuti yang dituju", "RequestMergeOrder", MergeAsync),
    ];

    private static ApiRoute Route(string pattern, string name, string summary, string body, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        new("POST", $"/villages/{{code}}/requests/{{id}}/{pattern}", name, handler)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = summary,
            Description = "basedOn adalah revision yang terakhir dibaca: bila sudah berubah, jawabannya 409.",
            Right = Right.ManageRequests,
            Identified = true,
            Action = "putuskan",
            Body = body,
            Schema = "OfficeRequest",
            NeedsEdition = false,
            ServesConfigured = true,
        };

    private Task<IResult> MoveAsync(ApiRequest request, CancellationToken cancellationToken) => DoAsync(
        request, RequestJsonContext.Default.RequestStateOrder, o => (o.Note, o.InternalNote, o.BasedOn),
        (order, actor, notes) => Task.FromResult<Func<ServiceRequest, RequestChange>?>(r => r.Trip is not null ? RequestChange.Refuse(RequestRefusal.OnBoard) : RequestDecisions.Move(r, order.To, actor, notes with { Reason = order.Reason }, new WorkingHours(request.Offset, holidays))), cancellationToken);

    private Task<IResult> NoteAsync(ApiRequest request, CancellationToken cancellationToken) => DoAsync(
        request, RequestJsonContext.Default.RequestNoteOrder, o => (o.Note, o.InternalNote, o.BasedOn),
        (_, actor, notes) => Task.FromResult<Func<ServiceRequest, RequestChange>?>(r => RequestDecisions.Note(r, actor, notes)), cancellationToken);

    private Task<IResult> AssignAsync(ApiRequest request, CancellationToken cancellationToken) => DoAsync(
        request, RequestJsonContext.Default.RequestAssignmentOrder, o => (null, o.InternalNote, o.BasedOn),
        (order, actor, notes) => Task.FromResult<Func<ServiceRequest, RequestChange>?>(
            DecisionNote.TryRead(order.To, out var to) && to?.Length is null or <= LongestName ? r => RequestDecisions.Assign(r, to, actor, notes) : null), cancellationToken);

    private Task<IResult> MergeAsync(ApiRequest request, CancellationToken cancellationToken) => DoAsync(
        request, RequestJsonContext.Default.RequestMergeOrder, o => (o.Note, o.InternalNote, o.BasedOn),
        async (order, actor, notes) =>
        {
            var into = await requests.FindAsync(CatalogDesk.CodeOf(request), order.Into, cancellationToken);
            return r => RequestDecisions.Merge(r, into, actor, notes);
        },
        cancellationToken);

    private async Task<IResult> DoAsync<T>(
        ApiRequest request, JsonTypeInfo<T> type, Func<T, (string? Note, string? InternalNote, long? BasedOn)> saidOf,
        Func<T, RequestActor, RequestNotes, Task<Func<ServiceRequest, RequestChange>?>> prepare, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        if (ComplaintRequests.TryGetId(id, out _))
        {
            return ComplaintBoard.FindRow(request.Reader, request.Village, id) is null ? Problems.NotFound : Problems.LivesInOpenSid;
        }

        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, type, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var said = saidOf(order!);
        if (!DecisionNote.TryRead(said.Note, out var note) || !DecisionNote.TryRead(said.InternalNote, out var inside))
        {
            return BadNote;
        }

        var actor = RequestChanges.ActorOf(request, said.BasedOn);
        var decide = await prepare(order!, actor, new RequestNotes(note, inside));
        return decide is null ? BadNote : await changes.CarryOutAsync(request, id, decide);
    }

    private static ApiProblem BadNote =>
        Problems.Bad("invalid-note", "Catatan atau nama tidak sah.", $"Catatan paling banyak {DecisionNote.Longest} huruf tanpa NIK atau No. KK, nama paling banyak {LongestName} huruf.");
}
