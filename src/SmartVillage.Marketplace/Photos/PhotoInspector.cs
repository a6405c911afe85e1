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
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>States of files by name; those that are not known yet are not in it.</summary>
    /// <param name="source">Name of the village's source in the configuration.</param>
    /// <param name="files">Names of files.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<IReadOnlyDictionary<string, PhotoCheck>> LookAsync(string source, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var asked = files.Distinct(StringComparer.Ordinal).ToList();
        var known = new Dictionary<string, PhotoCheck>(checks.Find(source, asked), StringComparer.Ordinal);
        var seen = await AskAsync(source, asked.Where(file => known.GetValueOrDefault(file)?.State is not PhotoState.Shown), cancellationToken);
        checks.Note(source, seen.Where(one => PhotoCheck.IsOfPhoto(one.Value)).ToDictionary());
        foreach (var (file, state) in seen)
        {
            known[file] = new PhotoCheck(state, time.GetUtcNow());
        }

        return known;
    }

    private async Task<Dictionary<string, PhotoState>> AskAsync(string source, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<string, PhotoState>(StringComparer.Ordinal);
        var waiting = new Queue<string>(files);
        var running = new List<(string File, Task<PhotoAnswer> Answer)>();
        using var patience = new CancellationTokenSource(Patience, time);
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
