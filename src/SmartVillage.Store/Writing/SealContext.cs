using System.Buffers.Binary;
using SmartVillage.Domain.Records;

namespace SmartVillage.Store.Writing;

/// <summary>
/// What a sealed block belongs to, authenticated with it: a block that was moved to another field, village or row does not open. Rows are named by their fingerprint,
/// which is known before a row has an id and stays with a tombstone.
/// </summary>
internal readonly record struct SealContext(int Scope, long VillageId, Fingerprint Row = default)
{
    public const int Size = sizeof(int) + sizeof(long) + Fingerprint.Size;

    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target, Scope);
        BinaryPrimitives.WriteInt64LittleEndian(target[4..], VillageId);
        BinaryPrimitives.WriteUInt64BigEndian(target[12..], Row.High);
        BinaryPrimitives.WriteUInt64BigEndian(target[20..], Row.Low);
    }
}
