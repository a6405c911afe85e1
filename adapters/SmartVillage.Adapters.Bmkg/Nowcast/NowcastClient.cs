using System.Collections.Concurrent;
using System.Text.Json;
using System.Xml;
using SmartVillage.Adapters.Bmkg.Cap;
using SmartVillage.Adapters.Http;
using SmartVillage.Adapters.Http.Keeping;
using SmartVillage.Services.Adapters;

namespace SmartVillage.Adapters.Bmkg.Nowcast;

/// <summary>
/// Fetches the feed and the files that are new in it. Files of provinces that somebody asked about come first, and no more in one go than BMKG allows in a minute; the rest
/// follows with the next look. A file never changes: an update is a file of its own.
/// </summary>
internal sealed class NowcastClient(OutsideSystem system)
{
    private const int MostFiles = 40;

    private readonly IBmkgNowcastApi _api = system.Client<IBmkgNowcastApi>(BmkgJson.Default);
    private readonly ConcurrentDictionary<string, bool> _provinces = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private bool _isWhole;

    public void Interest(string? province)
    {
        if (!string.IsNullOrWhiteSpace(province))
        {
            _provinces.TryAdd(province, true);
        }
    }

    public async Task<AdapterAnswer<NewAnswer>> AskAsync(string? etag, CancellationToken cancellationToken)
    {
        var feed = await system.AskAsync(() => _api.FeedAsync(_isWhole ? etag : null, cancellationToken), cancellationToken);
        if (!feed.IsOk || feed.Value.Body is not { } body)
        {
            return feed;
        }

        IReadOnlyList<NowcastEntry> entries;
        try
        {
            entries = NowcastFeed.Read(body);
        }
        catch (XmlException)
        {
            return AdapterAnswers.Failed<NewAnswer>(AnswerStatus.Unavailable, "Daftar peringatan BMKG tidak dapat dibaca.");
        }

        return await FetchAsync(entries, feed.Value.ETag, cancellationToken);
    }

    private async Task<AdapterAnswer<NewAnswer>> FetchAsync(IReadOnlyList<NowcastEntry> entries, string? etag, CancellationToken cancellationToken)
    {
        var files = entries.Where(entry => _files.ContainsKey(entry.File)).ToDictionary(entry => entry.File, entry => _files[entry.File], StringComparer.Ordinal);
        var wanted = entries.Where(entry => !files.ContainsKey(entry.File)).OrderByDescending(entry => _provinces.Keys.Any(name => PlaceNames.NamesProvince(entry.Words, name))).ToList();
        foreach (var entry in wanted.Take(MostFiles))
        {
            var file = await system.ReadAsync(() => _api.AlertAsync(entry.File, cancellationToken), cancellationToken);
            if (file.IsOk)
            {
                files[entry.File] = file.Value;
            }
            else if (file.Status != AnswerStatus.NotFound)
            {
                // What is left out could be the one warning that matters, so the whole look counts as failed; what it brought is not fetched again.
                _files = files;
                return file.Failure<NewAnswer>();
            }
        }

        _files = files;
        var left = Math.Max(0, wanted.Count - MostFiles);
        _isWhole = left == 0;
        return AdapterAnswers.Ok(new NewAnswer(JsonSerializer.Serialize(new KeptNowcast(files, left), BmkgJson.Default.KeptNowcast), etag));
    }
}
