using SmartVillage.Api.Access;
using SmartVillage.Api.Http;
using SmartVillage.Api.Requests;
using SmartVillage.Api.Services;
using SmartVillage.Mutakhiran.Extracts;
using SmartVillage.Mutakhiran.Population;

namespace SmartVillage.Api.Campaigns;

/// <summary>Figures of the whole village for the bodies that ask for them every quarter or year.</summary>
internal sealed class ExtractEndpoints(IVillagePopulations villages) : IEndpointGroup
{
    private static readonly Dictionary<string, ExtractKind> Kinds = new(StringComparer.Ordinal)
    {
        ["pdpb"] = ExtractKind.Voters,
        ["dtsen"] = ExtractKind.Welfare,
        ["prodeskel"] = ExtractKind.Profile,
    };

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/villages/{code}/mutakhiran/extracts", "getExtract", GetAsync)
        {
            Tag = CampaignEndpoints.Tag,
            Summary = "Angka untuk PDPB, DTSEN, dan Prodeskel",
            Description = "Satu desa, tanpa daftar orang dan tanpa angka per RT. count null: OpenSID desa ini tidak punya kolomnya.",
            Right = Right.ReadExactStatistics,
            Query = [QueryParameter.Choice("kind", "Untuk siapa; bawaan pdpb.", [.. Kinds.Keys])],
            Schema = "ExtractLine",
            IsList = true,
        },
    ];

    private Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var kind = request.Query.Choice("kind", [.. Kinds.Keys]) ?? "pdpb";
        if (request.Query.Problem is { } problem)
        {
            return Task.FromResult<IResult>(problem);
        }

        if (villages.Read(CatalogDesk.CodeOf(request)) is not { } population)
        {
            return Task.FromResult<IResult>(Problems.NotFound);
        }

        var lines = new VillageExtract(population, request.Today).Build(Kinds[kind]);
        return Task.FromResult<IResult>(request.List(
            writer =>
            {
                writer.WriteStartArray();
                foreach (var line in lines)
                {
                    writer.WriteStartObject();
                    writer.WriteString("key", line.Key);
                    writer.WriteString("label", line.Label);
                    writer.WriteNumberOrNull("count", line.Count);

                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            },
            next: null));
    }
}
