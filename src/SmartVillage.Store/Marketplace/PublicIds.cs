using System.Globalization;
using SmartVillage.Marketplace;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Store.Marketplace;

/// <summary>
/// Public ids of the marketplace, made with a key of the store: whoever has one cannot find the row, the person, or another product of the same seller. Each is given once and then kept with
/// its row, so that these rules only matter for who is new. They are made of who sells and what it is called, so that a store which has to be built up again gives the same ids to the same
/// people, and never somebody's id, with its card, to somebody else.
/// </summary>
internal static class PublicIds
{
    /// <summary>Of a seller with a real NIK; another one in every village.</summary>
    public static MarketId OfPerson(IStoreKeys keys, string village, string nik) => Make(keys, "market-seller-person", $"{village}/{nik}");

    /// <summary>Of what a seller offers under a name.</summary>
    public static MarketId OfGoods(IStoreKeys keys, MarketId seller, string foldedName) => Make(keys, "market-listing-name", $"{seller}/{foldedName}");

    /// <summary>Of a row about which nothing else is known, or whose own id is taken; only in one history of the store, because another one gives the row's number to others.</summary>
    public static MarketId OfRow(IStoreKeys keys, string epoch, string table, long id) => Make(keys, "market-row", string.Create(CultureInfo.InvariantCulture, $"{epoch}/{table}/{id}"));

    /// <summary>As sellers were called before ids were kept.</summary>
    public static MarketId OfSellerBefore(IStoreKeys keys, long villageId, long sellerId) =>
        Make(keys, "market-seller", string.Create(CultureInfo.InvariantCulture, $"{villageId}/{sellerId}"));

    private static MarketId Make(IStoreKeys keys, string purpose, string what) => MarketId.FromBytes(keys.ComputeBlindIndex(purpose, what));
}
