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
            Description = "Nama berupa inisial untuk Reader; NIK hanya empat angka terakhir untuk semua peran. Setiap pembacaan tercatat.",
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
        var (filter, problem) = ResidentFilters.Read(request);
        if (problem is not null)
        {
            return Task.FromResult<IResult>(problem);
        }

        var (sort, descending, refused) = ResidentFilters.ReadOrder(request);
        return Task.FromResult(refused ?? pages.List(
            request,
            Entities.Residents,
            (after, take) => request.Reader.ListResidents(request.Village.Id, filter!, new ResidentPage(after, take, sort, descending))));
    }

    private static Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(RecordPages.One(request, Entities.Residents));
}
