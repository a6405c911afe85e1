namespace SmartVillage.Marketplace.Photos;

/// <summary>
/// Looks whether the photos of a village can be shown, so that its office learns of those that cannot before a buyer does. Whoever asks waits a moment only; what a slow website has not
/// answered by then is not known yet, but fetched all the same, so that it is the next time. Thread-safe.
/// </summary>
public sealed class PhotoInspector(IPhotoProxy proxy, TimeProvider time)
{
    // As many as the proxy fetches of one website: more would only stand in line there, and leave it when their time is over.
    private const int AtOnce = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>States of files by name; those that are not known yet are not in it.</summary>
    /// <param name="source">Name of the village's source in the configuration.</param>
    /// <param name="files">Names of files.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<IReadOnlyDictionary<string, PhotoState>> LookAsync(string source, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, PhotoState>(StringComparer.Ordinal);
        var waiting = new Queue<string>(files.Distinct(StringComparer.Ordinal));
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
                    known[file] = (await answer).State;
                }

                running.RemoveAll(answered.Contains);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The patience is over.
        }

        return known;
    }
}
