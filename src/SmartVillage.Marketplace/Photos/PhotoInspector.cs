namespace SmartVillage.Marketplace.Photos;

/// <summary>
/// Tells an office of the photos of its village that cannot be shown, before a buyer does. What was fine when it was last looked at is believed; the rest is asked for, because the office may
/// have uploaded it since. Whoever asks waits a moment only; what a slow website has not answered by then is told as it was known, and fetched all the same, so that it is the next time.
/// Thread-safe.
/// </summary>
public sealed class PhotoInspector(IPhotoProxy proxy, IPhotoChecks checks, TimeProvider time)
{
    // As many as the proxy fetches of one website: more would only stand in line there, and leave it when their time is over.
    private const int AtOnce = 4;
    private static readonly TimeSpan PatienceOfOffice = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PatienceOfBuyer = TimeSpan.FromSeconds(1);

    /// <summary>States of files by name; those that are not known yet are not in it.</summary>
    /// <param name="source">Name of the village's source in the configuration.</param>
    /// <param name="files">Names of files.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<IReadOnlyDictionary<string, PhotoCheck>> LookAsync(string source, IEnumerable<string> files, CancellationToken cancellationToken) =>
        LookAsync(source, files, last => last?.State is not PhotoState.Shown, PatienceOfOffice, cancellationToken);

    /// <summary>
    /// States of files by name for the page of a product, which says to others what there is to see: only what nobody has looked at yet is asked for, and nobody waits long for it.
    /// </summary>
    /// <param name="source">Name of the village's source in the configuration.</param>
    /// <param name="files">Names of files.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<IReadOnlyDictionary<string, PhotoCheck>> MeetAsync(string source, IEnumerable<string> files, CancellationToken cancellationToken) =>
        LookAsync(source, files, last => last is null, PatienceOfBuyer, cancellationToken);

    /// <summary>Notes that a photo could not be shown when it was asked for, unless that is known.</summary>
    /// <param name="source">Name of the village's source in the configuration.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="state">What became of it.</param>
    public void NoteBroken(string source, string file, PhotoState state)
    {
        if (PhotoCheck.IsBroken(state) && checks.Find(source, [file]).GetValueOrDefault(file)?.State != state)
        {
            checks.Note(source, new Dictionary<string, PhotoState>(StringComparer.Ordinal) { [file] = state });
        }
    }

    private async Task<IReadOnlyDictionary<string, PhotoCheck>> LookAsync(
        string source, IEnumerable<string> files, Func<PhotoCheck?, bool> isAskedFor, TimeSpan patience, CancellationToken cancellationToken)
    {
        var asked = files.Distinct(StringComparer.Ordinal).ToList();
        var known = new Dictionary<string, PhotoCheck>(checks.Find(source, asked), StringComparer.Ordinal);
        var seen = await AskAsync(source, asked.Where(file => isAskedFor(known.GetValueOrDefault(file))), patience, cancellationToken);
        checks.Note(source, seen.Where(one => PhotoCheck.IsOfPhoto(one.Value)).ToDictionary());
        foreach (var (file, state) in seen)
        {
            known[file] = new PhotoCheck(state, time.GetUtcNow());
        }

        return known;
    }

    private async Task<Dictionary<string, PhotoState>> AskAsync(string source, IEnumerable<string> files, TimeSpan longest, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<string, PhotoState>(StringComparer.Ordinal);
        var waiting = new Queue<string>(files);
        var running = new List<(string File, Task<PhotoAnswer> Answer)>();
        using var patience = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            while (waiting.Count + running.Count > 0)
            {
                while (running.Count < AtOnce && waiting.TryDequeue(out var file))
                {
                    running.Add((file, proxy.GetAsync(new PhotoOrder(source, file, PhotoSize.Thumbnail, PhotoFormat.WebP), CancellationToken.None)));
                }

                await Task.WhenAny(running.Select(one => one.Answer)).WaitAsync(either.Token);
                var answered = running.FindAll(one => one.Answer.IsCompleted);
                foreach (var (file, answer) in answered)
                {
                    seen[file] = (await answer).State;
                }

                running.RemoveAll(answered.Contains);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The patience is over.
        }

        return seen;
    }
}
