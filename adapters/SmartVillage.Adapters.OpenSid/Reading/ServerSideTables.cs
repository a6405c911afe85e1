using System.Runtime.CompilerServices;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Side tables on the connection of the snapshot. What was loaded ahead stays: nothing changes within a snapshot.</summary>
internal sealed class ServerSideTables(SourceSession session) : ISideTables
{
    private readonly Dictionary<string, IReadOnlyList<string?[]>> _ahead = new(StringComparer.Ordinal);

    public async Task LoadAheadAsync(IReadOnlyList<SideRequest> requests, CancellationToken cancellationToken)
    {
        var values = new List<string>();
        var statements = new List<string>();
        foreach (var request in requests)
        {
            statements.Add(Sql(request.Table, request.Columns, request.Filter, values.Count));
            values.AddRange(request.Filter?.Values ?? []);
        }

        await session.YieldAsync(cancellationToken);
        var answers = await session.BatchAsync(statements, values, cancellationToken);
        foreach (var (request, rows) in requests.Zip(answers))
        {
            _ahead[Name(request.Table, request.Columns, request.Filter)] = rows;
        }
    }

    public async IAsyncEnumerable<string?[]> ReadAsync(
        TableSchema table, IReadOnlyList<string> columns, SideFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_ahead.TryGetValue(Name(table, columns, filter), out var ahead))
        {
            foreach (var row in ahead)
            {
                yield return row;
            }

            yield break;
        }

        await session.YieldAsync(cancellationToken);
        await using var query = await session.QueryAsync(Sql(table, columns, filter, firstValue: 0), filter?.Values ?? [], cancellationToken);
        while (await query.ReadAsync(cancellationToken))
        {
            var row = new string?[columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = query.Reader.IsDBNull(i) ? null : query.Reader.GetString(i);
            }

            yield return row;
        }
    }

    private static string Name(TableSchema table, IReadOnlyList<string> columns, SideFilter? filter) =>
        $"{Sql(table, columns, filter, firstValue: 0)}\n{string.Join('\n', filter?.Values ?? [])}";

    private static string Sql(TableSchema table, IReadOnlyList<string> columns, SideFilter? filter, int firstValue)
    {
        var list = string.Join(", ", columns.Select(column => $"CAST({table.Find(column)!.Expression("t")} AS CHAR)"));
        var condition = filter is null ? string.Empty : $" WHERE t.`{filter.Column}` IN ({string.Join(", ", filter.Values.Select((_, index) => $"@v{firstValue + index}"))})";
        return $"SELECT {list} FROM `{table.Name}` t{condition}";
    }
}
