using System.Buffers;

namespace SmartVillage.Api.Http;

/// <summary>What was written of an answer, in memory that is lent and given back: answers are large, and thousands a second would keep the collector busy with nothing else.</summary>
internal sealed class GatheredBody : Stream
{
    private const int FirstRoom = 32 * 1024;

    private byte[] _room = [];
    private int _length;

    public ReadOnlyMemory<byte> Written => _room.AsMemory(0, _length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > _room.Length - _length)
        {
            Grow(checked(_length + buffer.Length));
        }

        buffer.CopyTo(_room.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
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
        GiveBack();
        (_room, _length) = ([], 0);
        base.Dispose(disposing);
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(needed, FirstRoom), (int)Math.Min(Array.MaxLength, 2L * _room.Length)));
        Written.Span.CopyTo(larger);
        GiveBack();
        _room = larger;
    }

    private void GiveBack()
    {
        if (_room.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_room);
        }
    }
}
