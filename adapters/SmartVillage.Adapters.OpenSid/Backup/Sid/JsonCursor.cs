using System.Buffers;
using System.Text.Json;

namespace SmartVillage.Adapters.OpenSid.Backup.Sid;

/// <summary>JSON tokens of a file one after the other, through a buffer that grows only for a single long value, up to a limit.</summary>
internal sealed class JsonCursor : IDisposable
{
    private const int FirstBytes = 64 * 1024;
    private static readonly JsonReaderOptions Options = new() { MaxDepth = BackupLimits.Depth };

    private readonly Stream _stream;
    private readonly BackupFailures _failures;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _at;
    private int _end;
    private long _base;
    private bool _isLast;
    private JsonReaderState _state = new(Options);

    /// <param name="stream">The file.</param>
    /// <param name="start">Where reading begins: 0, or the bracket of an array that an earlier pass found.</param>
    /// <param name="line">Line of it.</param>
    /// <param name="failures">How failures are told.</param>
    public JsonCursor(Stream stream, long start, long line, BackupFailures failures)
    {
        _stream = stream;
        _failures = failures;
        Line = line;
        if (stream.CanSeek)
        {
            stream.Position = start;
        }
        else
        {
            for (var skipped = 0L; skipped < start;)
            {
                var read = ReadSome(_buffer.AsSpan(0, (int)Math.Min(_buffer.Length, start - skipped)));
                skipped += read > 0 ? read : throw failures.Changed();
            }
        }

        _base = start;
    }

    public JsonTokenType Token { get; private set; }

    /// <summary>Text of a name or a value; null for null.</summary>
    public string? Text { get; private set; }

    /// <summary>Where the token begins.</summary>
    public long TokenStart { get; private set; }

    /// <summary>Line of the token.</summary>
    public long Line { get; private set; }

    /// <summary>Takes the next token; false behind the end.</summary>
    /// <param name="keep">Whether a value's text is wanted.</param>
    public bool Read(bool keep = true)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_at, _end - _at), _isLast, _state);
            try
            {
                if (reader.Read())
                {
                    Take(ref reader, keep);
                    return true;
                }
            }
            catch (JsonException exception)
            {
                throw _isLast && reader.BytesConsumed + 64 >= _end - _at
                    ? _failures.Truncated(Line, "JSON tidak lengkap")
                    : _failures.Malformed(Line + (exception.LineNumber ?? 0), "JSON tidak dapat dipahami", exception);
            }
            catch (InvalidOperationException)
            {
                throw _failures.Encoding(Line, "ada bita yang bukan huruf UTF-8");
            }

            if (_isLast)
            {
                return false;
            }

            Advance((int)reader.BytesConsumed);
            _state = reader.CurrentState;
            Fill();
        }
    }

    /// <summary>Takes a value with everything in it.</summary>
    public void SkipValue()
    {
        var depth = 0;
        do
        {
            depth += Token is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : Token is JsonTokenType.EndObject or JsonTokenType.EndArray ? -1 : 0;
        }
        while (depth > 0 && ReadOrFail(keep: false));
    }

    /// <summary>Takes the next token, which must be there.</summary>
    public bool ReadOrFail(bool keep = true) => Read(keep) ? true : throw _failures.Truncated(Line, "JSON tidak lengkap");

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
        _stream.Dispose();
    }

    private void Take(ref Utf8JsonReader reader, bool keep)
    {
        Token = reader.TokenType;
        TokenStart = _base + _at + reader.TokenStartIndex;
        Text = reader.TokenType switch
        {
            JsonTokenType.PropertyName => reader.GetString(),
            JsonTokenType.String when keep => reader.GetString(),
            JsonTokenType.Number when keep => System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
            JsonTokenType.True => "1",
            JsonTokenType.False => "0",
            _ => null,
        };
        _state = reader.CurrentState;
        Advance((int)reader.BytesConsumed);
    }

    private void Advance(int bytes)
    {
        Line += _buffer.AsSpan(_at, bytes).Count((byte)'\n');
        _at += bytes;
    }

    private void Fill()
    {
        if (_at > 0)
        {
            _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            (_base, _end, _at) = (_base + _at, _end - _at, 0);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= BackupLimits.ValueBytes)
            {
                throw _failures.TooLarge(Line, "nilai yang sangat panjang");
            }

            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
            _buffer = larger;
        }

        var read = ReadSome(_buffer.AsSpan(_end));
        _isLast = read == 0;
        _end += read;
    }

    private int ReadSome(Span<byte> target)
    {
        try
        {
            return _stream.Read(target);
        }
        catch (InvalidDataException exception)
        {
            throw _failures.Container("isi yang dipadatkan rusak atau terpotong", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw _failures.Unreadable(exception);
        }
    }
}
