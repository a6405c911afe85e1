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

    [Fact]
    public async Task For_a_buyer_only_what_nobody_has_looked_at_is_asked_for_and_waited_for_a_second()
    {
        _checks.Note("tejosari", new Dictionary<string, PhotoState> { ["a.jpg"] = PhotoState.Shown, ["b.jpg"] = PhotoState.Missing });
        Answer("c.jpg", PhotoState.Shown);

        var meeting = new PhotoInspector(new Proxy(_answers), _checks, _time).MeetAsync("tejosari", ["a.jpg", "b.jpg", "c.jpg", "lambat.jpg"], Cancellation);
        _time.Advance(TimeSpan.FromSeconds(1));
        var seen = await meeting;

        Assert.Equal([("a.jpg", PhotoState.Shown), ("b.jpg", PhotoState.Missing), ("c.jpg", PhotoState.Shown)], seen.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value.State)));
        Assert.Equal(["c.jpg", "lambat.jpg"], _answers.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(PhotoState.Missing, PhotoState.Missing)]
    [InlineData(PhotoState.Unavailable, PhotoState.Shown)]
    [InlineData(PhotoState.Kept, PhotoState.Shown)]
    public void What_broke_since_it_was_looked_at_is_known_from_then_on(PhotoState now, PhotoState known)
    {
        _checks.Note("tejosari", new Dictionary<string, PhotoState> { ["a.jpg"] = PhotoState.Shown });

        new PhotoInspector(new Proxy(_answers), _checks, _time).NoteBroken("tejosari", "a.jpg", now);

        Assert.Equal(known, _checks.Known["a.jpg"].State);
    }

    private void Answer(string file, PhotoState state) => Proxy.Of(_answers, file).SetResult(new PhotoAnswer(state, ReadOnlyMemory<byte>.Empty));

    private sealed class Checks : IPhotoChecks
    {
        public Dictionary<string, PhotoCheck> Known { get; } = new(StringComparer.Ordinal);

        public IReadOnlyList<PhotoSource> ListSources() => [new("tejosari", "1")];

        public IReadOnlyList<(string File, PhotoCheck? Last)> List(string source) => [.. Known.Select(one => (one.Key, (PhotoCheck?)one.Value))];

        public IReadOnlyDictionary<string, PhotoCheck> Find(string source, IReadOnlyCollection<string> files) => Known.Where(one => files.Contains(one.Key)).ToDictionary();

        public IReadOnlySet<string> ListBroken(string source) => Known.Where(one => PhotoCheck.IsBroken(one.Value.State)).Select(one => one.Key).ToHashSet(StringComparer.Ordinal);

        public IReadOnlySet<string> ListShown(string source) => Known.Where(one => one.Value.State == PhotoState.Shown).Select(one => one.Key).ToHashSet(StringComparer.Ordinal);

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

        public bool Knows(string source) => true;

        public Task<PhotoAnswer> GetAsync(PhotoOrder order, CancellationToken cancellationToken) => Of(answers, order.File).Task;
    }
}
