namespace SmartVillage.Sync.Upkeep;

/// <summary>One file of the store.</summary>
/// <param name="Name">Name without its folder.</param>
/// <param name="State">What the check found.</param>
/// <param name="Faults">Number of faults found; a check stops counting at a hundred.</param>
/// <param name="Bytes">Size of the file.</param>
public sealed record CheckedFile(string Name, CheckedFileState State, int Faults, long Bytes);
