using System.Globalization;
using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Residents;

/// <summary>Residents, masked as the role demands.</summary>
internal sealed class ResidentEndpoints(RecordPages pages, ResidentFragments fragments) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/residents", "listResidents", ListAsync)
        {
            Tag = "Penduduk",
            Summary = "Daftar penduduk",
            Description = "Nama berupa inisial untuk Reader; NIK hanya empat angka terakhir dan tanggal lahir hanya tahun untuk semua peran. "
                + "Mencari menurut nama atau NIK: POST …/residents/search, karena alamat permintaan tersimpan di banyak log. Setiap pembacaan tercatat.",
            Right = Right.ReadRecords,
            Identified = true,
            Query = [.. ResidentFilters.Parameters, .. ResidentFilters.Order, .. QueryParameter.Paging],
            Schema = "residents",
            IsList = true,
        },
        new("GET", "/villages/{code}/residents/{id}", "getResident", OneAsync)
        {
            Tag = "Penduduk",
            Summary = "Satu penduduk",
            Right = Right.ReadRecords,
            Identified = true,
            Schema = "residents",
        },
    ];

    private Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var query = request.Query;
        var criteria = ResidentCriteria.Of(query);
        var (sort, descending, refused) = ResidentFilters.ToOrder(
            query.Choice("sort", ResidentFilters.Sorts), query.Choice("order", ResidentFilters.Orders), request);
        if ((query.Problem ?? refused) is { } problem)
        {
            return Task.FromResult<IResult>(problem);
        }

        var (start, wrongPage) = pages.Start(request);
        return Task.FromResult<IResult>(wrongPage is not null
            ? wrongPage
            : Page(request, start!, ResidentFilters.ToFilter(criteria, request), new ResidentPage(start!.AfterId, start.Limit + 1, sort, descending)));
    }

    private Answer Page(ApiRequest request, PageStart start, ResidentFilter filter, ResidentPage wanted)
    {
        var found = request.Reader.ListResidentIds(request.Village.Id, filter, wanted);
        var ids = found.Take(start.Limit).ToArray();
        request.Note(ids);
        var residents = fragments.Of(request, ids);
        return new Answer(start.Meta, request.Today, writer => WriteAll(writer, residents))
        {
            IsList = true,
            Next = found.Count > start.Limit ? pages.Next(start, ids[^1].ToString(CultureInfo.InvariantCulture)) : null,
        };
    }

    private Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Task.FromResult<IResult>(Problems.BadId);
        }

        if (fragments.Of(request, [id]) is not [var resident])
        {
            return Task.FromResult<IResult>(Problems.NotFound);
        }

        request.Note([id]);
        return Task.FromResult<IResult>(request.One(writer => writer.WriteRawValue(resident, skipInputValidation: true)));
    }

    private static void WriteAll(Utf8JsonWriter writer, IReadOnlyList<byte[]> residents)
    {
        writer.WriteStartArray();
        foreach (var resident in residents)
        {
            writer.WriteRawValue(resident, skipInputValidation: true);
        }

        writer.WriteEndArray();
    }
}
