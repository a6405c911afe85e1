using Microsoft.Extensions.Time.Testing;
using SmartVillage.Marketplace.Photos;

namespace SmartVillage.Marketplace.Tests.Photos;

public sealed class PhotoInspectorTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Dictionary<string, TaskCompletionSource<PhotoAnswer>> _answers = new(StringComparer.Ordinal);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_slow_website_has_not_answered_is_not_known_yet_and_known_later()
    {
        Answer("a.jpg", PhotoState.Shown);
        Answer("b.jpg", PhotoState.Missing);
        var inspector = new PhotoInspector(new Proxy(_answers), _time);

        var looking = inspector.LookAsync("tejosari", ["a.jpg", "b.jpg", "lambat.jpg", "a.jpg"], Cancellation);
        _time.Advance(TimeSpan.FromSeconds(3));
        var first = await looking;
        Answer("lambat.jpg", PhotoState.TooLarge);
        var second = await inspector.LookAsync("tejosari", ["lambat.jpg"], Cancellation);

        Assert.Equal([("a.jpg", PhotoState.Shown), ("b.jpg", PhotoState.Missing)], first.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value)));
        Assert.Equal(PhotoState.TooLarge, second["lambat.jpg"]);
    }

    private void Answer(string file, PhotoState state) => Proxy.Of(_answers, file).SetResult(new PhotoAnswer(state, ReadOnlyMemory<byte>.Empty));

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
