namespace SmartVillage.Marketplace.Products;

/// <summary>Whether buyers see a product.</summary>
public enum ListingState
{
    /// <summary>Everybody sees it.</summary>
    Public,

    /// <summary>Only the operator sees it, with the reasons.</summary>
    Paused,
}

/// <summary>Whether a product is shown, and every reason why not.</summary>
public sealed record ListingStatus
{
    /// <summary>Shown.</summary>
    public static readonly ListingStatus Public = new([]);

    private ListingStatus(IReadOnlyList<PauseReason> reasons) => Reasons = reasons;

    /// <summary>Empty when it is public.</summary>
    public IReadOnlyList<PauseReason> Reasons { get; }

    /// <summary>Public or paused.</summary>
    public ListingState State => Reasons.Count == 0 ? ListingState.Public : ListingState.Paused;

    /// <summary>Public without reasons, paused with any.</summary>
    public static ListingStatus Of(IReadOnlyList<PauseReason> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        return reasons.Count == 0 ? Public : new ListingStatus(reasons);
    }
}
