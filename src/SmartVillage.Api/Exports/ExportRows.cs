using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Exports;

/// <summary>The rows of an export in pages, out of the one read transaction of the request, so that a file of any size needs the memory of one page.</summary>
internal sealed class ExportRows(ApiRequest request, ResidentFilter filter, RecordContext context)
{
    private const int RowsPerPage = 500;

    public RecordContext Context { get; } = context;

    /// <summary>Pages in order of id.</summary>
    public IEnumerable<IReadOnlyList<PopulationRow>> Pages()
    {
        long? after = null;
        while (true)
        {
            var page = request.Reader.ListResidents(request.Village.Id, filter, new ResidentPage(after, RowsPerPage));
            if (page.Count == 0)
            {
                yield break;
            }

            Context.Resolve(Entities.Residents, page);
            yield return page;
            after = page[^1].Id;
        }
    }
}
