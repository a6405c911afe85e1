namespace SmartVillage.Store.Marketplace;

/// <summary>Values of <c>listings.state</c>.</summary>
internal static class StoredState
{
    public const long Paused = 0;

    public const long Public = 1;

    /// <summary>The product is a tombstone; the row stays so that an old address says so.</summary>
    public const long Gone = 2;
}
