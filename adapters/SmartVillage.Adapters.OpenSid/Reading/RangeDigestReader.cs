using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>
/// Lets a server that is not beside us digest its rows itself, so that a few bytes for each key range cross the line: of MD5 over a row's content 64 bits are summed by XOR. One statement
/// covers as many ranges as the server does in a fraction of a second.
/// </summary>
internal sealed class RangeDigestReader(SourceSession session, EntityPlan plan, ResidentExtras extras, ChunkSize chunk)
{
    /// <summary>Keys of one range; part of what a digest means, so it never changes.</summary>
    public const int Width = 256;

    private string Key => $"t.`{plan.Key.Name}`";

    public async IAsyncEnumerable<DigestBatch> ReadAsync(string condition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var places = plan.Mapping.Entity == Domain.Records.Entities.Residents ? extras.SortedKeys() : [];
        var after = long.MinValue;
        for (var isLast = false; !isLast;)
        {
            await session.YieldAsync(cancellationToken);
            var (first, end, rows) = await NextAsync(after, cancellationToken);
            if (rows == 0)
            {
                break;
            }

            // Keys below 1 are quarantined, and quarantined rows are read.
            if (first <= 0)
            {
                yield return new DigestBatch([new RangeDigest(long.MinValue, 0, 0, IsCertain: false)], []);
            }

            isLast = rows < chunk.Rows;
            var last = (((Math.Max(0, end) / Width) + 1) * Width) - 1;
            yield return new DigestBatch(await DigestAsync($"{condition} AND {Key} > {Math.Max(0, after)} AND {Key} <= {last}", places, cancellationToken), []);
            after = last;
        }
    }

    /// <summary>First and last key of the next piece, and its rows, whoever they belong to.</summary>
    private async Task<(long First, long End, long Rows)> NextAsync(long after, CancellationToken cancellationToken)
    {
        await using var query = await session.QueryAsync(
            $"SELECT COUNT(*), MIN(r.k), MAX(r.k) FROM (SELECT {Key} AS k FROM `{plan.Table.Name}` t WHERE {Key} > {after} ORDER BY {Key} LIMIT {chunk.Rows}) r", cancellationToken);
        var next = (0L, 0L, 0L);
        while (await query.ReadAsync(cancellationToken))
        {
            next = query.Reader.GetInt64(0) == 0 ? next : (query.Reader.GetInt64(1), query.Reader.GetInt64(2), query.Reader.GetInt64(0));
        }

        return next;
    }

    private async Task<List<RangeDigest>> DigestAsync(string condition, long[] places, CancellationToken cancellationToken)
    {
        // A row longer than the longest packet has no content; a value that never comes again makes its range be read.
        var row = $"CAST(CONV(LEFT(COALESCE(MD5({RowContent.Expression(plan)}), MD5(UUID())), 16), 16, 10) AS UNSIGNED)";
        var sql = $"SELECT {Key} DIV {Width}, COUNT(*), BIT_XOR({row}) FROM `{plan.Table.Name}` t WHERE {condition} GROUP BY {Key} DIV {Width} ORDER BY {Key} DIV {Width}";
        var ranges = new List<RangeDigest>();
        await using var query = await session.QueryAsync(sql, cancellationToken);
        var reader = query.Reader;
        while (await query.ReadAsync(cancellationToken))
        {
            var from = reader.GetInt64(0) * Width;
            var to = from + Width - 1;
            ranges.Add(new RangeDigest(from, to, Hash(reader.GetInt64(1), reader.GetUInt64(2), from, to, places)));
        }

        chunk.Took(query.Waited);
        return ranges;
    }

    private ulong Hash(long rows, ulong content, long from, long to, long[] places)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(head, rows);
        BinaryPrimitives.WriteUInt64LittleEndian(head[8..], content);
        hash.AppendData(head);
        var at = Array.BinarySearch(places, from);
        for (at = at < 0 ? ~at : at; at < places.Length && places[at] <= to; at++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{places[at]}{extras.ContentOf(places[at])}"));
        }

        return BinaryPrimitives.ReadUInt64LittleEndian(hash.GetHashAndReset());
    }
}
