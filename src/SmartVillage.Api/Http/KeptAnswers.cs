using System.Collections.Concurrent;

namespace SmartVillage.Api.Http;

/// <summary>
/// Public answers of the present state, by what was asked and which encodings the caller takes. All of them go at once when the state moves on, so an answer is
/// never older than the store at the moment it was asked for; runs are looked at twice a second.
/// </summary>
internal sealed class KeptAnswers : IDisposable
{
    private const int MostAnswers = 1000;
    private const long MostBytes = 32 * 1024 * 1024;

    // Further ones are kept when they are asked for the second time: most words of buyers come once, and keeping costs more than it ever gives back.
    private const int KeptAtOnce = 100;

    // Questions share turns by chance; that costs a little waiting and bounds their number.
    private readonly SemaphoreSlim[] _turns = Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1)).ToArray();
    private volatile Generation? _current;

    public KeptAnswer? Find(string target, string encodings, Store.Queries.StoreState store, FreshnessBoard board) =>
        _current is { } current && current.State.Is(store, board) && current.Answers.TryGetValue((target, encodings), out var kept) ? kept : null;

    /// <summary>Whose turn it is to make the answer to a question.</summary>
    public SemaphoreSlim TurnFor(string target) => _turns[(uint)string.GetHashCode(target, StringComparison.Ordinal) % (uint)_turns.Length];

    public void Dispose() => Array.ForEach(_turns, turn => turn.Dispose());

    /// <summary>Keeps an answer while there is room; it is made into one that lasts only then.</summary>
    /// <param name="target">What was asked.</param>
    /// <param name="encodings">What the caller takes.</param>
    /// <param name="state">State that the answer is of.</param>
    /// <param name="bytes">Its length.</param>
    /// <param name="make">Makes the one to keep.</param>
    public void Keep(string target, string encodings, AnswerState state, int bytes, Func<KeptAnswer> make)
    {
        var current = _current;
        if (current is null || current.State != state)
        {
            _current = current = new Generation(state);
        }

        if (Volatile.Read(ref current.Count) >= KeptAtOnce && !current.WasAsked(target))
        {
            return;
        }

        if (Interlocked.Increment(ref current.Count) <= MostAnswers && Interlocked.Add(ref current.Bytes, bytes) <= MostBytes)
        {
            current.Answers[(target, encodings)] = make();
        }
    }

    private sealed class Generation(AnswerState state)
    {
        private const int Marks = 1 << 16;
        private const int BitsOfMark = 32;

        // One bit a question, by its hash: one that shares the bit of another is kept a question early, which does no harm.
        private readonly int[] _asked = new int[Marks / BitsOfMark];

        // Counted here, because asking the dictionary stops everybody who uses it.
        public int Count;

        public long Bytes;

        public AnswerState State { get; } = state;

        public ConcurrentDictionary<(string Target, string Encodings), KeptAnswer> Answers { get; } = new();

        /// <summary>Whether a question came before, which it has from now on.</summary>
        public bool WasAsked(string target)
        {
            var mark = (uint)string.GetHashCode(target, StringComparison.Ordinal) % Marks;
            var bit = 1 << (int)(mark % BitsOfMark);
            return (Interlocked.Or(ref _asked[mark / BitsOfMark], bit) & bit) != 0;
        }
    }
}
