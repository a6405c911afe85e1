using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SmartVillage.Domain.Records;

namespace SmartVillage.Store.Marketplace;

/// <summary>
/// Everything that decides about a listing, as a hash: a night that changed one product makes one listing, not all. Made of fingerprints, which are keyed.
/// </summary>
internal sealed class ListingSource(string madeFor) : IDisposable
{
    private const byte Missing = 0xFF;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _village = SHA256.HashData(Encoding.UTF8.GetBytes(madeFor));

    /// <param name="product">Fingerprint of the product.</param>
    /// <param name="seller">Its seller, or null when there is none.</param>
    /// <param name="category">Fingerprint of its category, or null when there is none.</param>
    public byte[] Of(Fingerprint product, VillageSeller? seller, Fingerprint? category)
    {
        _hash.AppendData(_village);
        _hash.AppendData(product.ToBytes());
        _hash.AppendData(category?.ToBytes() ?? [Missing]);
        if (seller is null)
        {
            _hash.AppendData([Missing]);
        }
        else
        {
            _hash.AppendData(seller.Fingerprint.ToBytes());
            _hash.AppendData(Encoding.UTF8.GetBytes(seller.Id.Value));
            _hash.AppendData(Resident(seller));
        }

        return _hash.GetHashAndReset();
    }

    public void Dispose() => _hash.Dispose();

    private static byte[] Resident(VillageSeller seller)
    {
        if (seller.Resident is not { } resident)
        {
            return [Missing];
        }

        var bytes = new byte[sizeof(long) + 2];
        BinaryPrimitives.WriteInt64BigEndian(bytes, resident.LifeStatus ?? 0);
        bytes[^2] = resident.LifeStatus is null ? Missing : (byte)0;
        bytes[^1] = resident.SellsElsewhere ? (byte)1 : (byte)0;
        return bytes;
    }
}
