using System.Text.Json;
using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Domain.Records;
using SmartVillage.Domain.Residents;
using SmartVillage.Store.Queries;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Api.Residents;

/// <summary>Finding a person by a full number (PRV-08) or by the start of a name.</summary>
internal sealed class SearchEndpoints(IStoreKeys keys, RecordPages pages, ApiOptions options) : IEndpointGroup
{
    private const int LongestName = 100;

    private static readonly ApiProblem BadSearch = Problems.Bad(
        "invalid-search", "Isi tepat salah satu: nik, familyCardNumber atau namePrefix.", "Contoh badan permintaan ada di /docs.");

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/villages/{code}/residents/search", "searchResidents", SearchAsync)
        {
            Tag = "Penduduk",
            Summary = "Cari penduduk menurut NIK, No. KK atau awal nama",
            Description = "Isi tepat salah satu: nik atau familyCardNumber (cocok persis), atau namePrefix (tanpa membedakan huruf besar dan aksen) dengan saringan, "
                + "urutan, limit dan next. Nomor dan nama tidak pernah berada di alamat permintaan.",
            Right = Right.SearchIdentity,
            Identified = true,
            Sensitive = true,
            Body = "ResidentSearch",
            Schema = "residents",
            IsList = true,
        },
    ];

    private async Task<IResult> SearchAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (search, problem) = await JsonBody.ReadAsync(
            request.HttpContext.Request, ApiJsonContext.Default.ResidentSearch, options.RequestBodyBytes, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        string?[] given = [search!.Nik, search.FamilyCardNumber, search.NamePrefix];
        if (given.Count(g => !string.IsNullOrWhiteSpace(g)) != 1)
        {
            return BadSearch;
        }

        return string.IsNullOrWhiteSpace(search.NamePrefix) ? ByNumber(request, search) : ByName(request, search);
    }

    private IResult ByNumber(ApiRequest request, ResidentSearch search)
    {
        var nik = Number(search.Nik);
        var number = nik ?? Number(search.FamilyCardNumber);
        if (number is not { Length: > 0 and <= 32 } || !number.All(char.IsAsciiDigit) || HoldsMore(search))
        {
            return BadSearch;
        }

        var rows = nik is not null
            ? request.Reader.FindResidentsByNik(request.Village.Id, keys.ComputeBlindIndex(BlindIndexPurposes.Nik, nik))
            : request.Reader.FindResidentsByFamilyCard(request.Village.Id, keys.ComputeBlindIndex(BlindIndexPurposes.FamilyCard, number));
        return RecordPages.All(request, Entities.Residents, rows);
    }

    private IResult ByName(ApiRequest request, ResidentSearch search)
    {
        var criteria = search.Filter ?? new ResidentCriteria();
        var (sort, descending, refused) = ResidentFilters.ToOrder(search.Sort, search.Order, request);
        if (search.NamePrefix!.Length > LongestName || NameFolding.Fold(search.NamePrefix).Length == 0 || !IsOrdered(search))
        {
            return BadSearch;
        }

        if ((criteria.Check() ?? refused) is { } problem)
        {
            return problem;
        }

        if (search.Limit is < 1 or > RecordPages.LongestPage)
        {
            return Problems.BadParameter("limit", $"Isi angka 1 sampai {RecordPages.LongestPage}.");
        }

        var question = JsonSerializer.Serialize(search with { Limit = null, Next = null }, ApiJsonContext.Default.ResidentSearch);
        var (start, bad) = pages.Start(request.Meta(), question, search.Limit ?? RecordPages.UsualPage, search.Next);
        var filter = ResidentFilters.ToFilter(criteria, request, search.NamePrefix);
        return bad is not null ? bad : pages.Page(
            request,
            Entities.Residents,
            start!,
            (after, take) => request.Reader.ListResidents(request.Village.Id, filter, new ResidentPage(after, take, sort, descending)),
            cacheable: false);
    }

    private static bool IsOrdered(ResidentSearch search) =>
        (search.Sort is null || ResidentFilters.Sorts.Contains(search.Sort, StringComparer.Ordinal))
        && (search.Order is null || ResidentFilters.Orders.Contains(search.Order, StringComparer.Ordinal));

    /// <summary>A number finds one person or family; a filter beside it would be ignored, so it is refused.</summary>
    private static bool HoldsMore(ResidentSearch search) =>
        search.Filter is not null || search.Sort is not null || search.Order is not null || search.Limit is not null || search.Next is not null;

    private static string? Number(string? text)
    {
        var digits = text?.Replace(" ", string.Empty, StringComparison.Ordinal).Replace(".", string.Empty, StringComparison.Ordinal);
        return string.IsNullOrEmpty(digits) ? null : digits;
    }
}
