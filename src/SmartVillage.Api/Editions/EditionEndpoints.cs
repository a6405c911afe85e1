using System.Globalization;
using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Editions;

/// <summary>Editions and the receipts that prove them.</summary>
internal sealed class EditionEndpoints(RecordPages pages, ReceiptWriter receipts) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/editions", "listEditions", ListAsync)
        {
            Tag = "Edisi", Summary = "Edisi yang pernah terbit, terbaru dahulu", Right = Right.ReadEditions, Query = QueryParameter.Paging,
            Schema = "Edition", IsList = true,
        },
        new("GET", "/villages/{code}/editions/{n}/receipt", "getEditionReceipt", ReceiptAsync)
        {
            Tag = "Edisi",
            Summary = "Bukti kesamaan sebuah edisi",
            Description = "hash = SHA-256(previousHash + teks receipt); signature ECDSA P-256 atas hash, kunci umum di publicKey.",
            Right = Right.ReadReceipts,
            Schema = "Receipt",
        },
    ];

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (start, problem) = pages.Start(request);
        if (problem is not null)
        {
            return Task.FromResult<IResult>(problem);
        }

        var rows = request.Reader.ListEditions(request.Village.Id, start!.AfterId, start.Limit + 1);
        var page = rows.Take(start.Limit).ToArray();
        var next = rows.Count > start.Limit ? pages.Next(start, page[^1].Edition.ToString()) : null;
        return Task.FromResult<IResult>(request.List(writer => Write(writer, page, request.Reader.Epoch), next));
    }

    private Task<IResult> ReceiptAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var text = request.HttpContext.GetRouteValue("n") as string;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var edition) || edition < 1)
        {
            return Task.FromResult<IResult>(Problems.BadId);
        }

        return Task.FromResult<IResult>(request.Reader.FindReceipt(request.Village.Id, edition) is { } receipt
            ? request.One(writer => receipts.Write(writer, receipt))
            : Problems.NotFound);
    }

    private static void Write(Utf8JsonWriter writer, EditionInfo[] page, string epoch)
    {
        writer.WriteStartArray();
        foreach (var edition in page)
        {
            writer.WriteStartObject();
            writer.WriteNumber("edition", edition.Edition);
            writer.WriteString("epoch", epoch);
            writer.WriteString("runId", edition.RunId);
            writer.WriteString("snapshotAt", edition.SnapshotAt.UtcDateTime);
            writer.WriteString("publishedAt", edition.PublishedAt.UtcDateTime);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
