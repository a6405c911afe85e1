using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using SmartVillage.Adapters.Http;
using SmartVillage.Marketplace.Photos;
using SmartVillage.Marketplace.Products;

namespace SmartVillage.Adapters.OpenSidPhotos;

/// <summary>
/// Fetches photos from the folder where OpenSID keeps them (<c>desa/upload/produk</c>), from the address that the configuration names and no other: file names are checked, redirects are not
/// followed. Of one website at most a few are fetched at a time, and one is drawn at a time; what could not be had is not asked for again for a while.
/// </summary>
public sealed class OpenSidPhotoProxy : IPhotoProxy, IPhotoWebsites, IDisposable
{
    private const string UploadFolder = "desa/upload/produk/";
    private const int FetchedAtOnce = 4;
    private const int MostFailures = 10_000;

    private readonly OpenSidPhotoOptions _options;
    private readonly IPhotoPainter _painter;
    private readonly TimeProvider _time;
    private readonly PhotoFolder _folder;
    private readonly Dictionary<string, Website> _websites;

    // A large picture takes 200 MB while it is unfolded.
    private readonly SemaphoreSlim _drawing = new(1);
    private readonly ConcurrentDictionary<(string Source, string File), Failure> _failures = new();
    private readonly ConcurrentDictionary<PhotoOrder, Lazy<Task<PhotoAnswer>>> _running = new();

    /// <summary>Opens no connection and no folder yet.</summary>
    public OpenSidPhotoProxy(OpenSidPhotoOptions options, IPhotoPainter painter, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _painter, _time) = (options, painter, time);
        _folder = new PhotoFolder(options.Folder, options.FolderBytes);
        _websites = options.Websites.ToDictionary(w => w.Key, w => new Website(Connect(w.Key, w.Value)), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public bool Knows(string source) => _websites.ContainsKey(source);

    /// <inheritdoc />
    public async Task<PhotoAnswer> GetAsync(PhotoOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (!PhotoNames.IsSafe(order.File))
        {
            return Nothing(order, PhotoState.NotAPicture);
        }

        if (!Knows(order.Source))
        {
            return Nothing(order, PhotoState.NotConfigured);
        }

        if (_folder.Read(order) is { } kept && _time.GetUtcNow() - kept.FetchedAt < _options.FreshFor)
        {
            return new PhotoAnswer(PhotoState.Shown, kept.Content, kept.FetchedAt);
        }

        // Whoever asks for the same photo meanwhile gets the same answer; a buyer who leaves does not end it for the others.
        var running = _running.GetOrAdd(order, key => new Lazy<Task<PhotoAnswer>>(() => FetchAsync(key)));
        try
        {
            return await running.Value.WaitAsync(cancellationToken);
        }
        finally
        {
            if (running.Value.IsCompleted)
            {
                _running.TryRemove(KeyValuePair.Create(order, running));
            }
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PhotoWebsite>> ExamineAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(_websites.OrderBy(website => website.Key, StringComparer.Ordinal).Select(website => ExamineAsync(website.Key, website.Value.System, cancellationToken)));

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var website in _websites.Values)
        {
            website.Dispose();
        }

        _drawing.Dispose();
    }

    private OutsideSystem Connect(string source, Uri address) => new(
        new OutsideOptions
        {
            Name = "OpenSID",
            Address = new Uri(address.AbsoluteUri.TrimEnd('/') + "/"),
            TotalTimeout = _options.LongestWait,
            Repetitions = 1,
            LargestAnswer = _options.LargestFile,
            OutsideOnly = !_options.Inside.Contains(source),
            Resolve = _options.Resolve,
        },
        _time);

    private static async Task<PhotoWebsite> ExamineAsync(string source, OutsideSystem website, CancellationToken cancellationToken)
    {
        if (website.Options.OutsideOnly && await LeadsInsideAsync(website.Options, cancellationToken))
        {
            return new PhotoWebsite(source, PhotoWebsiteState.Inside);
        }

        Uri? destination = null;
        var answer = await website.FileAsync(
            async () =>
            {
                var response = await website.Http.GetAsync(new Uri(UploadFolder, UriKind.Relative), cancellationToken);
                destination = response.Headers.Location;
                return response;
            },
            cancellationToken);
        return answer switch
        {
            { IsOk: true, Value.Status: var status } when (int)status is >= 300 and < 400 => new PhotoWebsite(source, PhotoWebsiteState.Redirects, HostOf(destination)),
            { IsOk: true, Value.Status: var status } when (int)status < 500 => new PhotoWebsite(source, PhotoWebsiteState.Answers),
            _ => new PhotoWebsite(source, PhotoWebsiteState.Unavailable),
        };
    }

    private static async Task<bool> LeadsInsideAsync(OutsideOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await options.Resolve(options.Address.IdnHost, cancellationToken) is { Length: > 0 } addresses && Array.TrueForAll(addresses, InsideNetwork.Holds);
        }
        catch (SocketException)
        {
            // A name that nobody knows leads nowhere.
            return false;
        }
    }

    /// <summary>Only scheme, host and port are told on: the rest of the address is the website's own word.</summary>
    private static string? HostOf(Uri? destination) =>
        destination is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? destination.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : null;

    private async Task<PhotoAnswer> FetchAsync(PhotoOrder order)
    {
        var key = (order.Source, order.File);
        if (_failures.TryGetValue(key, out var failure) && _time.GetUtcNow() < failure.Until)
        {
            return InPlace(order, failure.State);
        }

        var website = _websites[order.Source];
        if (!await website.Turns.WaitAsync(_options.LongestWait, CancellationToken.None))
        {
            // Too many wait for this website already; the next who asks may be luckier.
            return InPlace(order, PhotoState.Unavailable);
        }

        try
        {
            var (state, content) = await AskAsync(website.System, order);
            if (state == PhotoState.Shown)
            {
                var now = _time.GetUtcNow();
                _folder.Write(order, content, now);
                _failures.TryRemove(key, out _);
                return new PhotoAnswer(PhotoState.Shown, content, now);
            }

            Remember(key, state);
            return InPlace(order, state);
        }
        finally
        {
            website.Turns.Release();
        }
    }

    private async Task<(PhotoState State, byte[] Content)> AskAsync(OutsideSystem website, PhotoOrder order)
    {
        // The answer is not tied to one buyer's request; the rules of the connection end it.
        var answer = await website.FileAsync(() => GetAsync(website, order.File), CancellationToken.None);
        return answer switch
        {
            { IsOk: false } => (PhotoState.Unavailable, []),
            { Value.Status: HttpStatusCode.NotFound or HttpStatusCode.Gone } => (PhotoState.Missing, []),
            { Value.Status: HttpStatusCode.RequestEntityTooLarge } => (PhotoState.TooLarge, []),
            { Value.Status: HttpStatusCode.OK, Value.Content: var file } => await DrawAsync(file, order),
            _ => (PhotoState.Unavailable, []),
        };
    }

    private static async Task<HttpResponseMessage> GetAsync(OutsideSystem website, string file)
    {
        try
        {
            return await website.Http.GetAsync(new Uri(UploadFolder + Uri.EscapeDataString(file), UriKind.Relative));
        }
        catch (AnswerTooLargeException)
        {
            return new HttpResponseMessage(HttpStatusCode.RequestEntityTooLarge);
        }
    }

    private async Task<(PhotoState State, byte[] Content)> DrawAsync(ReadOnlyMemory<byte> file, PhotoOrder order)
    {
        await _drawing.WaitAsync(CancellationToken.None);
        try
        {
            return _painter.Paint(file, order.Size, order.Format);
        }
        finally
        {
            _drawing.Release();
        }
    }

    /// <summary>What is kept, where the website merely does not answer; else a picture that says so, and what the village took down is forgotten.</summary>
    private PhotoAnswer InPlace(PhotoOrder order, PhotoState state)
    {
        if (state == PhotoState.Unavailable)
        {
            return _folder.Read(order) is { } kept ? new PhotoAnswer(PhotoState.Kept, kept.Content, kept.FetchedAt) : Nothing(order, state);
        }

        _folder.Forget(order);
        return Nothing(order, state);
    }

    private PhotoAnswer Nothing(PhotoOrder order, PhotoState state) => new(state, _painter.PaintNothing(order.Size, order.Format));

    private void Remember((string, string) key, PhotoState state)
    {
        if (_failures.Count >= MostFailures)
        {
            _failures.Clear();
        }

        _failures[key] = new Failure(state, _time.GetUtcNow() + _options.AskAgainAfter);
    }

    /// <summary>Connections to one village's website, and the turns in which it is asked: a village that is slow holds up no other.</summary>
    private sealed class Website(OutsideSystem system) : IDisposable
    {
        public OutsideSystem System { get; } = system;

        public SemaphoreSlim Turns { get; } = new(FetchedAtOnce);

        public void Dispose()
        {
            System.Dispose();
            Turns.Dispose();
        }
    }

    private sealed record Failure(PhotoState State, DateTimeOffset Until);
}
