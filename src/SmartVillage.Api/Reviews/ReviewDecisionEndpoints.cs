using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Store.Queries;
using SmartVillage.Store.Writing;

namespace SmartVillage.Api.Reviews;

/// <summary>Answering the questions of <see cref="ReviewEndpoints"/>; the next run carries the answer out.</summary>
internal sealed class ReviewDecisionEndpoints(ReviewDesk desk, ApiOptions options) : IEndpointGroup
{
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

        if (order!.Decision is not ("same" or "different") || !DecisionNote.TryRead(order.Note, out var note))
        {
            return Problems.Bad("invalid-decision", "Keputusan tidak sah.", $"Isi decision dengan same atau different, note paling banyak {DecisionNote.Longest} huruf tanpa NIK atau No. KK.");
        }

        if (request.Reader.FindReview(request.Village.Id, id) is not { } review)
        {
            return Problems.NotFound;
        }

        request.Note(ReviewEndpoints.ResidentsOf(review));
        request.Purpose = note is null ? order.Decision : $"{order.Decision}: {note}";
        return await DecideAsync(request, review, order.Decision, DecisionNote.Sign(request.Caller, note));
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
