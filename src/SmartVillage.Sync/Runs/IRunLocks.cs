namespace SmartVillage.Sync.Runs;

/// <summary>Sees to it that no two runs of one village or source happen at once, on any process; a dead process holds nothing.</summary>
public interface IRunLocks
{
    /// <summary>Takes the lock, or returns null when somebody else has it.</summary>
    IAsyncDisposable? TryAcquire(string name);
}
