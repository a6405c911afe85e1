using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Writing;

namespace SmartVillage.Api.Reviews;

/// <summary>Answering the questions of <see cref="ReviewEndpoints"/>; the next run carries the answer out.</summary>
internal sealed class ReviewDecisionEndpoints(ReviewDesk desk, ApiOptions options) : IEndpointGroup
{
    private const int LongestNote = 300;

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/identity-reviews/{id}/decision", "decideIdentityReview", DecideAsync)
        {
            Tag = "Sinkronisasi",
            Summary = "Putuskan apakah yang baru datang adalah orang yang pernah hilang",
            Description = "same memberinya kembali nomor (id) lamanya pada sinkronisasi berikutnya, different tidak ditanyakan lagi. Nama pemilik kunci tercatat.",
            Right = Right.DecideIdentity,
            Identified = true,
            Action = "putuskan",
            Body = "ReviewDecision",
            Schema = "IdentityReview",
        },
    ];

    private async Task<IResult> DecideAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var (order, bad) = await JsonBody.ReadAsync(
            request.HttpContext.Request, ApiJsonContext.Default.ReviewDecision, options.RequestBodyBytes, cancellationToken);
        if (bad is not null)
        {
            return bad;
        }

        var note = order!.Note?.Trim();
        if (order.Decision is not ("same" or "different") || note is { Length: > LongestNote } || note?.Any(char.IsControl) == true || IdentityDigits.AreIn(note))
        {
            return Problems.Bad("invalid-decision", "Keputusan tidak sah.", $"Isi decision dengan same atau different, note paling banyak {LongestNote} huruf tanpa NIK atau No. KK.");
        }

        if (request.Reader.FindReview(request.Village.Id, id) is not { } review)
        {
            return Problems.NotFound;
        }

        request.Note(ReviewEndpoints.ResidentsOf(review));
        request.Purpose = string.IsNullOrEmpty(note) ? order.Decision : $"{order.Decision}: {note}";
        return await DecideAsync(request, review, order.Decision, string.IsNullOrEmpty(note) ? request.Caller.Name : $"{request.Caller.Name} ({note})");
    }

    private async Task<IResult> DecideAsync(ApiRequest request, ReviewInfo review, string decision, string by)
    {
        // Not cancelled with the request: what a person decided counts also when the connection breaks.
        var isSame = string.Equals(decision, "same", StringComparison.Ordinal);
        return await desk.DecideAsync(review.Id, request.Village.Id, isSame, by, CancellationToken.None)
            ? new Answer(request.Meta(), request.Today, writer => ReviewEndpoints.Write(writer, review with { State = decision })) { Cacheable = false }
            : Problems.AlreadyDecided;
    }
}
