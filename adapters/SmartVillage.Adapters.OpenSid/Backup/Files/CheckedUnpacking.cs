using System.IO.Hashing;

namespace SmartVillage.Adapters.OpenSid.Backup.Files;

/// <summary>
/// Unpacked bytes, held against what the container promises: a file that was cut off must not look like a short one, and one that unpacks to hundreds of times
/// its size was made to harm.
/// </summary>
internal sealed class CheckedUnpacking(Stream unpacked, Stream packed, long packedLength, uint promisedLength, uint? checksum, BackupFailures failures) : Stream
{
    private readonly Crc32 _sum = new();
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _length; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        var read = unpacked.Read(buffer, offset, count);
        _length += read;
        if (_length > BackupLimits.UnpackedBytes || (_length > BackupLimits.RatioFrom && _length / BackupLimits.Ratio > packedLength))
        {
            throw failures.Container("isinya membengkak ratusan kali lipat saat dibuka");
        }

        if (checksum is not null)
        {
            _sum.Append(buffer.AsSpan(offset, read));
        }

        if (read == 0 && count > 0 && ((uint)_length != promisedLength || (checksum is { } promised && _sum.GetCurrentHashAsUInt32() != promised)))
        {
            throw failures.Container("isi yang dipadatkan rusak atau terpotong");
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }
}
