using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Residents;

/// <summary>Residents, masked as the role demands.</summary>
internal sealed class ResidentEndpoints(RecordPages pages) : IEndpointGroup
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

        var filter = ResidentFilters.ToFilter(criteria, request);
        return Task.FromResult(pages.List(
            request,
            Entities.Residents,
            (after, take) => request.Reader.ListResidents(request.Village.Id, filter, new ResidentPage(after, take, sort, descending))));
    }

    private static Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(RecordPages.One(request, Entities.Residents));
}
