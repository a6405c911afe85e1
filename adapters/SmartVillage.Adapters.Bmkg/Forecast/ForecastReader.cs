using System.Text.Json;
using SmartVillage.Services.Hazards;

namespace SmartVillage.Adapters.Bmkg.Forecast;

/// <summary>Reads a forecast.</summary>
internal static class ForecastReader
{
    /// <summary>Steps in order of time, each once.</summary>
    /// <exception cref="JsonException">It is no JSON of that shape.</exception>
    public static IReadOnlyList<ForecastHour> Read(string body)
    {
        var document = JsonSerializer.Deserialize(body, BmkgJson.Types.ForecastDocument) ?? throw new JsonException("empty");
        var steps =
            from data in document.Data ?? []
            let zone = Numbers.Offset(data?.Lokasi?.Timezone) ?? Numbers.Offset(document.Lokasi?.Timezone)
            from day in data?.Cuaca ?? []
            from step in day ?? []
            where step is not null
            let hour = HourOf(step, zone)
            where hour is not null
            select hour;
        return [.. steps.DistinctBy(hour => hour.At).OrderBy(hour => hour.At)];
    }

    private static ForecastHour? HourOf(ForecastStep step, TimeSpan? zone)
    {
        var at = Numbers.Instant(step.UtcDatetime) ?? Numbers.Instant(step.Datetime) ?? (zone is null ? null : Numbers.Instant(step.LocalDatetime, zone));
        return at is null ? null : new ForecastHour
        {
            At = at.Value,
            LocalTime = step.LocalDatetime,
            Weather = step.WeatherDesc,
            WeatherEn = step.WeatherDescEn,
            TemperatureC = Numbers.Leading(step.T),
            HumidityPercent = Numbers.Leading(step.Hu),
            CloudPercent = Numbers.Leading(step.Tcc),
            RainMm = Numbers.Leading(step.Tp),
            WindKmh = Numbers.Leading(step.Ws),
            WindFrom = step.Wd,
            Visibility = step.VsText,
            Icon = Numbers.WebAddress(step.Image),
        };
    }
}
