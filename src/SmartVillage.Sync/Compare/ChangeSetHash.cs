using System.Buffers.Binary;
using System.Security.Cryptography;
using SmartVillage.Sync.Stores;

namespace SmartVillage.Sync.Compare;

/// <summary>
/// Tells whether two runs found the same changes, so that what a person approved is what gets published. Independent of order; holds no row values, because it is built
/// from keyed fingerprints.
/// </summary>
internal static class ChangeSetHash
{
    public static string Compute(IEnumerable<EntityComparison> comparisons)
    {
        UInt128 sum = 0;
        Span<byte> item = stackalloc byte[2 + 8 + 16];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var comparison in comparisons)
        {
            // A first edition has no list of changes: what it would hold is the change.
            item[0] = (byte)comparison.Entity.Number;
            item[1] = byte.MaxValue;
            BinaryPrimitives.WriteInt64BigEndian(item[2..], comparison.Sum.Rows);
            BinaryPrimitives.WriteUInt128BigEndian(item[10..], comparison.Sum.Sum);
            SHA256.HashData(item, hash);
            sum = unchecked(sum + BinaryPrimitives.ReadUInt128BigEndian(hash));
            foreach (var row in comparison.Fresh.Concat(comparison.Changed))
            {
                item[1] = (byte)row.Kind;
                BinaryPrimitives.WriteInt64BigEndian(item[2..], row.Id == 0 ? row.Record.SourceKey : row.Id);
                row.Fingerprint.ToBytes().CopyTo(item[10..]);
                SHA256.HashData(item, hash);
                sum = unchecked(sum + BinaryPrimitives.ReadUInt128BigEndian(hash));
            }

            item[1] = (byte)ChangeKind.Removed;
            item[10..].Clear();
            foreach (var row in comparison.Vanished)
            {
                BinaryPrimitives.WriteInt64BigEndian(item[2..], row.Id);
                SHA256.HashData(item, hash);
                sum = unchecked(sum + BinaryPrimitives.ReadUInt128BigEndian(hash));
            }
        }

        return sum.ToString("x32");
    }
}
