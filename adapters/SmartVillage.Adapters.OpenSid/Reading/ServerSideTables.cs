using System.Globalization;
using System.Runtime.CompilerServices;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Side tables on the connection of the snapshot. What was loaded ahead stays: nothing changes within a snapshot.</summary>
/// <param name="session">The connection.</param>
/// <param name="isLocal">Whether the server is on this machine, where one statement may take as long as it needs.</param>
internal sealed class ServerSideTables(SourceSession session, bool isLocal) : ISideTables
{
    /// <summary>Three short columns each: some hundred kilobytes. Without an index every piece looks through the table, so that smaller ones would cost the server more.</summary>
    private const int PieceRows = 10_000;

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

        await foreach (var row in QueryAsync(Sql(table, columns, filter, firstValue: 0), columns.Count, filter?.Values ?? [], cancellationToken))
        {
            yield return row;
        }
    }

    public async IAsyncEnumerable<string?[]> ReadByKeyAsync(
        TableSchema table, IReadOnlyList<string> columns, string key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var select = Sql(table, columns, filter: null, firstValue: 0);
        if (isLocal || table.Find(key) is not { Access: ColumnAccess.Number })
        {
            // What is no number has no order in which a piece could end.
            await foreach (var row in QueryAsync(select, columns.Count, [], cancellationToken))
            {
                yield return row;
            }

            yield break;
        }

        var (at, column, after) = (columns.ToList().IndexOf(key), $"t.`{key}`", (long?)null);
        List<string?[]> piece;
        do
        {
            var range = after is null ? $"{column} IS NOT NULL" : $"{column} > {after}";
            piece = await QueryAsync($"{select} WHERE {range} ORDER BY {column} LIMIT {PieceRows}", columns.Count, [], cancellationToken).ToListAsync(cancellationToken);
            IEnumerable<string?[]> whole = piece;
            if (piece.Count == PieceRows)
            {
                // Rows with the last key may go on behind the piece: they come with the next one, or by themselves where they fill a piece.
                var last = piece[^1][at];
                whole = piece.TakeWhile(row => row[at] != last).ToList();
                after = Number(whole.LastOrDefault()?[at] ?? last);
                whole = whole.Any() ? whole : await QueryAsync($"{select} WHERE {column} = {after}", columns.Count, [], cancellationToken).ToListAsync(cancellationToken);
            }

            foreach (var row in whole)
            {
                yield return row;
            }
        }
        while (piece.Count == PieceRows);
    }

    private async IAsyncEnumerable<string?[]> QueryAsync(
        string sql, int columns, IReadOnlyCollection<string> values, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await session.YieldAsync(cancellationToken);
        await using var query = await session.QueryAsync(sql, values, cancellationToken);
        while (await query.ReadAsync(cancellationToken))
        {
            var row = new string?[columns];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = query.Reader.IsDBNull(i) ? null : query.Reader.GetString(i);
            }

            yield return row;
        }
    }

    private static long? Number(string? text) => long.Parse(text!, CultureInfo.InvariantCulture);

    private static string Name(TableSchema table, IReadOnlyList<string> columns, SideFilter? filter) =>
        $"{Sql(table, columns, filter, firstValue: 0)}\n{string.Join('\n', filter?.Values ?? [])}";

    private static string Sql(TableSchema table, IReadOnlyList<string> columns, SideFilter? filter, int firstValue)
    {
        var list = string.Join(", ", columns.Select(column => $"CAST({table.Find(column)!.Expression("t")} AS CHAR)"));
        var condition = filter is null ? string.Empty : $" WHERE t.`{filter.Column}` IN ({string.Join(", ", filter.Values.Select((_, index) => $"@v{firstValue + index}"))})";
        return $"SELECT {list} FROM `{table.Name}` t{condition}";
    }
}
