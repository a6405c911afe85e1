namespace SmartVillage.Api.Http;

/// <summary>Takes what is written as the body of an answer and keeps it until it is sent.</summary>
internal sealed class GatheredBody : Stream
{
    private LentBytes _bytes = new(expected: 0);

    public ReadOnlyMemory<byte> Written => _bytes.Written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _bytes.Written.Length;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    /// <summary>Takes the whole body over in the memory that it was written in, which is given back here. Most answers are written at once and need no copy.</summary>
    public void TakeOver(LentBytes body)
    {
        if (_bytes.Written.Length > 0)
        {
            _bytes.Write(body.Written.Span);
            body.GiveBack();
            return;
        }

        _bytes.GiveBack();
        _bytes = body;
    }

    public override void Write(ReadOnlySpan<byte> buffer) => _bytes.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => _bytes.Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _bytes.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        _bytes.Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _bytes.GiveBack();
        base.Dispose(disposing);
    }
}
