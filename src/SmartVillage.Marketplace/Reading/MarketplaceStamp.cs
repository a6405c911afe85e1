namespace SmartVillage.Marketplace.Reading;

/// <summary>
/// A state of the marketplace: whatever was made from one stamp still holds as long as the stamp is equal. Indexes and feeds are keyed by it.
/// </summary>
/// <param name="Epoch">Random name of the store's history; after a restore it is another one and nothing older counts.</param>
/// <param name="Villages">Where every village stands, by dotted code, in that order.</param>
public sealed record MarketplaceStamp(string Epoch, IReadOnlyList<VillageStamp> Villages)
{
    /// <inheritdoc />
    public bool Equals(MarketplaceStamp? other) => ReferenceEquals(this, other) || other is not null && string.Equals(Epoch, other.Epoch, StringComparison.Ordinal) && Villages.SequenceEqual(other.Villages);

    /// <inheritdoc />
    public override int GetHashCode() => Villages.Aggregate(Epoch.GetHashCode(StringComparison.Ordinal), HashCode.Combine);
}

/// <summary>Where one village stands.</summary>
/// <param name="Village">Dotted code.</param>
/// <param name="Edition">Edition of its data.</param>
/// <param name="Revision">Grows with everything that readers can see of its data, also without a new edition.</param>
/// <param name="Cards">Grows with every change of a seller's card.</param>
public sealed record VillageStamp(string Village, long Edition, long Revision, long Cards);
