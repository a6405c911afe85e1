using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SmartVillage.Store.Backup;

/// <summary>
/// How a backup file is sealed: a header with salt and cost, then blocks of AES-256-GCM. The nonce counts the blocks and marks the last one, so that blocks cannot be left out,
/// moved or cut off at the end unnoticed; the header is authenticated with every block.
/// </summary>
internal sealed class BackupSeal : IDisposable
{
    public const int BlockSize = 1 << 20;
    public const int TagSize = 16;
    public const int HeaderSize = 32;

    private const int Iterations = 600_000;
    private const int MostIterations = 10_000_000;
    private const int SaltSize = 16;
    private static readonly byte[] Magic = "SVBACKUP"u8.ToArray();

    private readonly AesGcm _aes;
    private readonly byte[] _header;
    private ulong _block;

    private BackupSeal(string passphrase, byte[] header)
    {
        _header = header;
        var salt = header.AsSpan(Magic.Length + (2 * sizeof(int)), SaltSize);
        var key = Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(Magic.Length + sizeof(int))), HashAlgorithmName.SHA256, 32);
        _aes = new AesGcm(key, TagSize);
        CryptographicOperations.ZeroMemory(key);
    }

    public static BackupSeal Create(string passphrase, Stream target)
    {
        var header = new byte[HeaderSize];
        Magic.CopyTo(header, 0);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(Magic.Length), 1);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(Magic.Length + sizeof(int)), Iterations);
        RandomNumberGenerator.Fill(header.AsSpan(Magic.Length + (2 * sizeof(int))));
        target.Write(header);
        return new BackupSeal(passphrase, header);
    }

    public static BackupSeal Open(string passphrase, Stream source)
    {
        var header = new byte[HeaderSize];
        var isOurs = source.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) == HeaderSize && header.AsSpan().StartsWith(Magic)
            && BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(Magic.Length)) == 1
            && BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(Magic.Length + sizeof(int))) is > 0 and <= MostIterations;
        return isOurs ? new BackupSeal(passphrase, header) : throw BackupErrors.NotABackup();
    }

    public void Encrypt(ReadOnlySpan<byte> plain, Span<byte> target, bool isLast) =>
        _aes.Encrypt(NextNonce(isLast), plain, target[..plain.Length], target.Slice(plain.Length, TagSize), _header);

    public void Decrypt(ReadOnlySpan<byte> block, Span<byte> plain, bool isLast)
    {
        try
        {
            _aes.Decrypt(NextNonce(isLast), block[..^TagSize], block[^TagSize..], plain[..(block.Length - TagSize)], _header);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw BackupErrors.Unreadable(e);
        }
    }

    public void Dispose() => _aes.Dispose();

    private byte[] NextNonce(bool isLast)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteUInt64BigEndian(nonce, _block++);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}
