using System.Buffers;
using System.Text;
using MySqlConnector;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Some rows as they came, to be digested while the next are read. Their bytes lie one behind the other in a buffer that is used again.</summary>
internal sealed class RowLot : IDisposable
{
    private const int UsualBytes = 512 * 1024;

    private readonly List<Row> _rows = new(Capacity);
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(UsualBytes);
    private int _end;

    /// <summary>Rows of a full lot.</summary>
    public const int Capacity = 1024;

    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>Data spesifik that came in columns of its own.</summary>
    public List<SpecificTally> Tallies { get; } = [];

    public void Add(long key, ReadOnlySpan<byte> salt, MySqlDataReader reader, int ordinal, string place)
    {
        var length = (int)reader.GetBytes(ordinal, 0, null, 0, 0);
        var start = Append(salt, length + Encoding.UTF8.GetMaxByteCount(place.Length));
        reader.GetBytes(ordinal, 0, _bytes, _end, length);
        _end += length;
        _end += Encoding.UTF8.GetBytes(place, _bytes.AsSpan(_end));
        _rows.Add(new Row(key, start, start + salt.Length, length, _end));
    }

    /// <summary>A row of which nothing is known but its key.</summary>
    public void AddUntold(long key) => _rows.Add(new Row(key, 0, 0, 0, 0));

    /// <summary>Content of a row as the server joined it.</summary>
    public ReadOnlySpan<byte> ContentOf(Row row) => _bytes.AsSpan(row.Content, row.ContentLength);

    /// <summary>Salt, content and place.</summary>
    public ReadOnlySpan<byte> AllOf(Row row) => _bytes.AsSpan(row.Start, row.End - row.Start);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private int Append(ReadOnlySpan<byte> salt, int more)
    {
        var needed = _end + salt.Length + more;
        if (needed > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, 2 * _bytes.Length));
            _bytes.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        var start = _end;
        salt.CopyTo(_bytes.AsSpan(start));
        _end += salt.Length;
        return start;
    }

    /// <summary>Where a row lies in the buffer; nowhere when nothing of it is known.</summary>
    internal readonly record struct Row(long Key, int Start, int Content, int ContentLength, int End)
    {
        public bool IsTold => End > 0;
    }
}
