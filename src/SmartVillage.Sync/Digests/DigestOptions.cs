namespace SmartVillage.Sync.Digests;

/// <summary>How far digests may stand in for reading.</summary>
public sealed record DigestOptions
{
    /// <summary>Every row is read again when this much time has passed; a little less than seven days, so that it is every seventh night.</summary>
    public TimeSpan FullReadingEvery { get; init; } = TimeSpan.FromDays(6.5);

    /// <summary>Whether digests are used at all.</summary>
    public bool Enabled { get; init; } = true;
}
