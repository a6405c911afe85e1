namespace SmartVillage.Store.Backup;

/// <summary>Takes plain bytes and writes sealed blocks; the last one is written by <see cref="Complete"/> and by nothing else.</summary>
internal sealed class SealingStream(Stream target, string passphrase) : WriteOnlyStream
{
    private readonly BackupSeal _seal = BackupSeal.Create(passphrase, target);
    private readonly byte[] _plain = new byte[BackupSeal.BlockSize];
    private readonly byte[] _sealed = new byte[BackupSeal.BlockSize + BackupSeal.TagSize];
    private int _filled;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_filled == _plain.Length)
            {
                WriteBlock(isLast: false);
            }

            var some = Math.Min(buffer.Length, _plain.Length - _filled);
            buffer[..some].CopyTo(_plain.AsSpan(_filled));
            _filled += some;
            buffer = buffer[some..];
        }
    }

    public void Complete() => WriteBlock(isLast: true);

    protected override void Dispose(bool disposing)
    {
        _seal.Dispose();
        base.Dispose(disposing);
    }

    private void WriteBlock(bool isLast)
    {
        _seal.Encrypt(_plain.AsSpan(0, _filled), _sealed, isLast);
        target.Write(_sealed, 0, _filled + BackupSeal.TagSize);
        _filled = 0;
    }
}
