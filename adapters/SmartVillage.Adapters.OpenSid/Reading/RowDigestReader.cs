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
    private byte[] _buffer = salt.ToArray();

    public async IAsyncEnumerable<DigestBatch> ReadAsync(string condition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long? after = null;
        int got;
        do
        {
            got = 0;
            var range = after is { } last ? $" AND t.`{plan.Key.Name}` > {last}" : string.Empty;
            var sql = $"SELECT t.`{plan.Key.Name}`, {RowContent.Expression(plan)}{_specific?.SelectList} FROM `{plan.Table.Name}` t WHERE {condition}{range} ORDER BY t.`{plan.Key.Name}` LIMIT {ChunkRows}";
            await using var query = await session.QueryAsync(sql, cancellationToken);
            var reader = query.Reader;
            var row = new ServerRow(reader);
            var digests = new List<RangeDigest>(BatchRows);
            var tallies = new List<SpecificTally>(_specific is null ? 0 : BatchRows);
            while (await query.ReadAsync(cancellationToken))
            {
                got++;
                after = reader.GetInt64(0);
                digests.Add(Digest(reader, after.Value));
                if (after > 0 && _specific is not null)
                {
                    tallies.Add(_specific.Read(row, ContentOrdinal + 1, after.Value));
                }

                if (digests.Count == BatchRows)
                {
                    yield return new DigestBatch(digests, tallies);
                    (digests, tallies) = (new List<RangeDigest>(BatchRows), new List<SpecificTally>(tallies.Capacity));
                }
            }

            yield return new DigestBatch(digests, tallies);
        }
        while (got == ChunkRows);
    }

    private RangeDigest Digest(MySqlDataReader reader, long key)
    {
        // No content: it was longer than the server's longest packet. Keys below 1 are quarantined, and quarantined rows are read.
        if (key <= 0 || reader.IsDBNull(ContentOrdinal))
        {
            return new RangeDigest(key, key, 0, IsCertain: false);
        }

        var place = Place(key);
        var length = (int)reader.GetBytes(ContentOrdinal, 0, null, 0, 0);
        var needed = salt.Length + length + Encoding.UTF8.GetMaxByteCount(place.Length);
        if (_buffer.Length < needed)
        {
            Array.Resize(ref _buffer, Math.Max(needed, 2 * _buffer.Length));
        }

        reader.GetBytes(ContentOrdinal, 0, _buffer, salt.Length, length);
        if (_buffer.AsSpan(salt.Length, length).Count(RowContent.Separator) != _separators)
        {
            return new RangeDigest(key, key, 0, IsCertain: false);
        }

        var end = salt.Length + length;
        end += Encoding.UTF8.GetBytes(place, _buffer.AsSpan(end));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_buffer.AsSpan(0, end), hash);
        return new RangeDigest(key, key, BinaryPrimitives.ReadUInt64LittleEndian(hash));
    }

    private string Place(long key) => plan.Mapping.Entity == Domain.Records.Entities.Residents ? extras.ContentOf(key) : string.Empty;
}
