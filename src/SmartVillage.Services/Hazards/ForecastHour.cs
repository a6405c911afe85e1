namespace SmartVillage.Services.Hazards;

/// <summary>The weather of three hours. Whatever BMKG did not send is null.</summary>
public sealed record ForecastHour
{
    /// <summary>Begin of the three hours.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The same in the village's zone, as BMKG wrote it (<c>2026-03-02 07:00:00</c>).</summary>
    public string? LocalTime { get; init; }

    /// <summary>Weather in Indonesian, as <c>Hujan Ringan</c>.</summary>
    public string? Weather { get; init; }

    /// <summary>Weather in English.</summary>
    public string? WeatherEn { get; init; }

    /// <summary>Degrees Celsius.</summary>
    public double? TemperatureC { get; init; }

    /// <summary>Relative humidity, per cent.</summary>
    public double? HumidityPercent { get; init; }

    /// <summary>Sky covered, per cent.</summary>
    public double? CloudPercent { get; init; }

    /// <summary>Rain, millimetres.</summary>
    public double? RainMm { get; init; }

    /// <summary>Wind, kilometres per hour.</summary>
    public double? WindKmh { get; init; }

    /// <summary>Where the wind comes from, as <c>SE</c>.</summary>
    public string? WindFrom { get; init; }

    /// <summary>Visibility in words, as <c>&gt; 10 km</c>.</summary>
    public string? Visibility { get; init; }

    /// <summary>Picture of the weather.</summary>
    public string? Icon { get; init; }
}
