using System.Runtime.CompilerServices;
using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Adapters.OpenSid.Probe;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Streams one entity of one village in key order, in pieces on the one connection of the snapshot.</summary>
internal sealed class EntityReader(SourceSession session, EntityPlan plan, RowMapper mapper, ChunkSize chunk)
{
    private const int BatchRows = 512;

    /// <summary>A key that nothing keeps unique has often no index either: every piece looks through the whole table, so that pieces are large and do not follow the time they took.</summary>
    private const int RowsOfRepeatedKeys = 10_000;

    private readonly KeyedRows _rows = new(plan.Mapping.Entity, BatchRows);
    private long? _after;
    private int _got;

    public async IAsyncEnumerable<RecordBatch> ReadAsync(TenantFilter tenants, long? tenantId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var condition = tenants.Condition(plan.Table, tenantId, plan.Mapping.SharesRowsWithoutTenant);
        while (await NextAsync(condition, cancellationToken) is { } piece)
        {
            await foreach (var batch in ReadPieceAsync(piece.Sql, cancellationToken))
            {
                yield return batch;
            }

            if (piece.EndsAt is { } end)
            {
                _after = end;
            }
            else if (_got < piece.Limit)
            {
                break;
            }
        }

        yield return _rows.Take(isEnd: true);
    }

    /// <summary>Reads only rows with keys in the given ranges; for tables with key ranges.</summary>
    public async IAsyncEnumerable<RecordBatch> ReadAsync(
        TenantFilter tenants, long? tenantId, IReadOnlyList<KeyRange> ranges, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (key, condition) = ($"t.`{plan.Key.Name}`", tenants.Condition(plan.Table, tenantId, plan.Mapping.SharesRowsWithoutTenant));
        foreach (var keys in KeyConditions.Of(key, ranges))
        {
            await session.YieldAsync(cancellationToken);
            await foreach (var batch in ReadPieceAsync($"SELECT {plan.SelectList} FROM `{plan.Table.Name}` t WHERE {condition} AND {keys} ORDER BY {key}", cancellationToken))
            {
                yield return batch;
            }
        }

        yield return _rows.Take(isEnd: true);
    }

    /// <summary>The next statement; null when there is no next row. Without an end it is the last one when it gives fewer rows than its limit.</summary>
    private async Task<(string Sql, long? EndsAt, int Limit)?> NextAsync(string condition, CancellationToken cancellationToken)
    {
        await session.YieldAsync(cancellationToken);
        var key = $"t.`{plan.Key.Name}`";
        var select = $"SELECT {plan.SelectList} FROM `{plan.Table.Name}` t WHERE {condition}";
        if (!plan.HasKeyRanges)
        {
            return await NextOfRepeatedKeysAsync(select, key, cancellationToken);
        }

        var range = _after is { } last ? $" AND {key} > {last}" : string.Empty;
        if (chunk.IsLocal || condition == TenantFilter.Everything)
        {
            return ($"{select}{range} ORDER BY {key} LIMIT {chunk.Rows}", null, chunk.Rows);
        }

        return await KeyWindows.NextEndAsync(session, plan.Table, plan.Key, _after, chunk.Rows, cancellationToken) is { } end
            ? ($"{select}{range} AND {key} <= {end} ORDER BY {key}", end, chunk.Rows)
            : null;
    }

    /// <summary>
    /// Numbers that may repeat or be missing are cut at a number, so that rows which share one come together; those without one come first. Other keys are ordered as numbers and compared
    /// as texts, so that no range of them says which rows it holds: such a table is read in one statement, as is any on our own machine.
    /// </summary>
    private async Task<(string Sql, long? EndsAt, int Limit)?> NextOfRepeatedKeysAsync(string select, string key, CancellationToken cancellationToken)
    {
        if (chunk.IsLocal || plan.Key.Access != ColumnAccess.Number)
        {
            return ($"{select} ORDER BY CAST({key} AS SIGNED), {key}", null, int.MaxValue);
        }

        var end = await KeyWindows.NextEndAsync(session, plan.Table, plan.Key, _after, RowsOfRepeatedKeys, cancellationToken);
        return (_after, end) switch
        {
            (null, null) => ($"{select} AND {key} IS NULL", null, int.MaxValue),
            (_, null) => null,
            (null, _) => ($"{select} AND ({key} IS NULL OR {key} <= {end}) ORDER BY {key}", end, RowsOfRepeatedKeys),
            _ => ($"{select} AND {key} > {_after} AND {key} <= {end} ORDER BY {key}", end, RowsOfRepeatedKeys),
        };
    }

    private async IAsyncEnumerable<RecordBatch> ReadPieceAsync(string sql, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _got = 0;
        var held = new List<RecordBatch>();
        TimeSpan waited;
        await using (var query = await session.QueryAsync(sql, cancellationToken))
        {
            var row = new ServerRow(query.Reader);
            while (await query.ReadAsync(cancellationToken))
            {
                _got++;
                _after = plan.HasKeyRanges ? query.Reader.GetInt64(0) : null;
                _rows.Add(mapper.Map(row, out var keyText), keyText);
                if (!_rows.IsFull)
                {
                    continue;
                }

                // Elsewhere a statement ends as soon as the line allows: it must not stand open on somebody's server, with locks on MyISAM, because our store is slow.
                if (chunk.IsLocal)
                {
                    yield return _rows.Take(isEnd: false);
                }
                else
                {
                    held.Add(_rows.Take(isEnd: false));
                }
            }

            waited = query.Waited;
        }

        if (plan.HasKeyRanges)
        {
            chunk.Took(waited);
        }

        foreach (var batch in held)
        {
            yield return batch;
        }
    }
}
