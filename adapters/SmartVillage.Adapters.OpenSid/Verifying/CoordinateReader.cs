using System.Globalization;
using SmartVillage.Adapters.OpenSid.Metering;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>Reads residents' coordinates from a server.</summary>
internal static class CoordinateReader
{
    private const string Table = "tweb_penduduk_map";

    /// <summary>
    /// Most rows of a window. No release gives the table an index, so that each window looks through all of it: few large ones are the smaller load, as long as one stays short.
    /// </summary>
    private const int LargestWindow = 50_000;

    /// <summary>Digests of all coordinates.</summary>
    public static async Task<CoordinateSums> LoadAsync(SourceSession session, bool inWindows, CancellationToken cancellationToken)
    {
        var sums = new CoordinateSums();
        if (!inWindows)
        {
            await session.YieldAsync(cancellationToken);
            await AddAsync(session, "TRUE", sums, cancellationToken);
            return sums;
        }

        var chunk = new ChunkSize(isLocal: false, LargestWindow);
        var windows = new SourceWindows(session, Table, "id", chunk);
        while (await windows.NextAsync(cancellationToken) is { } window)
        {
            chunk.Took(await AddAsync(session, window, sums, cancellationToken));
        }

        return sums;
    }

    /// <summary>The coordinates that count of residents with these keys.</summary>
    public static async Task<Dictionary<long, (string? Latitude, string? Longitude)>> FindAsync(SourceSession session, string keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, (string?, string?)>();
        await using var query = await session.QueryAsync(Select($"t.`id` IN ({keys})"), cancellationToken);
        while (await query.ReadAsync(cancellationToken))
        {
            CoordinateSums.KeepLowest(found, long.Parse(query.Reader.GetString(0), CultureInfo.InvariantCulture), query.TextOrNull(1), query.TextOrNull(2));
        }

        return found;
    }

    private static string Select(string condition) => $"SELECT CAST(t.`id` AS CHAR), CAST(t.`lat` AS CHAR), CAST(t.`lng` AS CHAR) FROM `{Table}` t WHERE {condition}";

    private static async Task<TimeSpan> AddAsync(SourceSession session, string condition, CoordinateSums sums, CancellationToken cancellationToken)
    {
        await using var query = await session.QueryAsync($"{Select(condition)} ORDER BY t.`id`", cancellationToken);
        while (await query.ReadAsync(cancellationToken))
        {
            sums.Add(query.TextOrNull(0), query.TextOrNull(1), query.TextOrNull(2));
        }

        return query.Waited;
    }
}
