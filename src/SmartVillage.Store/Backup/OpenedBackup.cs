namespace SmartVillage.Store.Backup;

/// <summary>Plain bytes of a sealed file. A block is given only after its seal was checked, and an end that is not marked as the end is an error.</summary>
internal sealed class OpenedBackup(Stream source, string passphrase) : Stream
{
    private readonly BackupSeal _seal = BackupSeal.Open(passphrase, source);
    private readonly byte[] _block = new byte[BackupSeal.BlockSize + BackupSeal.TagSize];
    private readonly byte[] _plain = new byte[BackupSeal.BlockSize];
    private int _length;
    private int _given;
    private bool _isEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_given == _length && !_isEnd)
        {
            ReadBlock();
        }

        var some = Math.Min(buffer.Length, _length - _given);
        _plain.AsSpan(_given, some).CopyTo(buffer);
        _given += some;
        return some;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _seal.Dispose();
        base.Dispose(disposing);
    }

    private void ReadBlock()
    {
        var read = source.ReadAtLeast(_block, _block.Length, throwOnEndOfStream: false);
        if (read < BackupSeal.TagSize)
        {
            throw BackupErrors.Unreadable(inner: null);
        }

        _isEnd = source.Position == source.Length;
        _seal.Decrypt(_block.AsSpan(0, read), _plain, _isEnd);
        (_length, _given) = (read - BackupSeal.TagSize, 0);
    }
}
