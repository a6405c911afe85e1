using System.Buffers;

namespace SmartVillage.Api.Http;

/// <summary>Bytes of an answer in memory that is lent and given back: answers are large, and thousands a second would keep the collector busy with nothing else.</summary>
internal sealed class LentBytes : IBufferWriter<byte>
{
    private const int LeastRoom = 4096;

    private byte[] _room = [];
    private int _length;

    /// <param name="expected">About how many bytes will be written, 0 when that is not known; what grows is copied again and again.</param>
    public LentBytes(int expected)
    {
        if (expected > 0)
        {
            Grow(expected);
        }
    }

    /// <summary>What was written; not to be looked at after it was given back.</summary>
    public ReadOnlyMemory<byte> Written => _room.AsMemory(0, _length);

    /// <inheritdoc />
    public void Advance(int count) => _length += count;

    /// <inheritdoc />
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = Math.Max(sizeHint, 1);
        if (_room.Length - _length < needed)
        {
            Grow(checked(_length + needed));
        }

        return _room.AsMemory(_length);
    }

    /// <inheritdoc />
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Advance(bytes.Length);
    }

    /// <summary>Gives the memory back. Whoever does not, as after a failure, only leaves it to the collector.</summary>
    public void GiveBack()
    {
        var room = _room;
        (_room, _length) = ([], 0);
        if (room.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(needed, LeastRoom), (int)Math.Min(Array.MaxLength, 2L * _room.Length)));
        Written.Span.CopyTo(larger);
        var smaller = _room;
        _room = larger;
        if (smaller.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(smaller);
        }
    }
}
