using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Services;
using SmartVillage.Services.Adapters;
using SmartVillage.Services.Nib;
using SmartVillage.Services.Nib.Kbli;
using SmartVillage.Services.Requests;

namespace SmartVillage.Api.Requests;

/// <summary>Marks on the way of a request: papers sent and ready, and how far a business number was looked at.</summary>
internal sealed class RequestStageEndpoints(IServiceRequests requests, INibRegistry registry, INibInbox inbox, RequestChanges changes, ApiOptions options) : IEndpointGroup
{
    private const int NibDigits = 13;
    private const int KbliDigits = 5;
    private const int MostKbli = 50;

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("/villages/{code}/requests/{id}/stage", "stageRequest", "Catat tahap: misalnya sudah dikirim ke Dukcapil, atau siap diambil", StageAsync) with
        {
            Body = "RequestStageOrder", Description = "Tahap setiap jenis ada pada stages di request-types; hanya maju, dan tampil bagi pemohon.",
        },
        Route("/villages/{code}/requests/{id}/nib", "claimNib", "Catat NIB pada permohonan bantuan NIB: menurut pemiliknya, atau sudah dilihat dokumennya", ClaimAsync) with { Body = "NibClaimOrder" },
        Route("/villages/{code}/requests/{id}/nib/check", "checkNib", "Periksa NIB yang dicatat ke OSS; hanya dengan kunci DPMPTSP", CheckAsync) with
        {
            Description = "NIB yang ada dan berlaku menjadi verified-by-oss. Kata sandi OSS tidak pernah disimpan. Tanpa sambungan berlaku yang terakhir dikirim OSS sendiri; bila itu pun tidak ada, jawabannya 409 registry-unavailable.",
        },
    ];

    private static ApiRoute Route(string pattern, string name, string summary, Func<ApiRequest, CancellationToken, Task<IResult>> handler) => new("POST", pattern, name, handler)
    {
        Tag = RequestIntakeEndpoints.Tag,
        Summary = summary,
        Right = Right.ManageRequests,
        Identified = true,
        Action = "putuskan",
        Schema = "OfficeRequest",
        NeedsEdition = false,
        ServesConfigured = true,
    };

    private async Task<IResult> StageAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, RequestJsonContext.Default.RequestStageOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var (notes, refused) = RequestChanges.ReadNotes(order!.Note, order.InternalNote);
        return refused ?? await ChangeAsync(request, r => StageDecisions.Reach(r, order.To, RequestChanges.ActorOf(request, order.BasedOn), notes!));
    }

    private async Task<IResult> ClaimAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (order, problem) = await JsonBody.ReadAsync(request.HttpContext.Request, RequestJsonContext.Default.NibClaimOrder, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var kbli = (order!.Kbli ?? []).OfType<KbliOrder>().Select(k => new KbliCode(k.Code, k.Version)).ToArray();
        if (kbli.Any(k => options.Kbli.FirstOrDefault(edition => edition.Version == k.Version) is { } edition && AreDigits(k.Code, KbliDigits) && edition.Find(k.Code) is null))
        {
            return Problems.Bad("unknown-kbli", "Ada kode yang tidak terdapat dalam daftar KBLI versi itu.", "Cari kodenya dengan GET /api/v1/kbli; kode yang sama berarti lain pada versi lain.");
        }

        return AreDigits(order.Nib, NibDigits) && kbli.Length <= MostKbli && kbli.All(k => AreDigits(k.Code, KbliDigits) && KbliEdition.Known.Contains(k.Version)) && !(order.IssuedOn > request.Today)
            ? await ChangeAsync(request, r => StageDecisions.Claim(r, new NibClaim(order.Nib, order.IssuedOn, kbli), order.DocumentSeen, RequestChanges.ActorOf(request, order.BasedOn)))
            : Problems.Bad("invalid-nib", "Isian NIB belum benar.", $"nib {NibDigits} angka, issuedOn tidak di depan, kbli paling banyak {MostKbli} kode {KbliDigits} angka dengan version {string.Join(" atau ", KbliEdition.Known)}.");
    }

    private async Task<IResult> CheckAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        if (await requests.FindAsync(CatalogDesk.CodeOf(request), id, cancellationToken) is not { } found)
        {
            return Problems.NotFound;
        }

        if (found.Content?.Nib is not { } claim)
        {
            return RequestRefusals.Of(RequestRefusal.NoStage);
        }

        var answer = await registry.CheckAsync(claim.Nib, cancellationToken);
        if (answer.Status is not (AnswerStatus.Ok or AnswerStatus.NotFound or AnswerStatus.Invalid) && await inbox.FindAsync(claim.Nib, cancellationToken) is { } sent)
        {
            // What OSS itself sent is its word too, though it may be older.
            answer = AdapterAnswers.Ok(sent.Push.Record, keptSince: sent.At);
        }

        if (!answer.IsOk)
        {
            return answer.Status is AnswerStatus.NotFound or AnswerStatus.Invalid ? Problems.NibNotHeld : Problems.RegistryUnavailable;
        }

        return NibStates.Holds(answer.Value.State)
            ? await ChangeAsync(request, r => StageDecisions.Verify(r, claim.Nib, RequestChanges.ActorOf(request, basedOn: null)))
            : Problems.NibNotHeld;
    }

    private static bool AreDigits(string? text, int count) => text?.Length == count && text.All(char.IsAsciiDigit);

    private async Task<IResult> ChangeAsync(ApiRequest request, Func<ServiceRequest, RequestChange> decide) =>
        request.TryGetId("id", out var id) ? await changes.CarryOutAsync(request, id, decide) : Problems.BadId;
}
