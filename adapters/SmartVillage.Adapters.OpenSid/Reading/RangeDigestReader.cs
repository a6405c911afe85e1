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
        var (after, rows, isFirst) = (0L, 0, true);
        while (true)
        {
            await session.YieldAsync(cancellationToken);
            rows = Math.Max(rows, chunk.Rows);
            var (ranges, seen, hasOthers) = await DigestAsync(condition, after, rows, isFirst, cancellationToken);
            if (hasOthers)
            {
                yield return new DigestBatch([new RangeDigest(long.MinValue, 0, 0, IsCertain: false)], []);
            }

            // The last range of a full piece may go on in the next one.
            var isEnd = seen < rows;
            var whole = isEnd ? ranges : ranges[..^1];
            yield return new DigestBatch([.. whole.Where(range => range.Rows > 0).Select(range => Digest(range, places))], []);
            if (isEnd)
            {
                yield break;
            }

            (after, rows, isFirst) = (Math.Max(after, (ranges[^1].Number * Width) - 1), whole.Count == 0 ? 2 * rows : 0, false);
        }
    }

    /// <summary>
    /// One question for each piece: the piece is cut by the key alone, whoever its rows belong to, and rows of others weigh nothing in it. With the first one comes whether there
    /// are keys below 1.
    /// </summary>
    private async Task<(List<KeyedSum> Ranges, long Seen, bool HasOthers)> DigestAsync(
        string condition, long after, int rows, bool isFirst, CancellationToken cancellationToken)
    {
        var piece = $"SELECT {Key} AS k, CASE WHEN {condition} THEN {RowContent.Digest(plan)} END AS h FROM `{plan.Table.Name}` t WHERE {Key} > {after} ORDER BY {Key} LIMIT {rows}";
        var sql = $"SELECT r.k DIV {Width} AS n, COUNT(*), COUNT(r.h), BIT_XOR(r.h) FROM ({piece}) r GROUP BY r.k DIV {Width} ORDER BY n";
        var others = isFirst ? $";\nSELECT 1 FROM `{plan.Table.Name}` t WHERE {condition} AND {Key} <= 0 LIMIT 1" : string.Empty;
        var ranges = new List<KeyedSum>();
        var seen = 0L;
        await using var query = await session.QueryAsync(sql + others, cancellationToken);
        while (await query.ReadAsync(cancellationToken))
        {
            seen += query.Reader.GetInt64(1);
            ranges.Add(new KeyedSum(query.Reader.GetInt64(0), query.Reader.GetInt64(2), query.Reader.GetUInt64(3)));
        }

        var hasOthers = isFirst && await query.NextAsync(cancellationToken) && await query.ReadAsync(cancellationToken);
        chunk.Took(query.Waited);
        return (ranges, seen, hasOthers);
    }

    private RangeDigest Digest(KeyedSum range, long[] places)
    {
        var from = range.Number * Width;
        var to = from + Width - 1;
        return new RangeDigest(from, to, Hash(range.Rows, range.Content, from, to, places));
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

    /// <summary>Rows of the village in one range, and the sum over their content.</summary>
    private readonly record struct KeyedSum(long Number, long Rows, ulong Content);
}
