namespace SmartVillage.Benchmarks.Engines;

/// <summary>A way to find products by words, to be compared with others on the same goods.</summary>
internal interface ISearchEngine : IDisposable
{
    /// <summary>For the table.</summary>
    string Name { get; }

    /// <summary>What it keeps outside the memory of the process.</summary>
    long BytesOnDisk { get; }

    /// <summary>Takes all goods; called once.</summary>
    void Build(IReadOnlyList<string> names);

    /// <summary>Places in the list of names, the best first. May be called by several threads at once.</summary>
    IReadOnlyList<int> Find(string words, int take);
}
