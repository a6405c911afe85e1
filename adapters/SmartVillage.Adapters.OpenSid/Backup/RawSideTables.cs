using System.Runtime.CompilerServices;
using SmartVillage.Adapters.OpenSid.Probe;

namespace SmartVillage.Adapters.OpenSid.Backup;

/// <summary>Side tables of a database without a server.</summary>
internal sealed class RawSideTables(IRawDatabase database) : ISideTables
{
    public async IAsyncEnumerable<string?[]> ReadAsync(
        TableSchema table, IReadOnlyList<string> columns, SideFilter? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        var ordinals = columns.Select(table.Ordinal).ToList();
        if (filter is not null)
        {
            ordinals.Add(table.Ordinal(filter.Column));
        }

        foreach (var row in database.ReadRows(table, ordinals))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (filter is null)
            {
                yield return row;
            }
            else if (row[^1] is { } value && filter.Values.Contains(value.TrimEnd(), StringComparer.OrdinalIgnoreCase))
            {
                yield return row[..^1];
            }
        }
    }
}
