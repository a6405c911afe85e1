using System.Text.Json.Serialization;
using Refit;
using SmartVillage.Adapters.Http;

namespace SmartVillage.Adapters.PetaBencana;

/// <summary>PetaBencana.id: an optional layer, off unless somebody switches it on, because its coverage of Metro is not confirmed.</summary>
public sealed record PetaBencanaOptions
{
    /// <summary>Whether it is on.</summary>
    public bool IsOn { get; init; }

    /// <summary>Base.</summary>
    public Uri Url { get; init; } = new("https://api.petabencana.id");

    /// <summary>Code of the province, as <c>ID-LA</c> for Lampung.</summary>
    public string Admin { get; init; } = "ID-LA";

    /// <summary>Folder for the last good answer.</summary>
    public string? KeepFolder { get; init; }
}

/// <summary>https://docs.petabencana.id.</summary>
internal interface IPetaBencanaApi
{
    [Get("/reports")]
    Task<IApiResponse<string>> ReportsAsync(
        [AliasAs("admin")] string admin, [AliasAs("geoformat")] string format, [AliasAs("timeperiod")] int seconds, CancellationToken cancellationToken);
}

internal sealed record ReportsAnswer(string? StatusCode, ReportCollection? Result);

internal sealed record ReportCollection(IReadOnlyList<ReportFeature?>? Features);

internal sealed record ReportFeature(ReportGeometry? Geometry, ReportProperties? Properties);

internal sealed record ReportGeometry(IReadOnlyList<double>? Coordinates);

/// <summary>Kind, number and time; text and picture, which may show people, are passed over.</summary>
internal sealed record ReportProperties
{
    public string? Pkey { get; init; }

    [JsonPropertyName("created_at")]
    public string? CreatedAt { get; init; }

    [JsonPropertyName("disaster_type")]
    public string? Kind { get; init; }
}

[JsonSerializable(typeof(ReportsAnswer))]
internal sealed partial class PetaBencanaJson : JsonSerializerContext
{
    public static PetaBencanaJson Types { get; } = new(OutsideSystem.JsonOptions());
}
