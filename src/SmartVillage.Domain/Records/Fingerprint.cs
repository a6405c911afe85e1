using System.Buffers.Binary;

namespace SmartVillage.Domain.Records;

/// <summary>
/// Keyed fingerprint of a record, HMAC-SHA-256 cut to 128 bits. Keyed, because an unkeyed hash of a row lets a thief of the store guess NIKs.
/// </summary>
public readonly record struct Fingerprint(ulong High, ulong Low)
{
    /// <summary>Bytes of a fingerprint.</summary>
    public const int Size = 16;

    /// <summary>Takes the first 16 bytes.</summary>
    public static Fingerprint FromBytes(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    /// <summary>The 16 bytes, as stored.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), Low);
        return bytes;
    }
}
