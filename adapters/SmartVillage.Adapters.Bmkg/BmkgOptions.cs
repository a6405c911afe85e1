namespace SmartVillage.Adapters.Bmkg;

/// <summary>Where BMKG's open data are. No key is needed; the source must be named on screen and at most 60 requests a minute are allowed (data.bmkg.go.id).</summary>
public sealed record BmkgOptions
{
    /// <summary>Off on a machine that must not reach the internet.</summary>
    public bool IsOff { get; init; }

    /// <summary>Base of the forecast.</summary>
    public Uri ForecastUrl { get; init; } = new("https://api.bmkg.go.id");

    /// <summary>Base of the lists of earthquakes.</summary>
    public Uri QuakeUrl { get; init; } = new("https://data.bmkg.go.id/DataMKG/TEWS");

    /// <summary>The feed of warnings, with the CAP files beside it.</summary>
    public Uri NowcastUrl { get; init; } = new("https://www.bmkg.go.id/alerts/nowcast/id");

    /// <summary>Folder for last good answers; null to keep them in memory only.</summary>
    public string? KeepFolder { get; init; }
}
