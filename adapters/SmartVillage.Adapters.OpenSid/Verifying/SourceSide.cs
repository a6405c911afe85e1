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
        var select = $"SELECT CAST(t.`id` AS CHAR){string.Concat(entity.Fields.Select(f => $", {f.Expression}"))} FROM `{entity.Table}` t WHERE {scope}";
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
