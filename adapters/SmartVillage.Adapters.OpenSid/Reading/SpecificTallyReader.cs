using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Counts of data spesifik that the server makes itself, so that nobody's row crosses the line for them.</summary>
internal sealed class SpecificTallyReader(MySqlConnection connection, EntityPlan plan, bool pregnancyIsOld, ChunkSize chunk, TimeProvider time)
{
    public async Task<IReadOnlyList<SpecificTally>> ReadAsync(string condition, CancellationToken cancellationToken)
    {
        var none = new ResidentExtras();
        if (SpecificRow.Of(plan, none, pregnancyIsOld) is not { } specific)
        {
            return [];
        }

        var tallies = new List<SpecificTally>();
        var key = $"t.`{plan.Key.Name}`";
        var columns = specific.SelectList[2..];
        var last = 0L;
        while (true)
        {
            var started = time.GetTimestamp();
            var top = await ScalarAsync(
                $"SELECT MAX(r.k) FROM (SELECT {key} AS k FROM `{plan.Table.Name}` t WHERE {condition} AND {key} > {last} ORDER BY {key} LIMIT {chunk.Rows}) r", cancellationToken);
            if (top is not { } to)
            {
                return tallies;
            }

            var groups = string.Join(", ", Enumerable.Range(2, columns.Split(", ").Length));
            var sql = $"SELECT COUNT(*), {columns} FROM `{plan.Table.Name}` t WHERE {condition} AND {key} > {last} AND {key} <= {to} GROUP BY {groups}";
            await using (var command = new MySqlCommand(sql, connection) { CommandTimeout = 0 })
            await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            {
                var row = new ServerRow(reader);
                while (await reader.ReadAsync(cancellationToken))
                {
                    tallies.Add(specific.Read(row, 1, key: 0, reader.GetInt32(0)));
                }
            }

            chunk.Took(time.GetElapsedTime(started));
            last = to;
        }
    }

    private async Task<long?> ScalarAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync(cancellationToken) is { } value and not DBNull ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
