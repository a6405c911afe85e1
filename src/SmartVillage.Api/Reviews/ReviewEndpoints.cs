using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Reviews;

/// <summary>
/// Rows that may be the same person under a new source id; the engine never decides this by guess (P6). Numbers alone, so that the village head and the administrator, who decide but see
/// nobody, can be shown them too; whoever may see people looks the numbers up.
/// </summary>
internal sealed class ReviewEndpoints(RecordPages pages) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/identity-reviews", "listIdentityReviews", ListAsync)
        {
            Tag = "Sinkronisasi",
            Summary = "Kemungkinan orang yang sama dengan nomor OpenSID baru",
            Description = "removedId adalah nomor yang hilang dari sumber, newId yang baru datang; hanya nomor, tanpa isian.",
            Right = Right.ReadReviews,
            Identified = true,
            Query = QueryParameter.Paging,
            Schema = "IdentityReview",
            IsList = true,
        },
    ];

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (start, problem) = pages.Start(request);
        if (problem is not null)
        {
            return Task.FromResult<IResult>(problem);
        }

        var rows = request.Reader.ListReviews(request.Village.Id, start!.AfterId, start.Limit + 1);
        var page = rows.Take(start.Limit).ToArray();
        request.Note(page.SelectMany(ResidentsOf));
        var next = rows.Count > start.Limit ? pages.Next(start, page[^1].Id.ToString()) : null;
        // A list of open questions changes with every decision, not with the edition.
        return Task.FromResult<IResult>(new Answer(request.Meta(), request.Today, writer => Write(writer, page)) { IsList = true, Next = next, Cacheable = false });
    }

    private static void Write(Utf8JsonWriter writer, ReviewInfo[] page)
    {
        writer.WriteStartArray();
        foreach (var review in page)
        {
            Write(writer, review);
        }

        writer.WriteEndArray();
    }

    /// <summary>One question or answer; numbers only.</summary>
    public static void Write(Utf8JsonWriter writer, ReviewInfo review)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", review.Id);
        writer.WriteNumber("edition", review.Edition);
        writer.WriteString("entity", review.Entity);
        writer.WriteNumber("removedId", review.RemovedId);
        if (review.NewId is { } id)
        {
            writer.WriteNumber("newId", id);
        }
        else
        {
            writer.WriteNull("newId");
        }

        writer.WriteString("reason", review.Reason);
        writer.WriteString("state", review.State);
        writer.WriteEndObject();
    }

    /// <summary>The residents that a question names, for the ledger.</summary>
    public static IEnumerable<long> ResidentsOf(ReviewInfo review) =>
        review.Entity == Entities.Residents.Name ? ((long?[])[review.RemovedId, review.NewId]).OfType<long>() : [];
}
