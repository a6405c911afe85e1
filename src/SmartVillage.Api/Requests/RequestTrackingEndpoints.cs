using System.Text.Json.Serialization.Metadata;
using SmartVillage.Api.Http;
using SmartVillage.Api.SelfService;
using SmartVillage.Api.Services;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Holidays;

namespace SmartVillage.Api.Requests;

/// <summary>What the holder of a tracking code can do. The code is a secret, so it comes in the body and never in an address.</summary>
internal sealed class RequestTrackingEndpoints(IServiceRequests requests, HolidayCalendar holidays, FreshnessSource freshness, ApiOptions options) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        Route("", "trackRequest", "Lihat keadaan permohonan dengan kode lacak", "TrackingOrder", TrackAsync),
        Route("/cancellation", "cancelRequest", "Batalkan permohonan sendiri; yang sudah dibatalkan tetap begitu", "TrackingOrder", CancelAsync),
        Route("/satisfaction", "rateRequest", "Nilai pelayanan yang selesai: sembilan unsur PermenPANRB 14/2017, masing-masing 1 sampai 4", "SatisfactionOrder", RateAsync) with
        {
            Description = "marks berurutan: persyaratan, prosedur, waktu, biaya, produk, kompetensi, perilaku, pengaduan, sarana. Yang dikirim lagi menggantikan yang sebelumnya.",
        },
    ];

    private static ApiRoute Route(string pattern, string name, string summary, string body, Func<ApiRequest, CancellationToken, Task<IResult>> handler) =>
        new("POST", $"/villages/{{code}}/requests/tracking{pattern}", name, handler)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = summary,
            Description = "Tidak menampilkan isi permohonan maupun nama siapa pun.",
            Body = body,
            Schema = "TrackedRequest",
            NeedsEdition = false,
            ServesConfigured = true,
        };

    private async Task<IResult> TrackAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (_, found, problem) = await FindAsync(request, RequestJsonContext.Default.TrackingOrder, o => o.TrackingCode, cancellationToken);
        return problem ?? await ShowAsync(request, found!);
    }

    private async Task<IResult> CancelAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (_, found, problem) = await FindAsync(request, RequestJsonContext.Default.TrackingOrder, o => o.TrackingCode, cancellationToken);
        if (problem is not null || found!.State == RequestState.Cancelled)
        {
            return problem ?? await ShowAsync(request, found!);
        }

        if (found.Content?.Letter is { Id: not null })
        {
            return SelfServiceProblems.ElsewhereCancelled;
        }

        var actor = new RequestActor(RequestStep.ByResident, Key: null, request.Now);
        var change = await requests.ChangeAsync(
            found.Village, found.Id, r => RequestDecisions.Move(r, RequestState.Cancelled, actor, RequestNotes.None, new WorkingHours(request.Offset, holidays)), CancellationToken.None);
        if (change.Refusal is { } refusal)
        {
            return RequestRefusals.Of(refusal);
        }

        await freshness.NoteWrittenAsync();
        return await ShowAsync(request, change.After!);
    }

    private async Task<IResult> RateAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, found, problem) = await FindAsync(request, RequestJsonContext.Default.SatisfactionOrder, o => o.TrackingCode, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (!SatisfactionAnswer.IsWhole(order!.Marks))
        {
            return Problems.Bad("invalid-marks", "Penilaian tidak lengkap.", "Isi marks dengan sembilan angka 1 sampai 4.");
        }

        if (!await requests.AnswerAsync(found!.Village, found.Id, order.Marks, CancellationToken.None))
        {
            return Problems.NotCompleted;
        }

        await freshness.NoteWrittenAsync();
        return await ShowAsync(request, found);
    }

    private async Task<(T? Order, ServiceRequest? Found, ApiProblem? Problem)> FindAsync<T>(ApiRequest request, JsonTypeInfo<T> type, Func<T, string> codeOf, CancellationToken cancellationToken)
        where T : class
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, type, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return (null, null, problem);
        }

        // A code that cannot be one and a code that is none get the same answer.
        var found = TrackingCode.TryParse(codeOf(order!), out var code) ? await requests.FindAsync(CatalogDesk.CodeOf(request), code, cancellationToken) : null;
        return (order, found, found is null ? Problems.NotFound : null);
    }

    private async Task<IResult> ShowAsync(ApiRequest request, ServiceRequest found)
    {
        var steps = await requests.ListStepsAsync(found.Village, found.Id, CancellationToken.None);
        return new Answer(request.Meta(), request.Today, writer => RequestJson.WriteTracked(writer, found, steps)) { Cacheable = false };
    }
}
