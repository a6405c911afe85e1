using System.Globalization;
using SmartVillage.Adapters.OpenSid.Metering;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>
/// Takes a table with whole numbers as keys in windows that end at a key: rows that share a key stay together, and whoever a row belongs to, a window costs what its rows cost. Where the
/// key has no index each window looks through the table, which is still one short statement after the other.
/// </summary>
internal sealed class SourceWindows(SourceSession session, string table, string key, ChunkSize chunk)
{
    private long _last;

    /// <summary>Condition for the rows of the next window, once the server has room for it; null after the last one. The table is called <c>t</c>.</summary>
    public async Task<string?> NextAsync(CancellationToken cancellationToken)
    {
        await session.YieldAsync(cancellationToken);
        var end = await session.ScalarAsync(
            $"SELECT MAX(r.k) FROM (SELECT t.`{key}` AS k FROM `{table}` t WHERE t.`{key}` > {_last} AND t.`{key}` <= {long.MaxValue} ORDER BY t.`{key}` LIMIT {chunk.Rows}) r",
            cancellationToken);
        if (end is null)
        {
            return null;
        }

        var window = $"t.`{key}` > {_last} AND t.`{key}` <= {end}";
        _last = Convert.ToInt64(end, CultureInfo.InvariantCulture);
        return window;
    }
}
