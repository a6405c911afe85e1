using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Records;
using SmartVillage.Api.Services;
using SmartVillage.Services;
using SmartVillage.Services.Requests;
using SmartVillage.Services.Requests.Complaints;

namespace SmartVillage.Api.Requests;

/// <summary>The officers' work list. Every look is in the ledger.</summary>
internal sealed class RequestReadEndpoints(IServiceRequests requests, IComplaintAnswers answers, RecordPages pages) : IEndpointGroup
{
    private static readonly string[] States = Enum.GetNames<RequestState>();
    private static readonly string[] Types = [.. RequestTypes.All.Concat(RequestTypes.Elsewhere).Select(t => t.Code)];
    private static readonly string[] Services = [.. ServiceCodes.All.Select(ServiceCodes.TextOf)];

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/requests", "listRequests", ListAsync)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = "Permohonan dan laporan warga, yang terbaru lebih dulu",
            Description = "Yang digabungkan ke permohonan lain hanya tampil dengan merged=true. Pengaduan OpenSID (channel OpenSid) ikut tampil, dari edisi terakhir; yang dapat dilakukan di sini hanya menjawabnya.",
            Right = Right.ManageRequests,
            Identified = true,
            Query =
            [
                QueryParameter.Choice("state", "Keadaan.", States), QueryParameter.Choice("type", "Jenis.", Types), QueryParameter.Choice("service", "Layanan.", Services),
                QueryParameter.Flag("open", "Hanya yang belum berakhir."), QueryParameter.Flag("late", "Hanya yang melewati janji waktunya."),
                QueryParameter.Flag("mine", "Hanya yang ditugaskan kepada pemegang kunci ini."), QueryParameter.Flag("merged", "Juga yang digabungkan."), .. QueryParameter.Paging,
            ],
            Schema = "OfficeRequestLine",
            IsList = true,
            NeedsEdition = false,
            ServesConfigured = true,
        },
        new("GET", "/villages/{code}/requests/{id}", "getRequest", OneAsync)
        {
            Tag = RequestIntakeEndpoints.Tag,
            Summary = "Satu permohonan dengan isi, kontak dan seluruh riwayatnya",
            Right = Right.ManageRequests,
            Identified = true,
            Schema = "OfficeRequest",
            NeedsEdition = false,
            ServesConfigured = true,
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var filter = FilterOf(request);
        var (start, problem) = pages.Start(request);
        if (problem is not null)
        {
            return problem;
        }

        var place = RequestPlace.Read(start!.Place);
        var kept = await requests.ListAsync(CatalogDesk.CodeOf(request), filter with { Before = place.Kept, Take = start.Limit + 1 }, cancellationToken);
        var complaints = ComplaintBoard.List(request.Reader, request.Village, request.Offset, filter with { Before = place.Complaint, Take = start.Limit + 1 });
        var found = ComplaintBoard.Merge(kept, complaints).Take(start.Limit + 1).ToArray();
        var page = found.Take(start.Limit).ToArray();
        return new Answer(start.Meta, request.Today, writer =>
        {
            writer.WriteStartArray();
            foreach (var line in page)
            {
                RequestJson.WriteLine(writer, line, request.Now);
            }

            writer.WriteEndArray();
        })
        {
            IsList = true,
            Next = found.Length > start.Limit ? pages.Next(start, place.After(page).ToString()) : null,
            Cacheable = false,
        };
    }

    private async Task<IResult> OneAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!request.TryGetId("id", out var id))
        {
            return Problems.BadId;
        }

        var village = CatalogDesk.CodeOf(request);
        if (ComplaintRequests.TryGetId(id, out var complaint))
        {
            return ComplaintBoard.Find(request.Reader, request.Village, request.Offset, id, await answers.ListAsync(village, complaint, cancellationToken)) is not var (whole, told)
                ? Problems.NotFound
                : new Answer(request.Meta(), request.Today, writer => RequestJson.WriteWhole(writer, whole, told, request.Now)) { Cacheable = false };
        }

        if (await requests.FindAsync(village, id, cancellationToken) is not { } found)
        {
            return Problems.NotFound;
        }

        var steps = await requests.ListStepsAsync(village, id, cancellationToken);
        return new Answer(request.Meta(), request.Today, writer => RequestJson.WriteWhole(writer, found, steps, request.Now)) { Cacheable = false };
    }

    private static RequestFilter FilterOf(ApiRequest request)
    {
        var query = request.Query;
        IReadOnlyCollection<string>? types = query.Choice("type", Types) is { } type ? [type] : null;
        if (query.Choice("service", Services) is { } service)
        {
            types = [.. RequestTypes.All.Concat(RequestTypes.Elsewhere).Where(t => t.Service is { } of && ServiceCodes.TextOf(of) == service && types?.Contains(t.Code) != false).Select(t => t.Code)];
        }

        IReadOnlyCollection<RequestState>? states = query.Choice("state", States) is { } state ? [Enum.Parse<RequestState>(state)] : null;
        if (query.Flag("open"))
        {
            states = [.. (states ?? RequestWorkflow.Open).Where(s => !RequestWorkflow.IsClosed(s))];
        }

        return new RequestFilter
        {
            Types = types,
            States = states,
            LateAt = query.Flag("late") ? request.Now : null,
            AssignedTo = query.Flag("mine") ? request.Caller.Name : null,
            WithMerged = query.Flag("merged"),
        };
    }
}
