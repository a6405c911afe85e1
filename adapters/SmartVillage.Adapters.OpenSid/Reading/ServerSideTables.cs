using System.Runtime.CompilerServices;
using MySqlConnector;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Side tables on the connection of the snapshot.</summary>
internal sealed class ServerSideTables(MySqlConnection connection) : ISideTables
{
    public async IAsyncEnumerable<string?[]> ReadAsync(
        TableSchema table, IReadOnlyList<string> columns, SideFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(Sql(table, columns, filter), connection) { CommandTimeout = 0 };
        foreach (var (value, index) in (filter?.Values ?? []).Select((value, index) => (value, index)))
        {
            command.Parameters.AddWithValue($"@v{index}", value);
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
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
