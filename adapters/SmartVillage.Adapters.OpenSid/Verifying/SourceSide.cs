using System.Globalization;
using MySqlConnector;

namespace SmartVillage.Adapters.OpenSid.Verifying;

/// <summary>
/// Digests the source's rows inside one consistent snapshot. Ranges of keys keep every statement short on a shared server; what stays in memory is a key and
/// 16 bytes per row.
/// </summary>
internal sealed class SourceSide(MySqlConnection connection)
{
    private const int RangeRows = 5000;
    private const int RowsAtOnce = 500;
    private readonly CanonicalRow _row = new();
    private CoordinateSums? _coordinates;

    /// <summary>Begins the snapshot; closing the connection ends it.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand("START TRANSACTION WITH CONSISTENT SNAPSHOT", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Digests of one entity of one village.</summary>
    public async Task<SourceSums> SumAsync(VerifiedEntity entity, VerifiedVillage village, CancellationToken cancellationToken)
    {
        var sums = new SourceSums();
        var coordinates = entity.HasMap ? _coordinates ??= await CoordinateSums.LoadAsync(connection, cancellationToken) : null;
        var scope = village.Scope(entity);
        var select = Select(entity, scope);
        if (!entity.HasIntegerKey)
        {
            await AddAsync(select, entity, coordinates, sums, cancellationToken);
            return sums;
        }

        sums.WithoutKey = await NumberAsync(
            $"SELECT COUNT(*) FROM `{entity.Table}` t WHERE (t.`id` IS NULL OR t.`id` <= 0 OR t.`id` > {long.MaxValue}) AND {scope}", cancellationToken) ?? 0;
        for (long? last = 0; ;)
        {
            var next = await NumberAsync(
                $"""
                SELECT MAX(r.`id`) FROM (
                  SELECT t.`id` FROM `{entity.Table}` t WHERE t.`id` > {last} AND t.`id` <= {long.MaxValue} AND {scope} ORDER BY t.`id` LIMIT {RangeRows}) r
                """,
                cancellationToken);
            if (next is null)
            {
                return sums;
            }

            await AddAsync($"{select} AND t.`id` > {last} AND t.`id` <= {next}", entity, coordinates, sums, cancellationToken);
            last = next;
        }
    }

    /// <summary>The rows with these keys in canonical form, of the same snapshot.</summary>
    public async Task<IReadOnlyList<SourceRow>> FindAsync(
        VerifiedEntity entity, VerifiedVillage village, IReadOnlyCollection<long> keys, CancellationToken cancellationToken)
    {
        var rows = new List<SourceRow>(keys.Count);
        foreach (var some in keys.Order().Chunk(RowsAtOnce))
        {
            var list = string.Join(", ", some);
            var coordinates = entity.HasMap ? await FindCoordinatesAsync(list, cancellationToken) : [];
            await using var command = new MySqlCommand($"{Select(entity, village.Scope(entity))} AND t.`id` IN ({list})", connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                if (long.TryParse(reader.GetString(0), CultureInfo.InvariantCulture, out var key))
                {
                    var values = entity.Fields.Select((field, i) => field.Rule(reader.IsDBNull(i + 1) ? null : reader.GetString(i + 1))).ToList();
                    rows.Add(new SourceRow(key, values, coordinates.GetValueOrDefault(key)));
                }
            }
        }

        return rows;
    }

    private static string Select(VerifiedEntity entity, string scope) =>
        $"SELECT CAST(t.`id` AS CHAR){string.Concat(entity.Fields.Select(f => $", {f.Expression}"))} FROM `{entity.Table}` t WHERE {scope}";

    private async Task<Dictionary<long, (string? Latitude, string? Longitude)>> FindCoordinatesAsync(string keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, (string?, string?)>();
        await using var command = new MySqlCommand($"SELECT id, CAST(lat AS CHAR), CAST(lng AS CHAR) FROM tweb_penduduk_map WHERE id IN ({keys})", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            CoordinateSums.KeepLowest(
                found, Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture), reader.IsDBNull(1) ? null : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2));
        }

        return found;
    }

    private async Task AddAsync(
        string select, VerifiedEntity entity, CoordinateSums? coordinates, SourceSums sums, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(select, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var key = reader.IsDBNull(0) ? null : reader.GetString(0);
            for (var i = 0; i < entity.Fields.Count; i++)
            {
                _row.Add(entity.Fields[i].Rule(reader.IsDBNull(i + 1) ? null : reader.GetString(i + 1)));
            }

            var digest = _row.Finish();
            sums.Add(key, coordinates is null ? digest : digest ^ coordinates.Find(key));
        }
    }

    private async Task<long?> NumberAsync(string statement, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(statement, connection);
        var value = await command.ExecuteScalarAsync(cancellationToken);
        return value is null or DBNull ? null : Convert.ToInt64(value, CultureInfo.InvariantCulture);
    }
}
