using System.Text.Json.Serialization;

namespace SmartVillage.Adapters.Bmkg.Forecast;

/// <summary>What BMKG sends; texts may come as numbers, and nothing is certain to be there.</summary>
internal sealed record ForecastDocument(ForecastLocation? Lokasi, IReadOnlyList<ForecastData?>? Data);

internal sealed record ForecastLocation(string? Timezone);

/// <summary><c>cuaca</c> is a list of days, each a list of three-hour steps.</summary>
internal sealed record ForecastData(ForecastLocation? Lokasi, IReadOnlyList<IReadOnlyList<ForecastStep?>?>? Cuaca);

internal sealed record ForecastStep
{
    [JsonPropertyName("utc_datetime")]
    public string? UtcDatetime { get; init; }

    public string? Datetime { get; init; }

    [JsonPropertyName("local_datetime")]
    public string? LocalDatetime { get; init; }

    public string? T { get; init; }

    public string? Tcc { get; init; }

    public string? Tp { get; init; }

    public string? Hu { get; init; }

    public string? Ws { get; init; }

    public string? Wd { get; init; }

    [JsonPropertyName("weather_desc")]
    public string? WeatherDesc { get; init; }

    [JsonPropertyName("weather_desc_en")]
    public string? WeatherDescEn { get; init; }

    [JsonPropertyName("vs_text")]
    public string? VsText { get; init; }

    public string? Image { get; init; }
}
