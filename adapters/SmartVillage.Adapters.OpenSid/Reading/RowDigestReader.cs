using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>
/// Digests every row on our side, for a server beside us: the server only joins the columns, which costs a third of hashing them there too, and the rows cross no line. 64 bits of SHA-256
/// over salt and content.
/// </summary>
internal sealed class RowDigestReader(SourceSession session, EntityPlan plan, ResidentExtras extras, ReadOnlyMemory<byte> salt, bool pregnancyIsOld)
{
    private const int ChunkRows = 50_000;
    private const int BatchRows = 1024;
    private const int ContentOrdinal = 1;

    private readonly int _separators = RowContent.Separators(plan);
    private readonly SpecificRow? _specific = SpecificRow.Of(plan, extras, pregnancyIsOld);
    private readonly bool _hasPlaces = plan.Mapping.Entity == Domain.Records.Entities.Residents && extras.Coordinates.Count + extras.Covid.Count > 0;
    private readonly List<long> _untold = [];
    private byte[] _buffer = salt.ToArray();

    private string Key => $"t.`{plan.Key.Name}`";

    public async IAsyncEnumerable<DigestBatch> ReadAsync(string condition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Data spesifik is read out of the content where that is possible: seven more columns of a million rows cost as much as the content itself.
        var others = _specific is { IsInContent: false } ? _specific.SelectList : string.Empty;
        long? after = null;
        int got;
        do
        {
            got = 0;
            var range = after is { } last ? $" AND {Key} > {last}" : string.Empty;
            var sql = $"SELECT {Key}, {RowContent.Expression(plan)}{others} FROM `{plan.Table.Name}` t WHERE {condition}{range} ORDER BY {Key} LIMIT {ChunkRows}";
            await using var query = await session.QueryAsync(sql, cancellationToken);
            var row = new ServerRow(query.Reader);
            var (digests, tallies) = NewLists();
            while (await query.ReadAsync(cancellationToken))
            {
                got++;
                after = query.Reader.GetInt64(0);
                digests.Add(Digest(query.Reader, row, after.Value, tallies));
                if (digests.Count == BatchRows)
                {
                    yield return new DigestBatch(digests, tallies);
                    (digests, tallies) = NewLists();
                }
            }

            yield return new DigestBatch(digests, tallies);
        }
        while (got == ChunkRows);

        foreach (var keys in _untold.Chunk(BatchRows))
        {
            yield return new DigestBatch([], await TallyAsync(_specific!, condition, keys, cancellationToken));
        }
    }

    private (List<RangeDigest> Digests, List<SpecificTally> Tallies) NewLists() => (new(BatchRows), new(_specific is null ? 0 : BatchRows));

    private RangeDigest Digest(MySqlDataReader reader, ServerRow row, long key, List<SpecificTally> tallies)
    {
        // Keys below 1 are quarantined, and quarantined rows are read.
        if (key <= 0)
        {
            return new RangeDigest(key, key, 0, IsCertain: false);
        }

        if (_specific is { IsInContent: false })
        {
            tallies.Add(_specific.Read(row, ContentOrdinal + 1, key));
        }

        // No content: it was longer than the server's longest packet.
        if (reader.IsDBNull(ContentOrdinal))
        {
            if (_specific is { IsInContent: true })
            {
                _untold.Add(key);
            }

            return new RangeDigest(key, key, 0, IsCertain: false);
        }

        var place = _hasPlaces ? extras.ContentOf(key) : string.Empty;
        var length = (int)reader.GetBytes(ContentOrdinal, 0, null, 0, 0);
        var needed = salt.Length + length + Encoding.UTF8.GetMaxByteCount(place.Length);
        if (_buffer.Length < needed)
        {
            Array.Resize(ref _buffer, Math.Max(needed, 2 * _buffer.Length));
        }

        reader.GetBytes(ContentOrdinal, 0, _buffer, salt.Length, length);
        var content = _buffer.AsSpan(salt.Length, length);
        if (_specific is { IsInContent: true })
        {
            tallies.Add(_specific.Read(content, key));
        }

        return content.Count(RowContent.Separator) == _separators
            ? new RangeDigest(key, key, Hash(salt.Length + length, place))
            : new RangeDigest(key, key, 0, IsCertain: false);
    }

    private ulong Hash(int end, string place)
    {
        end += Encoding.UTF8.GetBytes(place, _buffer.AsSpan(end));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_buffer.AsSpan(0, end), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    /// <summary>Data spesifik of rows that came without content.</summary>
    private async Task<List<SpecificTally>> TallyAsync(SpecificRow specific, string condition, long[] keys, CancellationToken cancellationToken)
    {
        var tallies = new List<SpecificTally>(keys.Length);
        await using var query = await session.QueryAsync(
            $"SELECT {Key}{specific.SelectList} FROM `{plan.Table.Name}` t WHERE {condition} AND {Key} IN ({string.Join(',', keys)})", cancellationToken);
        var row = new ServerRow(query.Reader);
        while (await query.ReadAsync(cancellationToken))
        {
            tallies.Add(specific.Read(row, 1, query.Reader.GetInt64(0)));
        }

        return tallies;
    }
}
