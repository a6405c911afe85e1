using SmartVillage.Adapters.OpenSid.Mapping;
using SmartVillage.Adapters.OpenSid.Metering;
using SmartVillage.Sync.Sources;

namespace SmartVillage.Adapters.OpenSid.Reading;

/// <summary>Counts of data spesifik that the server makes itself, so that nobody's row crosses the line for them.</summary>
internal sealed class SpecificTallyReader(SourceSession session, EntityPlan plan, bool pregnancyIsOld, ChunkSize chunk)
{
    public async Task<IReadOnlyList<SpecificTally>> ReadAsync(string condition, CancellationToken cancellationToken)
    {
        if (SpecificRow.Of(plan, new ResidentExtras(), pregnancyIsOld) is not { } specific)
        {
            return [];
        }

        var tallies = new List<SpecificTally>();
        var key = $"t.`{plan.Key.Name}`";
        var groups = string.Join(", ", Enumerable.Range(2, specific.Columns));
        for (var after = 0L; await KeyWindows.NextEndAsync(session, plan.Table, plan.Key, after, chunk.Rows, cancellationToken) is { } end; after = end)
        {
            await session.YieldAsync(cancellationToken);
            await using var query = await session.QueryAsync(
                $"SELECT COUNT(*){specific.SelectList} FROM `{plan.Table.Name}` t WHERE {condition} AND {key} > {after} AND {key} <= {end} GROUP BY {groups}", cancellationToken);
            var row = new ServerRow(query.Reader);
            while (await query.ReadAsync(cancellationToken))
            {
                tallies.Add(specific.Read(row, 1, key: 0, query.Reader.GetInt32(0)));
            }

            chunk.Took(query.Waited);
        }

        return tallies;
    }
}
