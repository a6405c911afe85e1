using System.Globalization;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>
/// Pieces of a table by its key alone. Asking for "the next thousand rows of this village" lets a shared server look through everything that lies between them, and at the end through
/// the rest of the table; a piece that ends at a key costs what its rows cost, whoever they belong to.
/// </summary>
internal static class KeyWindows
{
    /// <summary>
    /// Key at which a piece of that many rows ends, or null when no row comes after <paramref name="after"/>. Rows without a key are in no piece; rows that share one are in the same
    /// piece, which then is larger.
    /// </summary>
    public static async Task<long?> NextEndAsync(SourceSession session, TableSchema table, ColumnSchema key, long? after, int rows, CancellationToken cancellationToken)
    {
        var from = after is { } last ? $" WHERE t.`{key.Name}` > {last}" : $" WHERE t.`{key.Name}` IS NOT NULL";
        var end = await session.ScalarAsync(
            $"SELECT MAX(r.k) FROM (SELECT t.`{key.Name}` AS k FROM `{table.Name}` t{from} ORDER BY t.`{key.Name}` LIMIT {rows}) r", cancellationToken);
        return end is null ? null : Convert.ToInt64(end, CultureInfo.InvariantCulture);
    }
}
