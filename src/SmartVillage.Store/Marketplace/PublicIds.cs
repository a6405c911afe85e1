using SmartVillage.Marketplace;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Marketplace;

/// <summary>
/// Public ids of the marketplace, made from rows of ours with a key of the store: whoever has one cannot find the row, or another product of the same seller, and none need be stored.
/// </summary>
internal static class PublicIds
{
    public static MarketId OfListing(IStoreKeys keys, long villageId, long productId) => Make(keys, "market-listing", villageId, productId);

    public static MarketId OfSeller(IStoreKeys keys, long villageId, long sellerId) => Make(keys, "market-seller", villageId, sellerId);

    private static MarketId Make(IStoreKeys keys, string purpose, long villageId, long id) => MarketId.FromBytes(keys.ComputeBlindIndex(purpose, $"{villageId}/{id}"));
}
