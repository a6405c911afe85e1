using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>
/// Verifying's own canonical form of a row: every value with its length before it, digested to 16 bytes so that a million rows fit in memory. The digests never
/// leave the process. Reused row by row; not thread-safe.
/// </summary>
internal sealed class CanonicalRow
{
    private const int Nothing = -1;
    private byte[] _bytes = new byte[4096];
    private int _length;

    /// <summary>Appends one value.</summary>
    public void Add(string? value)
    {
        var most = sizeof(int) + (value is null ? 0 : Encoding.UTF8.GetMaxByteCount(value.Length));
        if (_bytes.Length - _length < most)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + most));
        }

        var written = value is null ? Nothing : Encoding.UTF8.GetBytes(value, _bytes.AsSpan(_length + sizeof(int)));
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_length), written);
        _length += sizeof(int) + Math.Max(written, 0);
    }

    /// <summary>Digest of what was added; the row is empty again.</summary>
    public UInt128 Finish()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes.AsSpan(0, _length), hash);
        _length = 0;
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
