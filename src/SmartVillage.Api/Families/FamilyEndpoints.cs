using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Domain.Records;

namespace SmartVillage.Api.Families;

/// <summary>Families by card, and households of the poverty survey.</summary>
internal sealed class FamilyEndpoints(RecordPages pages) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/families", "listFamilies", ListFamiliesAsync)
        {
            Tag = "Keluarga",
            Summary = "Daftar keluarga",
            Description = "No. KK hanya empat angka terakhir; anggota dibaca dengan /residents?family=ID.",
            Right = Right.ReadRecords,
            Identified = true,
            Query =
            [
                QueryParameter.Number("area", "Nomor (id) wilayah; wilayah di bawahnya ikut.", "12"),
                QueryParameter.Number("changedSince", "Hanya yang berubah sesudah edisi ini.", "41"),
                .. QueryParameter.Paging,
            ],
            Schema = "families",
            IsList = true,
        },
        new("GET", "/villages/{code}/families/{id}", "getFamily", (request, _) => Task.FromResult(RecordPages.One(request, Entities.Families)))
        {
            Tag = "Keluarga",
            Summary = "Satu keluarga",
            Right = Right.ReadRecords,
            Identified = true,
            Schema = "families",
        },
        new("GET", "/villages/{code}/households", "listHouseholds", ListHouseholdsAsync)
        {
            Tag = "Keluarga",
            Summary = "Daftar rumah tangga (RTM)",
            Right = Right.ReadRecords,
            Identified = true,
            Query = QueryParameter.Paging,
            Schema = "households",
            IsList = true,
        },
        new("GET", "/villages/{code}/households/{id}", "getHousehold", (request, _) => Task.FromResult(RecordPages.One(request, Entities.Households)))
        {
            Tag = "Keluarga",
            Summary = "Satu rumah tangga (RTM)",
            Right = Right.ReadRecords,
            Identified = true,
            Schema = "households",
        },
    ];

    private Task<IResult> ListFamiliesAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var area = request.Query.Number("area", 1, 999_999_999_999);
        var changedSince = request.Query.Number("changedSince", 0, long.MaxValue);
        return Task.FromResult(request.Query.Problem ?? pages.List(
            request, Entities.Families, (after, take) => request.Reader.ListFamilies(request.Village.Id, area, changedSince, after, take)));
    }

    private Task<IResult> ListHouseholdsAsync(ApiRequest request, CancellationToken cancellationToken) => Task.FromResult(pages.List(
        request, Entities.Households, (after, take) => request.Reader.ListHouseholds(request.Village.Id, after, take)));
}
