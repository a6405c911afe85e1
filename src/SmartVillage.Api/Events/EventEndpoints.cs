using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Privacy;
using SmartVillage.Api.Records;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Events;

/// <summary>Births, deaths, moves and changes of family cards.</summary>
internal sealed class EventEndpoints(RecordPages pages) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/resident-events", "listResidentEvents", ListResidentEventsAsync)
        {
            Tag = "Peristiwa",
            Summary = "Peristiwa penduduk",
            Description = "Lahir, mati, pindah, datang, hilang. Hari peristiwa kelahiran hanya tahun, karena itu tanggal lahir orangnya.",
            Right = Right.ReadRecords,
            Identified = true,
            Query =
            [
                QueryParameter.Number("resident", "Nomor (id) penduduk.", "7"),
                QueryParameter.Number("kind", "Kode peristiwa: 1 lahir, 2 mati, 3 pindah, 4 hilang, 5 datang, 6 pergi.", "2"),
                QueryParameter.Text("from", "Hari peristiwa paling awal; hanya Operator dan Approver.", "2026-01-01"),
                QueryParameter.Text("to", "Hari peristiwa paling akhir; hanya Operator dan Approver.", "2026-12-31"),
                .. QueryParameter.Paging,
            ],
            Schema = "residentEvents",
            IsList = true,
        },
        new("GET", "/villages/{code}/family-events", "listFamilyEvents", ListFamilyEventsAsync)
        {
            Tag = "Peristiwa",
            Summary = "Peristiwa keluarga",
            Right = Right.ReadRecords,
            Identified = true,
            Query =
            [
                QueryParameter.Number("family", "Nomor (id) keluarga.", "34"),
                QueryParameter.Number("kind", "Kode peristiwa keluarga.", "1"),
                .. QueryParameter.Paging,
            ],
            Schema = "familyEvents",
            IsList = true,
        },
    ];

    private Task<IResult> ListResidentEventsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var (from, to) = (request.Query.Date("from"), request.Query.Date("to"));
        if ((from ?? to) is not null && request.Caller.Sight == Sight.Initials)
        {
            return Task.FromResult<IResult>(Problems.FilterNotAllowed);
        }

        var filter = new EventFilter(
            request.Query.Number("resident", 1, 999_999_999_999), request.Query.Number("kind", 0, 99_999), Text(from), Text(to));
        return Task.FromResult(request.Query.Problem ?? pages.List(
            request, Entities.ResidentEvents, (after, take) => request.Reader.ListResidentEvents(request.Village.Id, filter, after, take)));
    }

    private Task<IResult> ListFamilyEventsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var family = request.Query.Number("family", 1, 999_999_999_999);
        var kind = request.Query.Number("kind", 0, 99_999);
        return Task.FromResult(request.Query.Problem ?? pages.List(
            request, Entities.FamilyEvents, (after, take) => request.Reader.ListFamilyEvents(request.Village.Id, family, kind, after, take)));
    }

    private static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd");
}
