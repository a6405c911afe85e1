using SmartVillage.Sync.Retention;

namespace SmartVillage.Sync.Upkeep;

/// <summary>The last work of each kind; null when it was never done here.</summary>
public sealed record UpkeepState
{
    /// <summary>Last check of the store's files.</summary>
    public UpkeepEntry<StoreCheckReport>? StoreCheck { get; init; }

    /// <summary>Last removal of what is too old.</summary>
    public UpkeepEntry<RetentionReport>? Retention { get; init; }

    /// <summary>Last backup of everything.</summary>
    public DateTimeOffset? BackedUpAt { get; init; }

    /// <summary>Last backup that holds the keys: of the keys alone or of everything.</summary>
    public DateTimeOffset? KeysBackedUpAt { get; init; }
}
