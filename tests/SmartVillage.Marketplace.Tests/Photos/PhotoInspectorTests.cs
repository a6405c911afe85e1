using Microsoft.Extensions.Time.Testing;
using SmartVillage.Marketplace.Photos;

namespace SmartVillage.Marketplace.Tests.Photos;

public sealed class PhotoInspectorTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Dictionary<string, TaskCompletionSource<PhotoAnswer>> _answers = new(StringComparer.Ordinal);
    private readonly Checks _checks = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_slow_website_has_not_answered_is_not_known_yet_and_known_later()
    {
        Answer("a.jpg", PhotoState.Shown);
        Answer("b.jpg", PhotoState.Missing);
        var inspector = new PhotoInspector(new Proxy(_answers), _checks, _time);

        var looking = inspector.LookAsync("tejosari", ["a.jpg", "b.jpg", "lambat.jpg", "a.jpg"], Cancellation);
        _time.Advance(TimeSpan.FromSeconds(3));
        var first = await looking;
        Answer("lambat.jpg", PhotoState.TooLarge);
        var second = await inspector.LookAsync("tejosari", ["lambat.jpg"], Cancellation);

        Assert.Equal([("a.jpg", PhotoState.Shown), ("b.jpg", PhotoState.Missing)], first.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value.State)));
        Assert.Equal(PhotoState.TooLarge, second["lambat.jpg"].State);
        Assert.Equal(["a.jpg", "b.jpg", "lambat.jpg"], _checks.Known.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_fine_is_not_asked_for_again_and_what_was_broken_is()
    {
        _checks.Note("tejosari", new Dictionary<string, PhotoState> { ["a.jpg"] = PhotoState.Shown, ["b.jpg"] = PhotoState.Missing });
        Answer("b.jpg", PhotoState.Shown);

        var seen = await new PhotoInspector(new Proxy(_answers), _checks, _time).LookAsync("tejosari", ["a.jpg", "b.jpg"], Cancellation);

        Assert.Equal([PhotoState.Shown, PhotoState.Shown], seen.Values.Select(one => one.State));
        Assert.DoesNotContain("a.jpg", _answers.Keys);
    }

    private void Answer(string file, PhotoState state) => Proxy.Of(_answers, file).SetResult(new PhotoAnswer(state, ReadOnlyMemory<byte>.Empty));

    private sealed class Checks : IPhotoChecks
    {
        public Dictionary<string, PhotoCheck> Known { get; } = new(StringComparer.Ordinal);

        public IReadOnlyList<string> ListSources() => ["tejosari"];

        public IReadOnlyList<(string File, PhotoCheck? Last)> List(string source) => [.. Known.Select(one => (one.Key, (PhotoCheck?)one.Value))];

        public IReadOnlyDictionary<string, PhotoCheck> Find(string source, IReadOnlyCollection<string> files) => Known.Where(one => files.Contains(one.Key)).ToDictionary();

        public IReadOnlySet<string> ListBroken(string source) => Known.Where(one => PhotoCheck.IsBroken(one.Value.State)).Select(one => one.Key).ToHashSet(StringComparer.Ordinal);

        public void Note(string source, IReadOnlyDictionary<string, PhotoState> seen)
        {
            foreach (var (file, state) in seen)
            {
                Known[file] = new PhotoCheck(state, DateTimeOffset.UnixEpoch);
            }
        }

        public void ForgetOthers(string source, IReadOnlySet<string> files)
        {
            // Nothing is forgotten here.
        }
    }

    private sealed class Proxy(Dictionary<string, TaskCompletionSource<PhotoAnswer>> answers) : IPhotoProxy
    {
        public static TaskCompletionSource<PhotoAnswer> Of(Dictionary<string, TaskCompletionSource<PhotoAnswer>> answers, string file)
        {
            if (!answers.TryGetValue(file, out var answer))
            {
                answers[file] = answer = new TaskCompletionSource<PhotoAnswer>();
            }

            return answer;
        }

        public Task<PhotoAnswer> GetAsync(PhotoOrder order, CancellationToken cancellationToken) => Of(answers, order.File).Task;
    }
}
