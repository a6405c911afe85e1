using System.Buffers;
using System.Security.Cryptography;
using SmartVillage.Domain.Records;
using SmartVillage.Store.Keys;
using SmartVillage.Store.Sqlite;

namespace SmartVillage.Store.Writing;

/// <summary>
/// Seals blocks with AES-256-GCM: format byte, 12 random bytes, content, 16 bytes of tag. Where a block belongs is authenticated with it. Thread-safe.
/// </summary>
internal sealed class RecordSealer(StoreKeys keys) : IDisposable
{
    private const byte Format = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int Overhead = 1 + NonceSize + TagSize;

    private readonly byte[] _key = keys.Derive("seal.v1");
    private readonly ThreadLocal<AesGcm> _aes = new(() => new AesGcm(keys.Derive("seal.v1"), TagSize), trackAllValues: true);

    public static int SealedLength(int plainLength) => plainLength + Overhead;

    /// <summary>A cipher for one thread that seals many blocks.</summary>
    public AesGcm CreateCipher() => new(_key, TagSize);

    public byte[] Seal(in SealContext context, ReadOnlySpan<byte> plain)
    {
        var sealedBlock = new byte[SealedLength(plain.Length)];
        Span<byte> nonce = stackalloc byte[NonceSize];
        RandomNumberGenerator.Fill(nonce);
        Seal(_aes.Value!, nonce, context, plain, sealedBlock);
        return sealedBlock;
    }

    public static void Seal(AesGcm aes, ReadOnlySpan<byte> nonce, in SealContext context, ReadOnlySpan<byte> plain, Span<byte> target)
    {
        Span<byte> bound = stackalloc byte[SealContext.Size];
        context.Write(bound);
        target[0] = Format;
        nonce.CopyTo(target[1..]);
        aes.Encrypt(nonce, plain, target.Slice(1 + NonceSize, plain.Length), target[^TagSize..], bound);
    }

    public byte[] Open(in SealContext context, ReadOnlySpan<byte> block)
    {
        var plain = new byte[Math.Max(0, block.Length - Overhead)];
        Open(context, block, plain);
        return plain;
    }

    /// <summary>Opens the block of a row.</summary>
    public EntityRecord OpenRecord(EntityDefinition entity, long villageId, Fingerprint fingerprint, long sourceKey, ReadOnlySpan<byte> block)
    {
        var length = Math.Max(0, block.Length - Overhead);
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Open(new SealContext(entity.Number, villageId, fingerprint), block, rented.AsSpan(0, length));
            return RecordCodec.Decode(entity, sourceKey, rented.AsSpan(0, length));
        }
        catch (FormatException e)
        {
            throw StoreErrors.Unsealable(e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    public void Dispose()
    {
        foreach (var aes in _aes.Values)
        {
            aes.Dispose();
        }

        _aes.Dispose();
    }

    private void Open(in SealContext context, ReadOnlySpan<byte> block, Span<byte> plain)
    {
        if (block.Length < Overhead || block[0] != Format)
        {
            throw StoreErrors.Unsealable();
        }

        Span<byte> bound = stackalloc byte[SealContext.Size];
        context.Write(bound);
        try
        {
            _aes.Value!.Decrypt(block.Slice(1, NonceSize), block[(1 + NonceSize)..^TagSize], block[^TagSize..], plain, bound);
        }
        catch (CryptographicException e)
        {
            throw StoreErrors.Unsealable(e);
        }
    }
}
