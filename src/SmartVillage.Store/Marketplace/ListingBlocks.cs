using System.Text.Json;
using SmartVillage.Domain.Records;
using SmartVillage.Marketplace.Products;
using SmartVillage.Store.Sqlite;
using SmartVillage.Store.Writing;

namespace SmartVillage.Store.Marketplace;

/// <summary>Listings as they are stored: JSON, sealed because a phone is in it, bound to village and product.</summary>
internal static class ListingBlocks
{
    public static byte[] Seal(RecordSealer sealer, long villageId, long productId, Listing listing) =>
        sealer.Seal(Place(villageId, productId), JsonSerializer.SerializeToUtf8Bytes(listing, StoreJson.Options));

    /// <exception cref="Domain.Errors.StoreException">The block is damaged.</exception>
    public static Listing Open(RecordSealer sealer, long villageId, long productId, ReadOnlySpan<byte> block)
    {
        try
        {
            return JsonSerializer.Deserialize<Listing>(sealer.Open(Place(villageId, productId), block), StoreJson.Options)!;
        }
        catch (JsonException e)
        {
            throw StoreErrors.Unsealable(e);
        }
    }

    private static SealContext Place(long villageId, long productId) => new(SealScope.Listings, villageId, new Fingerprint(0, (ulong)productId));
}
