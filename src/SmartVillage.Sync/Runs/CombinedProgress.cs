namespace SmartVillage.Sync.Runs;

/// <summary>Shows runs that go on at the same time as one: the rows of all of them, under the stage of whoever spoke last.</summary>
internal sealed class CombinedProgress(IProgress<RunProgress> observer)
{
    private readonly Dictionary<string, long> _rows = new(StringComparer.Ordinal);

    public IProgress<RunProgress> Of(string source) => new Part(this, source);

    private void Report(string source, RunProgress value)
    {
        lock (_rows)
        {
            _rows[source] = value.Rows;
            observer.Report(value with { Rows = _rows.Values.Sum() });
        }
    }

    private sealed class Part(CombinedProgress whole, string source) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => whole.Report(source, value);
    }
}
