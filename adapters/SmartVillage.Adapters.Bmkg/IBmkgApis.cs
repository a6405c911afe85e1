using Refit;

namespace SmartVillage.Adapters.Bmkg;

/// <summary>Forecast of three days, https://data.bmkg.go.id/prakiraan-cuaca. Texts, so that an answer is kept as it came.</summary>
internal interface IBmkgForecastApi
{
    [Get("/publik/prakiraan-cuaca")]
    Task<IApiResponse<string>> GetAsync([AliasAs("adm4")] string adm4, [Header("If-None-Match")] string? etag, CancellationToken cancellationToken);
}

/// <summary>Earthquakes, https://data.bmkg.go.id/gempabumi.</summary>
internal interface IBmkgQuakeApi
{
    [Get("/{file}.json")]
    Task<IApiResponse<string>> GetAsync(string file, [Header("If-None-Match")] string? etag, CancellationToken cancellationToken);
}

/// <summary>Warnings, https://data.bmkg.go.id/peringatan-dini-cuaca: a feed, and one CAP file per warning.</summary>
internal interface IBmkgNowcastApi
{
    [Get("")]
    Task<IApiResponse<string>> FeedAsync([Header("If-None-Match")] string? etag, CancellationToken cancellationToken);

    [Get("/{file}")]
    Task<IApiResponse<string>> AlertAsync(string file, CancellationToken cancellationToken);
}
