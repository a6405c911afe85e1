using System.Text.Json;
using SmartVillage.Api.Http;
using SmartVillage.Domain.Statistics;
using SmartVillage.Services;
using SmartVillage.Services.Catalog;
using SmartVillage.Services.Enrichment;
using SmartVillage.Store.Queries;

namespace SmartVillage.Api.Services;

/// <summary>How many people of the village have on file what a service asks for, out of the public statistics.</summary>
internal sealed class ServiceCoverageEndpoints(CatalogDesk desk) : IEndpointGroup
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/service-coverage", "listServiceCoverage", ListAsync)
        {
            Tag = "Layanan",
            Summary = "Cakupan per layanan: tercatat dan belum tercatat di OpenSID, dari statistik publik",
            Description = "null berarti disembunyikan karena terlalu kecil, belum terbit (Unpublished) atau tidak dibaca dari sumber (NotRead); tidak pernah nol. Angkanya jumlahan sel publik "
                + "topik yang disebut.",
            Schema = "ServiceCoverage",
            IsList = true,
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var services = await desk.ListAsync(request, cancellationToken);
        var statistics = request.Reader.OpenPublicStatistics(request.Village);
        var lines = (
            from service in services
            from fact in service.Requirements.Select(r => r.Record).OfType<RecordedFact>().Distinct()
            let topic = FactCoverage.TopicOf(fact)
            where topic is not null
            select Line(service.Code, fact, topic, statistics)).ToArray();
        return request.List(writer => JsonSerializer.Serialize(writer, lines, ApiJsonContext.Default.CoverageContractArray), next: null);
    }

    private static CoverageContract Line(ServiceCode service, RecordedFact fact, string topic, IVillageStatistics? statistics)
    {
        var code = ServiceCodes.TextOf(service);
        if (statistics?.NotReadTopics.Contains(topic, StringComparer.Ordinal) == true)
        {
            return new CoverageContract(code, fact, topic, "NotRead", null, null, null);
        }

        if (statistics?.Find(topic, AreaLevel.Village) is not [var table, ..])
        {
            return new CoverageContract(code, fact, topic, "Unpublished", null, null, null);
        }

        var coverage = FactCoverage.Of(fact, table.Table);
        return new CoverageContract(code, fact, topic, coverage.Recorded is null ? "Hidden" : "Published", coverage.Recorded, coverage.NotRecorded, coverage.Total);
    }
}
