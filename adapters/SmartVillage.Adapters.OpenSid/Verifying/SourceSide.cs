using System.Globalization;
using SmartVillage.Adapters.OpenSid.Metering;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>
/// Digests the source's rows inside one consistent snapshot. Windows of keys keep every statement short on a shared server, and between two of them others come first; what stays in
/// memory is a key and 16 bytes per row.
/// </summary>
internal sealed class SourceSide(SourceSession session, bool isLocal)
{
    private const int RowsAtOnce = 500;
    private readonly ChunkSize _chunk = new(isLocal);
    private readonly CanonicalRow _row = new();
    private CoordinateSums? _coordinates;

    /// <summary>Begins the snapshot; closing the connection ends it.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) => session.RunAsync("START TRANSACTION WITH CONSISTENT SNAPSHOT", cancellationToken);

    /// <summary>Digests of one entity of one village.</summary>
    public async Task<SourceSums> SumAsync(VerifiedEntity entity, VerifiedVillage village, CancellationToken cancellationToken)
    {
        var sums = new SourceSums();
        var coordinates = entity.HasMap ? _coordinates ??= await CoordinateReader.LoadAsync(session, inWindows: entity.HasMapWindows && !isLocal, cancellationToken) : null;
        var scope = village.Scope(entity);
        var select = Select(entity, scope);
        if (!entity.HasIntegerKey)
        {
            // A key that is text has no windows that every collation agrees on.
            await session.YieldAsync(cancellationToken);
            await AddAsync(select, entity, coordinates, sums, cancellationToken);
            return sums;
        }

        await session.YieldAsync(cancellationToken);
        sums.WithoutKey = await CountAsync(
            $"SELECT COUNT(*) FROM `{entity.Table}` t WHERE (t.`{entity.Key}` IS NULL OR t.`{entity.Key}` <= 0 OR t.`{entity.Key}` > {long.MaxValue}) AND {scope}", cancellationToken);
        var windows = new SourceWindows(session, entity.Table, entity.Key, _chunk);
        while (await windows.NextAsync(cancellationToken) is { } window)
        {
            _chunk.Took(await AddAsync($"{select} AND {window}", entity, coordinates, sums, cancellationToken));
        }

        return sums;
    }

    /// <summary>The rows with these keys in canonical form, of the same snapshot.</summary>
    public async Task<IReadOnlyList<SourceRow>> FindAsync(
        VerifiedEntity entity, VerifiedVillage village, IReadOnlyCollection<long> keys, CancellationToken cancellationToken)
    {
        var rows = new List<SourceRow>(keys.Count);
        foreach (var some in keys.Order().Chunk(RowsAtOnce))
        {
            await session.YieldAsync(cancellationToken);
            var list = string.Join(", ", some);
            var coordinates = entity.HasMap ? await CoordinateReader.FindAsync(session, list, cancellationToken) : [];
            await using var query = await session.QueryAsync($"{Select(entity, village.Scope(entity))} AND t.`{entity.Key}` IN ({list})", cancellationToken);
            while (await query.ReadAsync(cancellationToken))
            {
                if (long.TryParse(query.Reader.GetString(0), CultureInfo.InvariantCulture, out var key))
                {
                    var values = entity.Fields.Select((field, i) => field.Rule(query.TextOrNull(i + 1))).ToList();
                    rows.Add(new SourceRow(key, values, coordinates.GetValueOrDefault(key)));
                }
            }
        }

        return rows;
    }

    private static string Select(VerifiedEntity entity, string scope) =>
        $"SELECT CAST(t.`{entity.Key}` AS CHAR){string.Concat(entity.Fields.Select(f => $", {f.Expression}"))} FROM `{entity.Table}` t WHERE {scope}";

    /// <summary>Adds the rows of one statement and says how long the server took.</summary>
    private async Task<TimeSpan> AddAsync(
        string select, VerifiedEntity entity, CoordinateSums? coordinates, SourceSums sums, CancellationToken cancellationToken)
    {
        await using var query = await session.QueryAsync(select, cancellationToken);
        while (await query.ReadAsync(cancellationToken))
        {
            var key = query.TextOrNull(0);
            for (var i = 0; i < entity.Fields.Count; i++)
            {
                _row.Add(entity.Fields[i].Rule(query.TextOrNull(i + 1)));
            }

            var digest = _row.Finish();
            sums.Add(key, coordinates is null ? digest : digest ^ coordinates.Find(key));
        }

        return query.Waited;
    }

    private async Task<long> CountAsync(string statement, CancellationToken cancellationToken) =>
        Convert.ToInt64(await session.ScalarAsync(statement, cancellationToken), CultureInfo.InvariantCulture);
}
