namespace SmartVillage.Adapters.OpenSid.Backup.Files;

/// <summary>Bytes of a backup one after the other through a buffer of fixed size, with the place in the file and the line for messages.</summary>
internal sealed class ByteCursor(Stream stream, BackupFailures failures) : IDisposable
{
    private const int BufferBytes = 64 * 1024;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private long _base;
    private int _at;
    private int _end;

    /// <summary>Bytes before the current one.</summary>
    public long Position => _base + _at;

    /// <summary>Line of the current byte, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The bytes at hand, at least one unless the file has ended.</summary>
    public ReadOnlySpan<byte> Rest
    {
        get
        {
            Ensure(1);
            return _buffer.AsSpan(_at, _end - _at);
        }
    }

    /// <summary>A byte without moving, -1 behind the end.</summary>
    public int Peek(int ahead = 0) => _at + ahead < _end || Ensure(ahead + 1) ? _buffer[_at + ahead] : -1;

    /// <summary>Takes a byte, -1 at the end.</summary>
    public int Read()
    {
        var value = Peek();
        if (value >= 0)
        {
            _at++;
            Line += value == '\n' ? 1 : 0;
        }

        return value;
    }

    /// <summary>Moves on over bytes at hand.</summary>
    public void Skip(int count)
    {
        Line += _buffer.AsSpan(_at, count).Count((byte)'\n');
        _at += count;
    }

    /// <summary>Moves on to a place that an earlier pass has found.</summary>
    public void MoveTo(long position, long line)
    {
        if (stream.CanSeek && position - Position > _end - _at)
        {
            stream.Position = position;
            (_base, _at, _end) = (position, 0, 0);
        }

        while (Position < position && Ensure(1))
        {
            _at += (int)Math.Min(position - Position, _end - _at);
        }

        if (Position < position)
        {
            throw failures.Changed();
        }

        Line = line;
    }

    public void Dispose() => stream.Dispose();

    private bool Ensure(int count)
    {
        while (_end - _at < count)
        {
            if (_at > 0)
            {
                _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
                (_base, _end, _at) = (_base + _at, _end - _at, 0);
            }

            var read = Fill();
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }

    private int Fill()
    {
        try
        {
            return stream.Read(_buffer, _end, _buffer.Length - _end);
        }
        catch (InvalidDataException exception)
        {
            throw failures.Container("isi yang dipadatkan rusak atau terpotong", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw failures.Unreadable(exception);
        }
    }
}
