using System.Runtime.CompilerServices;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Side tables on the connection of the snapshot.</summary>
internal sealed class ServerSideTables(SourceSession session) : ISideTables
{
    public async IAsyncEnumerable<string?[]> ReadAsync(
        TableSchema table, IReadOnlyList<string> columns, SideFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await session.YieldAsync(cancellationToken);
        await using var query = await session.QueryAsync(Sql(table, columns, filter), filter?.Values ?? [], cancellationToken);
        var reader = query.Reader;
        while (await query.ReadAsync(cancellationToken))
        {
            var row = new string?[columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
            }

            yield return row;
        }
    }

    private static string Sql(TableSchema table, IReadOnlyList<string> columns, SideFilter? filter)
    {
        var list = string.Join(", ", columns.Select(column => $"CAST({table.Find(column)!.Expression("t")} AS CHAR)"));
        var condition = filter is null ? string.Empty : $" WHERE t.`{filter.Column}` IN ({string.Join(", ", filter.Values.Select((_, index) => $"@v{index}"))})";
        return $"SELECT {list} FROM `{table.Name}` t{condition}";
    }
}
