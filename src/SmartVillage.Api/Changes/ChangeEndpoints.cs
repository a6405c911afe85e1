using System.Globalization;
using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Changes;

/// <summary>What changed since an edition, so that an application follows without reading everything again. Names of fields, never values.</summary>
internal sealed class ChangeEndpoints(RecordPages pages) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/changes", "listChanges", ListAsync)
        {
            Tag = "Perubahan",
            Summary = "Perubahan sejak suatu edisi",
            Description = "relinked: isinya sendiri tidak ditulis, tetapi rujukannya (…Id) kini menunjuk baris lain atau tidak lagi menunjuk apa pun. Disimpan 13 bulan. 410 full-read-needed: edisi itu tidak lagi tersimpan, atau penyimpanan dipulihkan (epoch lain); baca semuanya sekali.",
            Right = Right.FollowVillage,
            Identified = true,
            Query =
            [
                QueryParameter.Number("sinceEdition", "Edisi terakhir yang sudah dimiliki.", "41") with { Required = true },
                QueryParameter.Text("epoch", "Epoch dari /editions saat edisi itu dibaca; sebaiknya selalu dikirim.", "5f0c…"),
                .. QueryParameter.Paging,
            ],
            Schema = "Change",
            IsList = true,
        },
    ];

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var since = request.Query.Number("sinceEdition", 0, long.MaxValue);
        var epoch = request.Query.Text("epoch");
        var (start, problem) = pages.Start(request);
        if (problem is not null || request.Query.Problem is not null)
        {
            return Task.FromResult<IResult>(problem ?? request.Query.Problem!);
        }

        if ((epoch is not null && epoch != request.Reader.Epoch) || !request.Reader.HasChangesSince(request.Village, since!.Value))
        {
            return Task.FromResult<IResult>(Problems.FullReadNeeded);
        }

        var rows = request.Reader.ListChanges(request.Village.Id, since.Value, PlaceOf(start!.Place), start.Limit + 1);
        var page = rows.Take(start.Limit).ToArray();
        request.Note(page.Where(c => c.Entity == "residents").Select(c => c.RowId));
        var next = rows.Count > start.Limit ? pages.Next(start, $"{page[^1].Edition}.{page[^1].Entity}.{page[^1].RowId}") : null;
        return Task.FromResult<IResult>(request.List(writer => Write(writer, page), next));
    }

    private static ChangeInfo? PlaceOf(string? place) => place?.Split('.') is [var edition, var entity, var row]
        ? new ChangeInfo(long.Parse(edition, CultureInfo.InvariantCulture), entity, long.Parse(row, CultureInfo.InvariantCulture), string.Empty, [])
        : null;

    private static void Write(Utf8JsonWriter writer, ChangeInfo[] page)
    {
        writer.WriteStartArray();
        foreach (var change in page)
        {
            writer.WriteStartObject();
            writer.WriteNumber("edition", change.Edition);
            writer.WriteString("entity", change.Entity);
            writer.WriteNumber("id", change.RowId);
            writer.WriteString("kind", change.Kind);
            writer.WriteStartArray("fields");
            foreach (var field in change.Fields)
            {
                writer.WriteStringValue(field);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
