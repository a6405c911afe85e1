using System.Text.Json.Serialization;
using Refit;

namespace SmartVillage.Adapters.InaRisk;

/// <summary>ArcGIS REST, operation <c>identify</c> of an image service: the value of the map at a point.</summary>
[Headers("Accept: application/json")]
internal interface IInaRiskApi
{
    [Get("/INDEKS_BAHAYA_{layer}/ImageServer/identify")]
    Task<IApiResponse<InaRiskAnswer>> IdentifyAsync(
        string layer, [AliasAs("geometry")] string geometry, [AliasAs("geometryType")] string geometryType, [AliasAs("returnGeometry")] string returnGeometry,
        [AliasAs("returnCatalogItems")] string returnCatalogItems, [AliasAs("f")] string format, CancellationToken cancellationToken);
}

/// <summary>The value is a text: a number, or <c>NoData</c>. A refusal has status 200 and an error.</summary>
internal sealed record InaRiskAnswer(string? Value, InaRiskError? Error);

internal sealed record InaRiskError(string? Code);

[JsonSerializable(typeof(InaRiskAnswer))]
internal sealed partial class InaRiskJson : JsonSerializerContext;
