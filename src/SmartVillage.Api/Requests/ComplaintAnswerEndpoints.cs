using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.SelfService;
using SmartVillage.Api.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Requests.Complaints;
using SmartVillage.Services.SelfService;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Requests;

/// <summary>Answers to complaints of OpenSID: through its own staff API, never past it. What was sent is kept, and comes back with the next sync.</summary>
internal sealed class ComplaintAnswerEndpoints(VillageOpenSid openSid, IComplaintAnswers answers, ApiOptions options, TimeProvider time) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/requests/{id}/answer", "answerComplaint", AnswerAsync)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = "Jawab pengaduan OpenSID lewat API petugas OpenSID",
            Description = "Hanya untuk permohonan dengan channel OpenSid, dan hanya bila OpenSidApi dengan akun petugas terpasang. to: Received, InProgress atau Completed. Sebelum dikirim, pengaduannya "
                + "dicocokkan dengan daftar OpenSID; jawabannya terlihat pada steps, dan sesudah sinkronisasi berikutnya sebagai jawaban dari OpenSID. basedOn adalah revision yang terakhir dibaca.",
            Right = Right.ManageRequests,
            Identified = true,
            Action = "putuskan",
            Body = "ComplaintAnswerOrder",
            Schema = "OfficeRequest",
        },
    ];

    private async Task<IResult> AnswerAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var number))
        {
            return Problems.BadId;
        }

        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, RequestJsonContext.Default.ComplaintAnswerOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (!DecisionNote.TryRead(order!.Answer, out var text) || text is null || ComplaintRequests.StatusOf(order.To) is not { } state)
        {
            return Problems.BadAnswer;
        }

        if (ComplaintBoard.FindRow(request.Reader, request.Village, number) is not { } row)
        {
            return ComplaintRequests.TryGetId(number, out _) ? Problems.NotFound : Problems.NotFromOpenSid;
        }

        var code = CatalogDesk.CodeOf(request);
        if (openSid.Of<IStaffComplaintDesk>(request) is not { IsReady: true } desk)
        {
            return Problems.NoComplaintDesk;
        }

        var (complaint, _) = ComplaintBoard.Find(request.Reader, request.Village, request.Offset, number, await answers.ListAsync(code, row.Id, cancellationToken))!.Value;
        if (order.BasedOn is { } revision && revision != complaint.Steps)
        {
            return Problems.ChangedMeanwhile;
        }

        return await CheckAsync(desk, row, cancellationToken) ?? await SendAsync(desk, request, row, state, new SentAnswer(0, time.GetUtcNow(), order.To, request.Caller.Name, request.Caller.KeyId, text, SentOutcome.Unknown));
    }

    /// <summary>A copy may come from a backup, in which ids are others: only what OpenSID itself shows under this id with this title is meant.</summary>
    public static async Task<ApiProblem?> CheckAsync(IStaffComplaintDesk desk, PopulationRow row, CancellationToken cancellationToken)
    {
        var list = await desk.ListAsync(cancellationToken);
        if (!list.IsOk)
        {
            return Of(list);
        }

        return list.Value.Any(one => one.Id == $"{row.Record.SourceKey}" && string.Equals(one.Title?.Trim(), ComplaintRequests.TitleOf(row.Record), StringComparison.Ordinal))
            ? null
            : Problems.OtherComplaint;
    }

    private async Task<IResult> SendAsync(IStaffComplaintDesk desk, ApiRequest request, PopulationRow row, ComplaintState state, SentAnswer answer)
    {
        // Not cancelled with the request: what is on its way to a resident is finished and noted, also when the connection breaks.
        var code = CatalogDesk.CodeOf(request);
        var id = await answers.BeginAsync(code, row.Id, answer, CancellationToken.None);
        var sent = await desk.ReplyAsync($"{row.Record.SourceKey}", state, answer.Text, CancellationToken.None);
        await answers.EndAsync(
            code, id, sent.Status switch { AnswerStatus.Ok => SentOutcome.Taken, AnswerStatus.Unknown => SentOutcome.Unknown, _ => SentOutcome.Refused }, CancellationToken.None);
        if (!sent.IsOk)
        {
            return Of(sent);
        }

        var (complaint, steps) = ComplaintBoard.Find(
            request.Reader, request.Village, request.Offset, ComplaintRequests.NumberOf(row.Id), await answers.ListAsync(code, row.Id, CancellationToken.None))!.Value;
        return new Answer(request.Meta(), request.Today, writer => RequestJson.WriteWhole(writer, complaint, steps, request.Now)) { Cacheable = false };
    }

    private static ApiProblem Of<T>(AdapterAnswer<T> failure)
        where T : notnull => failure.Status == AnswerStatus.Unknown ? Problems.AnswerUnknown : Problems.AnswerNotTaken(failure.Reason!);
}
