using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>
/// Digests every row on our side, for a server beside us: the server only joins the columns, which costs a third of hashing them there too, and the rows cross no line. 64 bits of SHA-256
/// over salt and content, of some rows while the next ones are read.
/// </summary>
internal sealed class RowDigestReader(SourceSession session, EntityPlan plan, ResidentExtras extras, ReadOnlyMemory<byte> salt, bool pregnancyIsOld)
{
    private const int ChunkRows = 50_000;
    private const int ContentOrdinal = 1;
    private const int LotsAhead = 4;

    private readonly int _separators = RowContent.Separators(plan);
    private readonly SpecificRow? _specific = SpecificRow.Of(plan, extras, pregnancyIsOld);
    private readonly bool _hasPlaces = plan.Mapping.Entity == Domain.Records.Entities.Residents && extras.Coordinates.Count + extras.Covid.Count > 0;
    private readonly List<long> _untold = [];

    private string Key => $"t.`{plan.Key.Name}`";

    public async IAsyncEnumerable<DigestBatch> ReadAsync(string condition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var lot in ReadLotsAsync(condition, cancellationToken).ReadAheadAsync(LotsAhead, cancellationToken))
        {
            var batch = Digest(lot, hash);
            lot.Dispose();
            yield return batch;
        }

        foreach (var keys in _untold.Chunk(RowLot.Capacity))
        {
            yield return new DigestBatch([], await TallyAsync(_specific!, condition, keys, cancellationToken));
        }
    }

    private async IAsyncEnumerable<RowLot> ReadLotsAsync(string condition, [EnumeratorCancellation] CancellationToken cancellationToken)
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
            var lot = new RowLot();
            while (await query.ReadAsync(cancellationToken))
            {
                got++;
                after = query.Reader.GetInt64(0);
                Take(query.Reader, row, after.Value, lot);
                if (lot.Rows.Count == RowLot.Capacity)
                {
                    yield return lot;
                    lot = new RowLot();
                }
            }

            yield return lot;
        }
        while (got == ChunkRows);
    }

    private void Take(MySqlDataReader reader, ServerRow row, long key, RowLot lot)
    {
        // Keys below 1 are quarantined, and quarantined rows are read.
        if (key <= 0)
        {
            lot.AddUntold(key);
            return;
        }

        if (_specific is { IsInContent: false })
        {
            lot.Tallies.Add(_specific.Read(row, ContentOrdinal + 1, key));
        }

        // No content: it was longer than the server's longest packet.
        if (reader.IsDBNull(ContentOrdinal))
        {
            if (_specific is { IsInContent: true })
            {
                _untold.Add(key);
            }

            lot.AddUntold(key);
            return;
        }

        lot.Add(key, salt.Span, reader, ContentOrdinal, _hasPlaces ? extras.ContentOf(key) : string.Empty);
    }

    private DigestBatch Digest(RowLot lot, IncrementalHash hash)
    {
        var digests = new List<RangeDigest>(lot.Rows.Count);
        var tallies = lot.Tallies;
        foreach (var row in lot.Rows)
        {
            var content = lot.ContentOf(row);
            if (row.IsTold && _specific is { IsInContent: true })
            {
                tallies.Add(_specific.Read(content, row.Key));
            }

            digests.Add(row.IsTold && content.Count(RowContent.Separator) == _separators
                ? new RangeDigest(row.Key, row.Key, Hash(hash, lot.AllOf(row)))
                : new RangeDigest(row.Key, row.Key, 0, IsCertain: false));
        }

        return new DigestBatch(digests, tallies);
    }

    /// <summary>One hash that is used again: of rows this short, a third of the time goes into setting one up.</summary>
    private static ulong Hash(IncrementalHash hash, ReadOnlySpan<byte> row)
    {
        Span<byte> result = stackalloc byte[SHA256.HashSizeInBytes];
        hash.AppendData(row);
        hash.GetHashAndReset(result);
        return BinaryPrimitives.ReadUInt64LittleEndian(result);
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
