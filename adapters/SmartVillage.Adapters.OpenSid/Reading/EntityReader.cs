using System.Runtime.CompilerServices;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Streams one entity of one village in key order, in key ranges on the one connection of the snapshot.</summary>
internal sealed class EntityReader(MySqlConnection connection, EntityPlan plan, RowMapper mapper, ChunkSize chunk, TimeProvider time)
{
    private const int BatchRows = 512;

    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        TenantFilter tenants, long? tenantId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = new KeyedRows(plan.Mapping.Entity, BatchRows);
        long? after = null;
        int? limit;
        int got;
        do
        {
            limit = plan.HasKeyRanges ? chunk.Rows : null;
            got = 0;
            var spent = TimeSpan.Zero;
            var mark = time.GetTimestamp();
            await using (var command = new MySqlCommand(Sql(tenants, tenantId, after, limit), connection) { CommandTimeout = 0 })
            await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
            {
                var row = new ServerRow(reader);
                while (await reader.ReadAsync(cancellationToken))
                {
                    got++;
                    after = plan.HasKeyRanges ? reader.GetInt64(0) : null;
                    rows.Add(mapper.Map(row, out var keyText), keyText);
                    if (rows.IsFull)
                    {
                        spent += time.GetElapsedTime(mark);
                        yield return rows.Take(isEnd: false);
                        mark = time.GetTimestamp();
                    }
                }
            }

            chunk.Took(spent + time.GetElapsedTime(mark));
        }
        while (got == limit);
        yield return rows.Take(isEnd: true);
    }

    /// <summary>Reads only rows with keys in the given ranges; for tables with key ranges.</summary>
    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        TenantFilter tenants, long? tenantId, IReadOnlyList<KeyRange> ranges, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = new KeyedRows(plan.Mapping.Entity, BatchRows);
        var condition = tenants.Condition(plan.Table, tenantId, plan.Mapping.SharesRowsWithoutTenant);
        foreach (var keys in KeyConditions.Of($"t.`{plan.Key.Name}`", ranges))
        {
            await using var command = new MySqlCommand(
                $"SELECT {plan.SelectList} FROM `{plan.Table.Name}` t WHERE {condition} AND {keys} ORDER BY t.`{plan.Key.Name}`", connection) { CommandTimeout = 0 };
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var row = new ServerRow(reader);
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(mapper.Map(row, out var keyText), keyText);
                if (rows.IsFull)
                {
                    yield return rows.Take(isEnd: false);
                }
            }
        }

        yield return rows.Take(isEnd: true);
    }

    private string Sql(TenantFilter tenants, long? tenantId, long? after, int? limit)
    {
        var key = plan.Key.Name;
        var condition = tenants.Condition(plan.Table, tenantId, plan.Mapping.SharesRowsWithoutTenant);
        if (!plan.HasKeyRanges)
        {
            return $"SELECT {plan.SelectList} FROM `{plan.Table.Name}` t WHERE {condition} ORDER BY CAST(t.`{key}` AS SIGNED), t.`{key}`";
        }

        var range = after is { } last ? $" AND t.`{key}` > {last}" : string.Empty;
        return $"SELECT {plan.SelectList} FROM `{plan.Table.Name}` t WHERE {condition}{range} ORDER BY t.`{key}` LIMIT {limit}";
    }
}
