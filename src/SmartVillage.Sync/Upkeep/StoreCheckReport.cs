namespace SmartVillage.Sync.Upkeep;

/// <summary>State of every file of the store that exists.</summary>
public sealed record StoreCheckReport(IReadOnlyList<CheckedFile> Files)
{
    /// <summary>Names of damaged files.</summary>
    public IReadOnlyList<string> DamagedFiles() => Files.Where(file => file.State == CheckedFileState.Damaged).Select(file => file.Name).ToList();
}
